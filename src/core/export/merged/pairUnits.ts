import type { Comparison, Pair } from '../../model/comparison.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import { unitsOf, type Unit } from '../../model/unit.ts';

/** A pair, its place in the comparison, and the units it pairs. */
export interface MergedPair {
  readonly index: number;
  readonly pair: Pair;
  readonly old: Unit | null;
  readonly new: Unit | null;
}

/** The pairs of a comparison with their units, and which pairs each node of either tree has. */
export interface PairedUnits {
  readonly all: readonly MergedPair[];
  readonly byOld: ReadonlyMap<SectionNode, readonly MergedPair[]>;
  readonly byNew: ReadonlyMap<SectionNode, readonly MergedPair[]>;
}

/** Finds the units of every pair. A pair of a split or merged unit names a part of it, and finds the whole unit. */
export function pairUnits(comparison: Comparison, oldTree: SectionTree, newTree: SectionTree): PairedUnits {
  const [oldUnits, newUnits] = [unitsOf(oldTree), unitsOf(newTree)];
  const byOld = new Map<SectionNode, MergedPair[]>();
  const byNew = new Map<SectionNode, MergedPair[]>();
  const all = comparison.pairs.map((pair, index): MergedPair => {
    const merged = { index, pair, old: unitAt(oldUnits, pair.old), new: unitAt(newUnits, pair.new) };
    if (merged.old !== null) push(byOld, merged.old.node, merged);
    if (merged.new !== null) push(byNew, merged.new.node, merged);
    return merged;
  });
  for (const list of byNew.values()) list.sort((a, b) => (a.pair.new?.[0] ?? 0) - (b.pair.new?.[0] ?? 0));
  for (const list of byOld.values()) list.sort((a, b) => (a.pair.old?.[0] ?? 0) - (b.pair.old?.[0] ?? 0));
  return { all, byOld, byNew };
}

/** The unit whose hull holds the span: the last one that begins at or before it. */
function unitAt(units: readonly Unit[], span: Span | null): Unit | null {
  if (span === null) return null;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.span[0] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  const unit = units[low - 1];
  if (unit === undefined || span[1] > unit.span[1]) {
    throw new Error(`The pair at ${span.join('-')} lies in no unit of its tree; this is a bug.`);
  }
  return unit;
}

function push(map: Map<SectionNode, MergedPair[]>, node: SectionNode, merged: MergedPair): void {
  const list = map.get(node);
  if (list) list.push(merged);
  else map.set(node, [merged]);
}
