// What stands above a comparison: the sentence on a reconstruction, the counts, the list of differences.
import { chrome, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';
import type { ChangedRow, ComparisonPage } from './comparisonPage.ts';
import { chips } from './rowView.ts';

/** The summary of a comparison. */
export function summaryView(site: Site, page: ComparisonPage): readonly HtmlNode[] {
  const { comparison } = site.strings;
  const lines = page.rows.flatMap((row): HtmlNode[] => {
    if (row.kind === 'changed') return [changedLine(site, row)];
    // What is spelled differently is counted above; what bears another number or place only is one line here.
    return row.kind === 'noise' && row.noise !== 'cosmetic'
      ? [chrome('li', {}, chrome('a', { href: `#${row.id}` }, row.words))]
      : [];
  });
  const banner =
    page.circular === null
      ? []
      : [chrome('div', { class: 'banner reconstruction', role: 'note' }, chrome('p', {}, page.circular))];
  const list =
    lines.length === 0
      ? []
      : [chrome('h3', {}, comparison.list), chrome('ol', { class: 'summary-list' }, ...lines)];
  return [
    ...banner,
    chrome(
      'section',
      { class: 'section comparison-summary' },
      chrome('h2', {}, comparison.summary),
      chrome('div', { class: 'prose' }, ...page.summary.map((sentence) => chrome('p', {}, sentence))),
      ...list,
    ),
  ];
}

function changedLine(site: Site, row: ChangedRow): HtmlNode {
  const sentences = row.sentences.length === 0 ? [] : [site.strings.sentences(row.sentences)];
  return chrome(
    'li',
    {},
    chrome('a', { href: `#${row.id}` }, row.name),
    chips(row),
    ...sentences.map((words) => chrome('span', {}, words)),
  );
}
