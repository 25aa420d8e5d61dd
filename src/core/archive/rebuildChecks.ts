// The law of comparisons, proven: the runs, read by side, are the texts of all units of either side, each exactly once.
import type { Comparison, Run } from '../model/comparison.ts';
import type { SectionTree } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';
import { unitsOf } from '../model/unit.ts';

/** The first unit that a comparison does not rebuild. */
export interface NotRebuilt {
  readonly side: 'old' | 'new';
  readonly address: string | null;
  readonly at: Span;
}

/** The units, one for each side at most, that the runs of a comparison do not rebuild; none where both sides are right. */
export function rebuildChecks(
  comparison: Comparison,
  oldTree: SectionTree,
  newTree: SectionTree,
): readonly NotRebuilt[] {
  const runs = comparison.pairs.flatMap((pair) => pair.runs);
  return [...sideCheck('old', runs, oldTree), ...sideCheck('new', runs, newTree)];
}

function sideCheck(side: 'old' | 'new', runs: readonly Run[], tree: SectionTree): readonly NotRebuilt[] {
  const placed = runs
    .flatMap((run) => {
      const at = run[side];
      return at === null ? [] : [{ at, text: run.text }];
    })
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  let next = 0;
  for (const unit of unitsOf(tree)) {
    let text = '';
    for (let run = placed[next]; run !== undefined && run.at[0] < unit.span[1]; run = placed[++next]) {
      text += run.text;
    }
    if (text !== unit.text) return [{ side, address: unit.node.address, at: unit.span }];
  }
  return [];
}
