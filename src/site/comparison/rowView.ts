// A row of a comparison -> its HTML. The same maker serves the page made at build time and the one made in a browser.
import { chrome, element, type HtmlNode } from '../html.ts';
import { nameIn } from '../mixedWords.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import type { ChangedRow, ComparisonPage, Fold, PageRow, RowSide, UnchangedRow } from './comparisonPage.ts';
import type { NoiseFold } from './noise.ts';

/** The list item of a row. */
export function rowView(site: Site, page: ComparisonPage, row: PageRow): HtmlNode {
  switch (row.kind) {
    case 'changed':
      return pairItem(site, page, row);
    case 'noise':
      return noiseItem(site, page, row);
    case 'fold':
      return foldItem(site, page, row);
  }
}

/** The changes of a row as small labels. */
export function chips(row: ChangedRow): HtmlNode {
  const all = row.changes.map(({ change, words }) => chrome('span', { class: `chip ${change}` }, words));
  return chrome('span', { class: 'chips' }, ...all);
}

function pairItem(site: Site, page: ComparisonPage, row: ChangedRow): HtmlNode {
  const { strings } = site;
  const lang = page.new.tree.lang;
  return element(
    'li',
    {
      id: row.id,
      class: row.noise === null ? 'pair' : 'pair quiet',
      tabindex: '-1',
      'data-changes': row.changes.map(({ change }) => change).join(' '),
    },
    chrome('header', {}, chrome('h3', {}, row.name), chips(row)),
    ...row.cautions.map((words) =>
      chrome(
        'div',
        { class: 'caution', role: 'note' },
        chrome('b', {}, strings.text.caution),
        chrome('span', {}, words),
      ),
    ),
    element(
      'div',
      { class: 'sides' },
      sideView(site, 'old', page.voice.oldSide, page.old, row.old),
      sideView(site, 'new', page.voice.newSide, page.new, row.new),
    ),
    element(
      'div',
      { class: 'one-text' },
      ...placesLine(site, page, row),
      element('p', { lang }, ...row.inline),
    ),
    ...notes(site, row),
  );
}

function sideView(
  site: Site,
  side: 'old' | 'new',
  word: string | null,
  { record, tree }: ComparisonPage['old'],
  { place, text }: RowSide,
): HtmlNode {
  const { comparison } = site.strings;
  const label = nameIn(site.language, record.label, tree.lang);
  const name = word === null ? label : site.strings.termed(word, label);
  const absent = side === 'old' ? comparison.absentOld : comparison.absentNew;
  return element(
    'div',
    { class: `side ${side}` },
    chrome(
      'p',
      { class: 'side-label' },
      chrome('span', {}, name),
      ...(place === null ? [] : [placeLink(label, place)]),
    ),
    text === null ? chrome('p', { class: 'absent' }, absent) : element('p', { lang: tree.lang }, ...text),
  );
}

// In one text too, every row leads to the clause on both sides.
function placesLine(site: Site, page: ComparisonPage, row: ChangedRow): readonly HtmlNode[] {
  const links = (['old', 'new'] as const).flatMap((side) => {
    const { place } = row[side];
    if (place === null) return [];
    const { record, tree } = page[side];
    return [labelledLink(site, record.label, place, tree.lang)];
  });
  return [chrome('p', { class: 'side-label' }, ...links)];
}

function placeLink(label: string, place: UnchangedRow['old']): HtmlNode {
  return chrome('a', { href: place.href }, chrome('span', { class: 'spoken' }, `${label} `), place.name);
}

function labelledLink(site: Site, label: string, place: UnchangedRow['old'], lang: string): HtmlNode {
  const name = nameIn(site.language, shortLabel(label), lang);
  return chrome('a', { href: place.href, class: 'labelled' }, `${name} ${place.name}`);
}

function notes(site: Site, row: ChangedRow): readonly HtmlNode[] {
  if (!row.coarse && row.other.length === 0) return [];
  const { comparison } = site.strings;
  const coarse = row.coarse ? [chrome('p', {}, comparison.coarse)] : [];
  const other =
    row.other.length === 0
      ? []
      : [
          chrome('p', {}, comparison.otherTitle),
          chrome('ul', {}, ...row.other.map((line) => chrome('li', {}, line))),
        ];
  return [chrome('div', { class: 'pair-notes' }, ...coarse, ...other)];
}

function noiseItem(site: Site, page: ComparisonPage, fold: NoiseFold<ChangedRow, Fold>): HtmlNode {
  return element(
    'li',
    { class: 'fold noise', id: fold.id },
    element(
      'details',
      {},
      chrome('summary', {}, fold.words),
      element('ol', { class: 'pairs' }, ...fold.rows.map((row) => rowView(site, page, row))),
    ),
  );
}

function foldItem(site: Site, page: ComparisonPage, fold: Fold): HtmlNode {
  const lang = page.new.tree.lang;
  const rows = fold.rows.flatMap((row) => [
    chrome(
      'dt',
      { id: row.id },
      labelledLink(site, page.old.record.label, row.old, lang),
      labelledLink(site, page.new.record.label, row.new, lang),
    ),
    element('dd', { lang }, ...row.text),
  ]);
  return element(
    'li',
    { class: 'fold unchanged', id: fold.id },
    element('details', {}, chrome('summary', {}, fold.words), element('dl', {}, ...rows)),
  );
}
