// Which links moved: the lightest set, in visible characters, without which the rest stands in one order.
// A heaviest increasing subsequence over a Fenwick tree of maxima: O(n log n).
import { visibleLength } from '../text/visibleLength.ts';
import type { PairLink } from './links.ts';
import { orderOf, type Stretch } from './stretch.ts';
import type { Side } from './side.ts';

/** One link with a unit on both sides: its places, and how heavy it is. */
export interface PlacedLink {
  readonly old: number;
  readonly now: number;
  readonly weight: number;
}

/** The links of both sides' units that moved. */
export function movedAmong(old: Side, now: Side, links: readonly PairLink[]): Set<PairLink> {
  const moved = new Set<PairLink>();
  const both: PairLink[] = [];
  const places: PlacedLink[] = [];
  for (const link of links) {
    if (!link.old || !link.now) continue;
    both.push(link);
    const weight = visible(old, link.old) + visible(now, link.now);
    places.push({ old: orderOf(link.old), now: orderOf(link.now), weight });
  }
  movedLinks(places).forEach((has, at) => {
    const link = both[at];
    if (has && link) moved.add(link);
  });
  return moved;
}

function visible(side: Side, { index, from, to }: Stretch): number {
  const { unit, weight } = side.at(index);
  if (to - from === unit.text.length) return weight;
  return visibleLength(unit.text.slice(from, to));
}

/** For each link (places distinct on each side) whether it moved. */
export function movedLinks(links: readonly PlacedLink[]): boolean[] {
  const byOld = links.map((_, index) => index).sort((a, b) => placeOf(links, a).old - placeOf(links, b).old);
  const ranks = new Int32Array(links.length);
  links
    .map((_, index) => index)
    .sort((a, b) => placeOf(links, a).now - placeOf(links, b).now)
    .forEach((index, rank) => {
      ranks[index] = rank + 1;
    });
  const size = links.length + 1;
  const best = new Float64Array(size);
  const bestAt = new Int32Array(size).fill(-1);
  const before = new Int32Array(links.length).fill(-1);
  let top = { sum: 0, at: -1 };
  for (const index of byOld) {
    const rank = ranks[index] ?? 0;
    let sum = 0;
    let from = -1;
    for (let place = rank - 1; place > 0; place -= place & -place) {
      if ((best[place] ?? 0) > sum) {
        sum = best[place] ?? 0;
        from = bestAt[place] ?? -1;
      }
    }
    before[index] = from;
    sum += placeOf(links, index).weight;
    for (let place = rank; place < size; place += place & -place) {
      if (sum > (best[place] ?? 0)) {
        best[place] = sum;
        bestAt[place] = index;
      }
    }
    if (sum > top.sum) top = { sum, at: index };
  }
  const moved = new Array<boolean>(links.length).fill(true);
  for (let at = top.at; at >= 0; at = before[at] ?? -1) moved[at] = false;
  return moved;
}

function placeOf(links: readonly PlacedLink[], index: number): PlacedLink {
  const link = links[index];
  if (!link) throw new Error(`There is no link ${index}; this is a bug.`);
  return link;
}
