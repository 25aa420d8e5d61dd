// What the matching comes to: one link per pair of units or of parts of units, every unit in at least one.
// Invariant: the parts of a unit that was split or merged are disjoint and together its whole text.
import { cutWhole } from './cutWhole.ts';
import { NONE, type Matching } from './matching.ts';
import type { Side } from './side.ts';
import type { Stretch } from './stretch.ts';

/** Units or parts that belong together; null where there is no counterpart. */
export interface PairLink {
  readonly old: Stretch | null;
  readonly now: Stretch | null;
  readonly kind: 'one' | 'split' | 'merged';
}

/** All links of a matching, in no particular order. */
export function linksOf(matching: Matching): PairLink[] {
  const { old, now, toNew, toOld, splits, merges } = matching;
  const links: PairLink[] = [];
  for (const [whole, parts] of splits) {
    cutWhole(old, whole, now, parts).forEach((stretch, at) => {
      const part = parts[at];
      if (part !== undefined) links.push({ old: stretch, now: wholeOf(now, part), kind: 'split' });
    });
  }
  for (const [whole, parts] of merges) {
    cutWhole(now, whole, old, parts).forEach((stretch, at) => {
      const part = parts[at];
      if (part !== undefined) links.push({ old: wholeOf(old, part), now: stretch, kind: 'merged' });
    });
  }
  toNew.forEach((partner, index) => {
    if (partner === NONE) links.push({ old: wholeOf(old, index), now: null, kind: 'one' });
    else if (!splits.has(index) && !merges.has(partner)) {
      links.push({ old: wholeOf(old, index), now: wholeOf(now, partner), kind: 'one' });
    }
  });
  toOld.forEach((partner, index) => {
    if (partner === NONE) links.push({ old: null, now: wholeOf(now, index), kind: 'one' });
  });
  return links;
}

function wholeOf(side: Side, index: number): Stretch {
  return { index, from: 0, to: side.at(index).unit.text.length };
}
