// What differs at a merged node, in the terms of a 新旧対照表: every difference of letters counts, width and space do not.
import type { Change, Run } from '../../model/comparison.ts';
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Side } from '../table/tableModel.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { MergedNode } from './mergedTree.ts';
import type { MergedPair } from './pairUnits.ts';

/** True for a run that bears an underline: one that stands on one side only and is more than width or space. */
export function isMarked(run: Run): boolean {
  return run.kind !== 'same' && run.class !== 'width' && run.class !== 'space';
}

/** All pairs of a node and of what is below it, in order. */
export function pairsBelow(node: MergedNode): readonly MergedPair[] {
  return [...node.own, ...node.children.flatMap(pairsBelow)];
}

/** Which side has the node: one, both, or none where nothing of it is text. */
export function sideOfNode(node: MergedNode): Side | 'both' | 'none' {
  const pairs = pairsBelow(node);
  if (pairs.length === 0) return 'none';
  if (pairs.every((merged) => merged.old === null)) return 'new';
  return pairs.every((merged) => merged.new === null) ? 'old' : 'both';
}

/** Places of a pair that differ in width or space only: neighbouring runs are one place. */
export function quietPlaces({ pair }: MergedPair): number {
  let places = 0;
  let inside = false;
  for (const run of pair.runs) {
    const quiet = run.kind !== 'same' && !isMarked(run);
    if (quiet && !inside) places += 1;
    inside = quiet;
  }
  return places;
}

/** Differences of a pair that are no text and change nothing a reader would call content. */
export function layoutPlaces({ pair }: MergedPair): number {
  return pair.other.filter((other) => other.class === 'layout' || other.class === 'bullet').length;
}

const LOUD: readonly ('unchanged' | Change)[] = [
  'added',
  'removed',
  'retitled',
  'reworded',
  'split',
  'merged',
];

/**
 * True where nothing of the node and what is below it differs but its own number, and numbers below that follow from
 * it (4.1 under 4. becomes 5.1 under 5.): then （略） hides nothing. A move of the whole node is told beside it.
 */
export function isFoldable(node: MergedNode): boolean {
  return sideOfNode(node) === 'both' && foldsUnder(node, node);
}

function foldsUnder(node: MergedNode, top: MergedNode): boolean {
  if (node !== top && movedApart(node, top)) return false;
  return (
    node.own.every((merged) => pairFolds(merged, top)) &&
    node.children.every((child) => foldsUnder(child, top))
  );
}

/** A move inside an unmoved whole is told at its own place. */
function movedApart(node: MergedNode, top: MergedNode): boolean {
  return isMoved(node) && !isMoved(top);
}

/** True where every pair of the node and of what is below it was moved. */
export function isMoved(node: MergedNode): boolean {
  const pairs = pairsBelow(node);
  return pairs.length > 0 && pairs.every(({ pair }) => pair.changes.includes('moved'));
}

function pairFolds(merged: MergedPair, top: MergedNode): boolean {
  const { pair, old, new: fresh } = merged;
  if (old === null || fresh === null) return false;
  if (pair.changes.some((change) => LOUD.includes(change)) || !pair.precise) return false;
  if (pair.other.some((other) => other.class === 'link' || other.class === 'image')) return false;
  if (!pair.runs.some(isMarked)) return true;
  const [before, after] = [labelPlaces(old), labelPlaces(fresh)];
  if (!before.every((place, index) => numberFollows(place.owner, after[index]?.owner ?? null, top)))
    return false;
  const [oldEnd, newEnd] = [before.at(-1)?.at[1] ?? 0, after.at(-1)?.at[1] ?? 0];
  return onlyBefore(pair.runs, oldEnd, newEnd);
}

/** True where every marked run ends within the numbers at the beginning. */
function onlyBefore(runs: readonly Run[], oldEnd: number, newEnd: number): boolean {
  let [oldAt, newAt] = [0, 0];
  for (const run of runs) {
    if (run.kind !== 'added') oldAt += run.text.length;
    if (run.kind !== 'removed') newAt += run.text.length;
    if (run.kind === 'removed' && isMarked(run) && oldAt > oldEnd) return false;
    if (run.kind === 'added' && isMarked(run) && newAt > newEnd) return false;
  }
  return true;
}

/** True where a node is the folded one, keeps its number, or changes it only in the part that is the folded one's. */
function numberFollows(old: SectionNode, fresh: SectionNode | null, top: MergedNode): boolean {
  if (fresh === null) return false;
  if (fresh === top.new || old === top.old || old.label === fresh.label) return true;
  const [oldTop, newTop] = [bare(top.old?.label), bare(top.new?.label)];
  const [oldOwn, newOwn] = [bare(old.label), bare(fresh.label)];
  if (oldTop === '' || newTop === '' || !oldOwn.startsWith(oldTop) || !newOwn.startsWith(newTop))
    return false;
  return oldOwn.slice(oldTop.length) === newOwn.slice(newTop.length);
}

function bare(label: string | null | undefined): string {
  return (label ?? '').replace(/[^\p{L}\p{N}]+$/u, '');
}
