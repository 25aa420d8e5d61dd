// A comparison -> all that its page shows below the title, as values. The build writes them as HTML, and a live
// comparison in a reader's browser makes its elements of the same ones.
import { comparisonTable } from '../../core/export/table/comparisonTable.ts';
import { tableFragment } from '../../core/export/table/tableHtml.ts';
import type { ComparisonTable, TablePreset } from '../../core/export/table/tableModel.ts';
import { tableOptions } from '../../core/export/table/tableOptions.ts';
import { redline } from '../../core/export/redline/redline.ts';
import { redlineFragment } from '../../core/export/redline/redlineHtml.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { chrome, element, type HtmlNode } from '../html.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import type { ComparisonPage } from './comparisonPage.ts';
import { contentsView } from './contentsView.ts';
import { rowView } from './rowView.ts';
import { summaryView } from './summaryView.ts';
import { filterTools, tableTools, viewTools } from './toolsView.ts';

/** Above so many rows, a browser lays out only those in sight. */
const LONG = 300;

/** How a table is written: after which practice, and whether what is unchanged is written out too. */
export interface TableForm {
  readonly preset: TablePreset;
  readonly whole: boolean;
}

/** The form that a page shows first. */
export const FIRST_FORM: TableForm = { preset: 'ministry', whole: false };

/** Two versions of a policy with their comparison. */
export interface ComparedVersions {
  readonly policy: PolicyRecord;
  readonly old: ArchivedVersion;
  readonly new: ArchivedVersion;
  readonly comparison: Comparison;
}

/** The parts of a comparison page. */
export interface ComparisonView {
  readonly summary: readonly HtmlNode[];
  /** What stands in the element `compared-pairs`, its list of rows (`ol.pairs`) empty. */
  readonly frame: readonly HtmlNode[];
  /** The list items. */
  readonly rows: readonly HtmlNode[];
}

/** Makes the parts. */
export function comparisonView(site: Site, page: ComparisonPage): ComparisonView {
  return {
    summary: summaryView(site, page),
    frame: frameOf(site, page, []),
    rows: page.rows.map((row) => rowView(site, page, row)),
  };
}

/** The inside of `compared-pairs` with its rows: what the build writes. */
export function wholeView(site: Site, page: ComparisonPage): readonly HtmlNode[] {
  return frameOf(
    site,
    page,
    page.rows.map((row) => rowView(site, page, row)),
  );
}

/** The 新旧対照表 of two versions in the page's language. */
export function tableOf(site: Site, compared: ComparedVersions, form: TableForm): ComparisonTable {
  const { policy, comparison, old, new: fresh } = compared;
  return comparisonTable(comparison, old.tree, fresh.tree, {
    ...tableOptions(policy, old.record, fresh.record, form.preset, site.language),
    fold: !form.whole,
    sources: { old: old.source, new: fresh.source },
  });
}

/** The table as HTML, every row linked to its clause on both sides. Everything of the texts is escaped. */
export function tablePane(site: Site, compared: ComparedVersions, table: ComparisonTable): string {
  const { policy } = compared;
  return tableFragment(table, {
    heading: 2,
    names: namesOf(compared),
    link: (side, address) =>
      pathOf(site, { page: 'version', policy: policy.id, version: compared[side].record.id, address }),
  });
}

/** The redline as HTML. Everything of the texts is escaped. */
export function redlinePane(site: Site, compared: ComparedVersions): string {
  const { policy, comparison, old, new: fresh } = compared;
  const options = {
    ...tableOptions(policy, old.record, fresh.record, FIRST_FORM.preset, site.language),
    sources: { old: old.source, new: fresh.source },
  };
  return redlineFragment(redline(comparison, old.tree, fresh.tree, options), 2, namesOf(compared));
}

function namesOf({ policy, old, new: fresh }: ComparedVersions): readonly string[] {
  const labels = [old.record.label, fresh.record.label];
  return [policy.title, ...labels, ...labels.map(shortLabel)];
}

function frameOf(site: Site, page: ComparisonPage, rows: readonly HtmlNode[]): readonly HtmlNode[] {
  return [
    viewTools(site),
    ...filterTools(site, page),
    element(
      'div',
      { class: 'compare-body' },
      contentsView(site, page),
      element('ol', { class: page.rows.length > LONG ? 'pairs long' : 'pairs', 'data-rows': '' }, ...rows),
    ),
    chrome(
      'div',
      { class: 'redline-pane', 'data-redline': '' },
      chrome('p', {}, site.strings.views.redlineWaits),
    ),
    tableTools(site),
  ];
}
