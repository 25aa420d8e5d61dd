import type { Comparison, Pair } from '../../core/model/comparison.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import type { Span } from '../../core/model/span.ts';

/** The pairs of a comparison that touch a clause on either side, in order: what its history shows as its changes. */
export function clausePairs(
  comparison: Comparison,
  old: readonly SectionNode[],
  fresh: SectionNode,
): readonly Pair[] {
  return comparison.pairs.filter((pair) => {
    if (pair.new !== null) return within(pair.new, fresh.range);
    const { old: gone } = pair;
    return gone !== null && old.some((node) => within(gone, node.range));
  });
}

function within(inner: Span, outer: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
