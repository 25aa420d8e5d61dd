// Walks the merged tree and says, provision by provision, what stands in the two columns and in the remarks.
// Invariant: every pair of the comparison is shown in exactly one entry or folded in exactly one.
import type { MergedNode } from '../merged/mergedTree.ts';
import { isFoldable, sideOfNode } from '../merged/sameness.ts';
import type { EntryContext } from './entryContext.ts';
import { canFold, foldKey } from './folds.ts';
import { oneSidedEntry } from './oneSidedEntry.ts';
import { foldEntry, ownEntries } from './ownEntries.ts';
import { beginsProvision, isIndented, isTitle, nameOf, type Place } from './provision.ts';
import type { Entry } from './rowWriter.ts';
import type { Side } from './tableModel.ts';

/** The entries of a whole document. Its unchanged title is no entry: the table bears it as its own. */
export function tableEntries(root: MergedNode, context: EntryContext): readonly Entry[] {
  const titleSame = root.own.length > 0 && isFoldable({ ...root, children: [] });
  const title =
    titleSame && context.fold ? [] : ownEntries(root, { above: [], indent: 0 }, context, true, false);
  const children = root.children.filter(
    (child) => !(context.fold && isTitle(child, root) && isFoldable(child)),
  );
  return [...title, ...childEntries(children, { above: [], indent: 0 }, context, false)];
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
  if (!context.fold || !canFold(first)) return { kind: 'both', nodes: [first] };
  const key = foldKey(first);
  const alike = (node: MergedNode): boolean =>
    sideOfNode(node) === 'both' && canFold(node) && foldKey(node) === key;
  return { kind: 'fold', nodes: key === null ? [first] : runOf(children, at, alike) };
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
  const own = ownEntries(node, { above: place.above, indent }, context, begins, movedAbove);
  const below = childEntries(node.children, { above: [...place.above, node], indent }, context, moved);
  const [first, ...rest] = below;
  if (own.length > 0 || first === undefined) return [...own, ...below];
  // Its number stands on the line of its first child, so that line begins it.
  return [{ ...first, begins: begins || first.begins, apart: true }, ...rest];
}
