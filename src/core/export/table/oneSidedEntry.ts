// A provision that one side alone has, whole, facing （新設） or （削る）.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import { pairsBelow } from '../merged/sameness.ts';
import { other, type EntryContext } from './entryContext.ts';
import { doubledRanges } from './folds.ts';
import { beginsProvision, isIndented, type Place } from './provision.ts';
import type { Entry } from './rowWriter.ts';
import type { Cell, CellLine, Side } from './tableModel.ts';
import { archiveSegment, unitCell } from './unitCell.ts';

/** The entry of neighbouring provisions that the side alone has: their whole text in one cell. */
export function oneSidedEntry(
  nodes: readonly MergedNode[],
  side: Side,
  place: Place,
  context: EntryContext,
): Entry {
  const [first] = nodes;
  const begins = first !== undefined && beginsProvision(first, place);
  const lines = nodes.flatMap((node) => oneSidedLines(node, node, side, place, context));
  const indent = lines[0]?.indent ?? 0;
  const facing: Cell = [{ indent, bullet: false, segments: [archiveSegment(context.missing[other(side)])] }];
  const pairs = nodes.flatMap(pairsBelow);
  const remark =
    context.missingRemark ?? (side === 'new' ? context.words.remark.added : context.words.remark.removed);
  return {
    old: side === 'old' ? lines : facing,
    new: side === 'new' ? lines : facing,
    remarks: [remark],
    role: 'text',
    begins,
    apart: true,
    side,
    oldAddress: side === 'old' ? (first?.old?.address ?? null) : null,
    newAddress: side === 'new' ? (first?.new?.address ?? null) : null,
    plain: false,
    pairs: pairs.map(({ index }) => index),
    folded: [],
  };
}

function oneSidedLines(
  node: MergedNode,
  top: MergedNode,
  side: Side,
  place: Place,
  context: EntryContext,
): readonly CellLine[] {
  const begins = beginsProvision(node, place);
  const indent = begins ? 0 : place.indent + Number(isIndented(node, begins));
  // Only the number of the whole provision bears two lines: its inner numbers are part of its body.
  const owners = (owner: SectionNode): boolean => owner === top[side];
  const own = node.own.flatMap((merged) =>
    unitCell(merged, side, {
      doubles: doubledRanges(merged, side, owners),
      indent,
      source: context.sources?.[side] ?? null,
    }),
  );
  const below: Place = { above: [...place.above, node], indent };
  return [...own, ...node.children.flatMap((child) => oneSidedLines(child, top, side, below, context))];
}
