// The first pairs: units whose text stands once on each side, and their equal neighbours.
// Invariant: what is paired here has one and the same key; a short text needs a neighbour to speak for it.
import { arePartners, link, NONE, unmatched, type Matching } from './matching.ts';
import type { Side } from './side.ts';

/** Visible characters below which a text is no anchor by itself: 氏名, (a), Email. */
const SHORT = 7;

/** Pairs units by identical bodies, then by identical folded keys, then runs of equal units beside them. */
export function findAnchors(matching: Matching): void {
  // By raw bodies first: what is equal as it stands need not be cut into words.
  pairUnique(matching, (side, index) => side.at(index).wording);
  extendRuns(matching, (i, j) => matching.old.at(i).wording === matching.now.at(j).wording);
  pairUnique(matching, (side, index) => side.key(index));
  extendRuns(matching, sameKey(matching));
}

/** Whether two units differ in nothing but noise. */
export function sameKey({ old, now }: Matching): (old: number, now: number) => boolean {
  return (i, j) => old.at(i).wording === now.at(j).wording || old.key(i) === now.key(j);
}

/** Pairs equal units that stand beside a pair and under a pair (or at the top on both sides). */
export function extendRuns(matching: Matching, equal: (old: number, now: number) => boolean): void {
  const { toNew } = matching;
  for (let old = 0; old < toNew.length; old++) {
    if (toNew[old] !== NONE) extend(matching, old, 1, equal);
  }
  for (let old = toNew.length - 1; old >= 0; old--) {
    if (toNew[old] !== NONE) extend(matching, old, -1, equal);
  }
}

function pairUnique(matching: Matching, keyOf: (side: Side, index: number) => number): void {
  const { old, now, toNew, toOld } = matching;
  const olds = unique(old, unmatched(toNew), keyOf);
  const news = unique(now, unmatched(toOld), keyOf);
  for (const [key, index] of olds) {
    const other = news.get(key);
    if (index === null || other === undefined || other === null) continue;
    if (old.at(index).weight < SHORT && old.at(index).children.length === 0) continue;
    if ((old.at(index).shape === 'row') !== (now.at(other).shape === 'row')) continue;
    link(matching, index, other);
  }
}

/** Key -> its only unit, or null where several have it. */
function unique(
  side: Side,
  indices: readonly number[],
  keyOf: (side: Side, index: number) => number,
): Map<number, number | null> {
  const found = new Map<number, number | null>();
  for (const index of indices) {
    const key = keyOf(side, index);
    found.set(key, found.has(key) ? null : index);
  }
  return found;
}

function extend(
  matching: Matching,
  from: number,
  step: 1 | -1,
  equal: (old: number, now: number) => boolean,
): void {
  const { toNew, toOld } = matching;
  let [i, j] = [from + step, (toNew[from] ?? NONE) + step];
  while (toNew[i] === NONE && toOld[j] === NONE && sameParent(matching, i, j)) {
    if (!equal(i, j)) return;
    link(matching, i, j);
    i += step;
    j += step;
  }
}

/** Partners, both at the top, or as yet both without partner and of one text: then the run itself speaks for them. */
function sameParent(matching: Matching, old: number, now: number): boolean {
  const [above, aboveNew] = [matching.old.at(old).parent, matching.now.at(now).parent];
  if (above < 0 || aboveNew < 0) return above < 0 && aboveNew < 0;
  if (arePartners(matching, above, aboveNew)) return true;
  const unknown = matching.toNew[above] === NONE && matching.toOld[aboveNew] === NONE;
  return unknown && matching.old.at(above).wording === matching.now.at(aboveNew).wording;
}
