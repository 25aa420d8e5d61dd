// The own text of a node that both sides have: shown, or folded where nothing of it differs, and folds of whole nodes.
import type { SectionNode } from '../../model/sectionTree.ts';
import { numberLabel } from '../merged/labelPlaces.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { isMoved, pairsBelow } from '../merged/sameness.ts';
import { other, type EntryContext } from './entryContext.ts';
import { canFold, doubledRanges, foldLine, foldRemarks, renumbered } from './folds.ts';
import { beginsProvision, isHeading, isIndented, nameOf, nodeOf, type Place } from './provision.ts';
import { pairRemarks } from './remarks.ts';
import type { Entry } from './rowWriter.ts';
import type { Cell, Side } from './tableModel.ts';
import { archiveSegment, unitCell } from './unitCell.ts';

/** The entry of neighbouring unchanged nodes: 1.～3.（略） on both sides. */
export function foldEntry(nodes: readonly MergedNode[], place: Place, context: EntryContext): Entry {
  const [first] = nodes;
  const begins = first !== undefined && beginsProvision(first, place);
  // A caption above its number keeps its row open for the line that bears the number.
  const numbered =
    first !== undefined && (numberLabel(nodeOf(first)) !== null || nodeOf(first).title !== null);
  const indent = place.indent + Number(first !== undefined && isIndented(first, begins));
  const line = (side: Side): Cell => [foldLine(nodes, side, context.unchanged[side], context.words, indent)];
  return {
    old: line('old'),
    new: line('new'),
    remarks: foldRemarks(nodes, context.words),
    role: 'text',
    begins,
    apart: numbered,
    side: 'both',
    oldAddress: first?.old?.address ?? null,
    newAddress: first?.new?.address ?? null,
    plain: first !== undefined && nameOf(first, 'new') === null && !isMoved(first),
    pairs: [],
    folded: nodes.flatMap(pairsBelow).map(({ index }) => index),
  };
}

/** The own text of a node. An unchanged sentence over changed items is （略）; an unchanged heading is shown. */
export function ownEntries(
  node: MergedNode,
  place: Place,
  context: EntryContext,
  begins: boolean,
  movedAbove: boolean,
): readonly Entry[] {
  const alone: MergedNode = { ...node, children: [] };
  const heading = isHeading(nodeOf(node));
  if (context.fold && node.own.length > 0 && !heading && canFold(alone)) {
    const entry = foldEntry(
      [alone],
      { ...place, indent: place.indent - Number(isIndented(node, begins)) },
      context,
    );
    return [{ ...entry, begins }];
  }
  return node.own.map((merged, index): Entry => {
    const [oldUnit, newUnit] = [merged.old, merged.new];
    const side = oldUnit === null ? 'new' : newUnit === null ? 'old' : 'both';
    const changed = pairRemarks(merged, context.words, !movedAbove);
    const remarks =
      context.missingRemark === null || changed.length === 0 ? changed : [context.missingRemark];
    return {
      old: sideCell(merged, 'old', node, place, context, movedAbove),
      new: sideCell(merged, 'new', node, place, context, movedAbove),
      remarks,
      role: heading ? 'heading' : 'text',
      begins: begins && index === 0,
      apart: numberLabel(nodeOf(node)) !== null,
      side,
      oldAddress: oldUnit?.node.address ?? null,
      newAddress: newUnit?.node.address ?? null,
      plain: false,
      pairs: [merged.index],
      folded: [],
    };
  });
}

function sideCell(
  merged: MergedPair,
  side: Side,
  node: MergedNode,
  place: Place,
  context: EntryContext,
  movedAbove: boolean,
): Cell {
  if (merged[side] === null) {
    return [{ indent: place.indent, bullet: false, segments: [archiveSegment(context.missing[side])] }];
  }
  const moved = !movedAbove && merged.pair.changes.includes('moved');
  const alone = merged[other(side)] === null;
  const nodes = [...place.above, node];
  const owners = (owner: SectionNode): boolean => {
    const owned = nodes.find((one) => one[side] === owner);
    if (owned === undefined) return merged[side]?.node === owner && renumberedPair(merged);
    return alone || renumbered(owned) || (moved && owned === node);
  };
  return unitCell(merged, side, {
    doubles: doubledRanges(merged, side, owners),
    indent: place.indent,
    source: context.sources?.[side] ?? null,
  });
}

/** A unit that became part of another node, as in a merger: its own number is compared with that one's. */
function renumberedPair({ old, new: fresh }: MergedPair): boolean {
  return (old?.node.label ?? '').normalize('NFKC') !== (fresh?.node.label ?? '').normalize('NFKC');
}
