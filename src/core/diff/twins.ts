// Equal units that nothing around them tells apart: paired in order, under one parent first.
import { contextReader } from './context.ts';
import { arePartners, link, unmatched, type Matching } from './matching.ts';

/** Pairs what is left of equal units, in order: those under the same parents, then those beside the same pairs. */
export function pairLeftTwins(matching: Matching): void {
  pairInOrder(matching, (old, now) => {
    const [above, aboveNew] = [matching.old.at(old).parent, matching.now.at(now).parent];
    return above < 0 ? aboveNew < 0 : arePartners(matching, above, aboveNew);
  });
  const context = contextReader(matching);
  pairInOrder(matching, (old, now) => context(old, now).support > 0);
}

function pairInOrder(matching: Matching, mayPair: (old: number, now: number) => boolean): void {
  const waiting = new Map<number, number[]>();
  for (const index of unmatched(matching.toNew)) {
    const key = matching.old.key(index);
    const list = waiting.get(key);
    if (list) list.push(index);
    else waiting.set(key, [index]);
  }
  for (const index of unmatched(matching.toOld)) {
    const list = waiting.get(matching.now.key(index));
    const at = list?.findIndex((old) => mayPair(old, index)) ?? -1;
    const old = list?.[at];
    if (!list || old === undefined) continue;
    list.splice(at, 1);
    link(matching, old, index);
  }
}
