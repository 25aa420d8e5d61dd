// Two published versions -> everything a comparison page shows, made where the reader is. The same engine and the same
// makers as at build time; nothing here fetches or touches a page.
import { compareTrees } from '../../core/diff/compareTrees.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { comparisonPage } from '../comparison/comparisonPage.ts';
import {
  comparisonView,
  redlinePane,
  tableOf,
  tablePane,
  type ComparedVersions,
  type TableForm,
} from '../comparison/comparisonView.ts';
import { changedRows } from '../comparison/toolsView.ts';
import type { Site } from '../site.ts';
import type { Told } from './messages.ts';

/** Rows that are handed over at a time, so that the page that takes them stays at hand. */
const ROWS_AT_A_TIME = 50;

/** Compares two versions of a policy. */
export function compareVersions(
  policy: PolicyRecord,
  versions: { readonly old: ArchivedVersion; readonly new: ArchivedVersion },
): ComparedVersions {
  return { policy, ...versions, comparison: compareTrees(versions.old.tree, versions.new.tree) };
}

/** The view of a comparison as messages: first all but its rows, then the rows, some at a time. */
export function* viewMessages(site: Site, compared: ComparedVersions): Generator<Told> {
  const page = comparisonPage(site, compared.policy, compared, compared.comparison);
  const { summary, frame, rows } = comparisonView(site, page);
  yield { told: 'view', summary, frame, rows: rows.length, differences: changedRows(page).length };
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    yield { told: 'rows', rows: rows.slice(at, at + ROWS_AT_A_TIME) };
  }
}

/** The table in a form, as a value and as HTML. */
export function tableMessage(site: Site, compared: ComparedVersions, form: TableForm): Told {
  const table = tableOf(site, compared, form);
  return { told: 'table', table, html: tablePane(site, compared, table) };
}

/** The redline as HTML. */
export function redlineMessage(site: Site, compared: ComparedVersions): Told {
  return { told: 'redline', html: redlinePane(site, compared) };
}
