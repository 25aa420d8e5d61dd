// The tools of a comparison: views, filter, steps; and those of its table: presets, files, print.
import { TABLE_PRESETS } from '../../core/export/table/tableModel.ts';
import { chrome, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';
import { chromeId } from '../urls.ts';
import type { ChangedRow, ComparisonPage } from './comparisonPage.ts';
import { CHANGE_ORDER } from './comparisonSummary.ts';

/** Which view, changes only or all, and the steps from change to change. Views need no script; what does, hides without. */
export function viewTools(site: Site): HtmlNode {
  const { comparison, views } = site.strings;
  return chrome(
    'div',
    { class: 'compare-tools' },
    chrome(
      'fieldset',
      {},
      chrome('legend', {}, comparison.view),
      choice('ui-view', 'sides', comparison.sideBySide, true),
      choice('ui-view', 'inline', comparison.inline),
      choice('ui-view', 'table', views.table),
      needsScript('span', choice('ui-view', 'redline', views.redline)),
    ),
    chrome(
      'label',
      { class: 'changed-only' },
      chrome('input', { type: 'checkbox', id: chromeId('changed-only') }),
      ` ${views.changedOnly}`,
    ),
    needsScript(
      'span',
      chrome(
        'span',
        { class: 'steps' },
        chrome('button', { type: 'button', 'data-step': '-1' }, comparison.previous),
        chrome('button', { type: 'button', 'data-step': '1' }, comparison.next),
      ),
    ),
    needsScript(
      'span',
      chrome('span', { class: 'privacy', role: 'status', 'data-status': '' }, comparison.keys),
    ),
  );
}

/** A box for each kind of change that occurs, all of them checked; none where there are fewer than two. */
export function filterTools(site: Site, page: ComparisonPage): readonly HtmlNode[] {
  const rows = changedRows(page);
  const counts = CHANGE_ORDER.flatMap((change) => {
    const count = rows.filter((row) => row.changes.some((one) => one.change === change)).length;
    return count === 0 ? [] : [{ change, count }];
  });
  if (counts.length < 2) return [];
  const boxes = counts.map(({ change, count }) =>
    chrome(
      'label',
      {},
      chrome('input', { type: 'checkbox', checked: true, 'data-filter': change }),
      ` ${page.voice.change[change]} `,
      chrome('span', { class: 'privacy' }, site.strings.number(count)),
    ),
  );
  return [
    needsScript(
      'div',
      chrome(
        'div',
        { class: 'compare-filter' },
        chrome('fieldset', {}, chrome('legend', {}, site.strings.views.filter), ...boxes),
        chrome('span', { class: 'privacy', role: 'status', 'data-filter-status': '' }),
      ),
    ),
  ];
}

/** The presets and the files of the table. */
export function tableTools(site: Site): HtmlNode {
  const { views, language } = site.strings;
  const file = (kind: string, words: string): HtmlNode =>
    chrome('button', { type: 'button', 'data-save': kind }, words);
  return needsScript(
    'div',
    chrome(
      'div',
      { class: 'compare-tools table-tools-bar' },
      chrome(
        'fieldset',
        {},
        chrome('legend', {}, views.preset),
        ...TABLE_PRESETS.map((preset, place) =>
          choice('ui-preset', preset.id, preset[language], place === 0),
        ),
      ),
      chrome('label', {}, chrome('input', { type: 'checkbox', id: chromeId('whole') }), ` ${views.whole}`),
      chrome(
        'span',
        { class: 'steps' },
        file('docx', views.word),
        file('csv', views.csv),
        file('json', views.json),
        chrome('button', { type: 'button', 'data-print': '' }, views.print),
      ),
      chrome('span', { class: 'privacy', role: 'status', 'data-table-status': '' }),
    ),
  );
}

/** All rows that changed, those inside folds too, in order. */
export function changedRows(page: ComparisonPage): readonly ChangedRow[] {
  return page.rows
    .flatMap((row) => (row.kind === 'noise' ? row.rows : [row]))
    .filter((row) => row.kind === 'changed');
}

/** What hides where no script runs, also where a browser refuses it: on a page opened from disk. */
export function needsScript(tag: 'span' | 'div', ...children: readonly HtmlNode[]): HtmlNode {
  return chrome(tag, { class: 'needs-script' }, ...children);
}

function choice(name: string, value: string, words: string, checked = false): HtmlNode {
  const id = chromeId(`${name.slice('ui-'.length)}-${value}`);
  return chrome('label', {}, chrome('input', { type: 'radio', name, id, value, checked }), ` ${words}`);
}
