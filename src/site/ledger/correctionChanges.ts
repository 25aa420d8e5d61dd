// The text before a correction and the text now -> every place at which they differ, in one text: what went struck out, what
// came underlined. A correction is a change of ours, never of the publisher's, so it is shown here and in no comparison.
import { compareTrees } from '../../core/diff/compareTrees.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { otherLines } from '../comparison/comparisonSummary.ts';
import { renderInline } from '../comparison/renderPair.ts';
import { showing } from '../comparison/showing.ts';
import { element, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';

/** The list of changed places, each linked to where it stands now, else to where it stood on this page. */
export function correctionChanges(
  site: Site,
  policy: PolicyRecord,
  before: ArchivedVersion,
  now: ArchivedVersion,
): readonly HtmlNode[] {
  const { ledger } = site.strings.keeping;
  const sides = { old: showing(site, policy, before), new: showing(site, policy, now) };
  const changed = compareTrees(before.tree, now.tree).pairs.filter(
    ({ changes }) => !changes.includes('unchanged'),
  );
  if (changed.length === 0) return [element('p', {}, ledger.noWordChanged)];
  const items = changed.map((pair) => {
    const place = pair.new === null ? sides.old.placeOf(pair.oldAddress) : sides.new.placeOf(pair.newAddress);
    // Where the place is gone, its address opens nothing in the text of now.
    const href = pair.new === null ? `#${pair.oldAddress ?? ''}` : place.href;
    return element(
      'li',
      { class: 'pair' },
      element('p', {}, element('a', { href }, place.fullName)),
      element('p', { lang: now.tree.lang }, ...renderInline(pair, sides.old, sides.new)),
      ...otherLines(pair, site.strings).map((line) => element('p', { class: 'hint' }, line)),
    );
  });
  return [element('ol', { class: 'pairs corrected-places' }, ...items)];
}
