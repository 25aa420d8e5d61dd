// Which unit is which: the state that alignment builds up, and what stands around a unit in it.
// Invariant: a unit has at most one partner, save in a split or merge, where one unit has several in `parts`.
import type { Side } from './side.ts';

/** No partner yet. */
export const NONE = -1;

/** A matching under construction. */
export interface Matching {
  readonly old: Side;
  readonly now: Side;
  /** Partner of each old unit: an index of the new side, or NONE. In a split, its first part. */
  readonly toNew: Int32Array;
  /** Partner of each new unit: an index of the old side, or NONE. In a merge, its first part. */
  readonly toOld: Int32Array;
  /** Old unit -> all new units that it was split into. */
  readonly splits: Map<number, number[]>;
  /** New unit -> all old units that were merged into it. */
  readonly merges: Map<number, number[]>;
}

/** A matching in which nothing is paired. */
export function emptyMatching(old: Side, now: Side): Matching {
  return {
    old,
    now,
    toNew: new Int32Array(old.units.length).fill(NONE),
    toOld: new Int32Array(now.units.length).fill(NONE),
    splits: new Map(),
    merges: new Map(),
  };
}

/** Pairs two units that have no partner. */
export function link(matching: Matching, old: number, now: number): void {
  matching.toNew[old] = now;
  matching.toOld[now] = old;
}

/** Partner of an old unit, NONE also where there is no such unit. */
export function partnerOfOld(matching: Matching, old: number): number {
  return matching.toNew[old] ?? NONE;
}

/** Partner of a new unit, NONE also where there is no such unit. */
export function partnerOfNew(matching: Matching, now: number): number {
  return matching.toOld[now] ?? NONE;
}

/** True where two units are partners, a part of a split or merge among them. */
export function arePartners(matching: Matching, old: number, now: number): boolean {
  return old >= 0 && now >= 0 && (matching.toNew[old] === now || matching.toOld[now] === old);
}

/** Units of a side that have no partner, ascending. */
export function unmatched(partners: Int32Array): number[] {
  const free: number[] = [];
  partners.forEach((partner, index) => {
    if (partner === NONE) free.push(index);
  });
  return free;
}

/** For every unit the nearest matched unit before it, or NONE. */
export function matchedBefore(partners: Int32Array): Int32Array {
  const before = new Int32Array(partners.length);
  let last = NONE;
  for (let at = 0; at < partners.length; at++) {
    before[at] = last;
    if (partners[at] !== NONE) last = at;
  }
  return before;
}

/** For every unit the nearest matched unit after it, or NONE. */
export function matchedAfter(partners: Int32Array): Int32Array {
  const after = new Int32Array(partners.length);
  let last = NONE;
  for (let at = partners.length - 1; at >= 0; at--) {
    after[at] = last;
    if (partners[at] !== NONE) last = at;
  }
  return after;
}
