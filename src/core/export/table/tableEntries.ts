// Walks the merged tree and says, provision by provision, what stands in the two columns and in the remarks.
// Invariant: every pair of the comparison is shown in exactly one entry or folded in exactly one.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { isFoldable, isMoved, pairsBelow, sideOfNode } from '../merged/sameness.ts';
import type { ExportWords } from '../words/wordsShape.ts';
import { doubledRanges, foldKey, foldLine, foldRemarks, renumbered } from './folds.ts';
import { beginsProvision, isHeading, isIndented, nameOf, nodeOf, type Place } from './provision.ts';
import { pairRemarks } from './remarks.ts';
import type { Entry } from './rowWriter.ts';
import type { Cell, CellLine, Side } from './tableModel.ts';
import { archiveSegment, unitCell } from './unitCell.ts';

/** What the walk needs to know beside the tree. */
export interface EntryContext {
  readonly words: ExportWords;
  readonly fold: boolean;
  /** In the column of the side, facing what the other side alone has. */
  readonly missing: Readonly<Record<Side, string>>;
  /** What the remarks say of such a provision instead of 新設 and 削除; null for these. */
  readonly missingRemark: string | null;
  /** In the column of the side, for what is unchanged. */
  readonly unchanged: Readonly<Record<Side, string>>;
  readonly sources: { readonly old: string; readonly new: string } | null;
}

/** The entries of a whole document. Its unchanged title is no entry: the table bears it as its own. */
export function tableEntries(root: MergedNode, context: EntryContext): readonly Entry[] {
  const titleSame = root.own.length > 0 && isFoldable({ ...root, children: [] });
  const title =
    titleSame && context.fold ? [] : ownEntries(root, { above: [], indent: 0 }, context, true, false);
  return [...title, ...childEntries(root.children, { above: [], indent: 0 }, context, false)];
}

function childEntries(
  children: readonly MergedNode[],
  place: Place,
  context: EntryContext,
  movedAbove: boolean,
): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < children.length) {
    const child = children[at];
    if (child === undefined) break;
    const group = groupAt(children, at, place, context);
    if (group.kind === 'fold') entries.push(foldEntry(group.nodes, place, context));
    else if (group.kind === 'one-sided') entries.push(oneSidedEntry(group.nodes, group.side, place, context));
    else if (group.kind === 'both') entries.push(...nodeEntries(child, place, context, movedAbove));
    at += group.nodes.length;
  }
  return entries;
}

type Group =
  | { readonly kind: 'fold'; readonly nodes: readonly MergedNode[] }
  | { readonly kind: 'one-sided'; readonly side: Side; readonly nodes: readonly MergedNode[] }
  | { readonly kind: 'both' | 'none'; readonly nodes: readonly MergedNode[] };

/** The node at a place with the neighbours that stand in one entry with it. */
function groupAt(children: readonly MergedNode[], at: number, place: Place, context: EntryContext): Group {
  const first = children[at];
  if (first === undefined) return { kind: 'none', nodes: [] };
  const side = sideOfNode(first);
  if (side === 'none') return { kind: 'none', nodes: [first] };
  if (side !== 'both') {
    const alike = (node: MergedNode): boolean => isPlain(node, side, place) && sideOfNode(node) === side;
    return { kind: 'one-sided', side, nodes: alike(first) ? runOf(children, at, alike) : [first] };
  }
  if (!context.fold || !folds(first)) return { kind: 'both', nodes: [first] };
  const key = foldKey(first);
  const alike = (node: MergedNode): boolean =>
    sideOfNode(node) === 'both' && folds(node) && foldKey(node) === key;
  return { kind: 'fold', nodes: key === null ? [first] : runOf(children, at, alike) };
}

/** A moved text without number or heading is shown whole: nothing else tells which it is. */
function folds(node: MergedNode): boolean {
  return isFoldable(node) && (!isMoved(node) || nameOf(node, 'new') !== null);
}

function runOf(
  children: readonly MergedNode[],
  at: number,
  alike: (node: MergedNode) => boolean,
): MergedNode[] {
  const end = children.findIndex((node, index) => index > at && !alike(node));
  return children.slice(at, end < 0 ? undefined : end);
}

/** Text without a number or heading, such as bullets, several of which are one entry. */
function isPlain(node: MergedNode, side: Side, place: Place): boolean {
  return nameOf(node, side) === null && !beginsProvision(node, place);
}

function foldEntry(nodes: readonly MergedNode[], place: Place, context: EntryContext): Entry {
  const [first] = nodes;
  const begins = first !== undefined && beginsProvision(first, place);
  const named = first !== undefined && nameOf(first, 'new') !== null;
  const indent = place.indent + Number(first !== undefined && isIndented(first, begins));
  const line = (side: Side): Cell => [foldLine(nodes, side, context.unchanged[side], context.words, indent)];
  return {
    old: line('old'),
    new: line('new'),
    remarks: foldRemarks(nodes, place.above, context.words),
    role: 'text',
    begins,
    apart: named,
    side: 'both',
    oldAddress: first?.old?.address ?? null,
    newAddress: first?.new?.address ?? null,
    pairs: [],
    folded: nodes.flatMap(pairsBelow).map(({ index }) => index),
  };
}

/** A provision that one side alone has: its whole text, facing （新設） or （削る）. */
function oneSidedEntry(nodes: readonly MergedNode[], side: Side, place: Place, context: EntryContext): Entry {
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

/** A node that both sides have and that differs somewhere: its own text, then what is below it. */
function nodeEntries(
  node: MergedNode,
  place: Place,
  context: EntryContext,
  movedAbove: boolean,
): readonly Entry[] {
  const begins = beginsProvision(node, place);
  const indent = begins ? 0 : place.indent + Number(isIndented(node, begins));
  const moved = movedAbove || node.own.some(({ pair }) => pair.changes.includes('moved'));
  return [
    ...ownEntries(node, { above: place.above, indent }, context, begins, movedAbove),
    ...childEntries(node.children, { above: [...place.above, node], indent }, context, moved),
  ];
}

/** The own text of a node. An unchanged sentence over changed items is （略）; an unchanged heading is shown. */
function ownEntries(
  node: MergedNode,
  place: Place,
  context: EntryContext,
  begins: boolean,
  movedAbove: boolean,
): readonly Entry[] {
  const alone: MergedNode = { ...node, children: [] };
  const heading = isHeading(nodeOf(node));
  if (context.fold && node.own.length > 0 && !heading && isFoldable(alone)) {
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
    const remarks =
      side !== 'both' && context.missingRemark !== null
        ? [context.missingRemark]
        : pairRemarks(merged, context.words, !movedAbove);
    return {
      old: sideCell(merged, 'old', node, place, context, movedAbove),
      new: sideCell(merged, 'new', node, place, context, movedAbove),
      remarks,
      role: heading ? 'heading' : 'text',
      begins: begins && index === 0,
      apart: nodeOf(node).label !== null,
      side,
      oldAddress: oldUnit?.node.address ?? null,
      newAddress: newUnit?.node.address ?? null,
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

function other(side: Side): Side {
  return side === 'old' ? 'new' : 'old';
}
