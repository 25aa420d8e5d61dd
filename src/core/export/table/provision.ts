// How the walk over the merged tree sees a node: what it is called, whether it begins a provision, how deep it stands.
import type { SectionNode } from '../../model/sectionTree.ts';
import { numberLabel, visibleLabel } from '../merged/labelPlaces.ts';
import type { MergedNode } from '../merged/mergedTree.ts';
import type { Side } from './tableModel.ts';

/** Where the walk stands. */
export interface Place {
  /** The nodes above, outermost first, without the document. */
  readonly above: readonly MergedNode[];
  /** Steps to the right of the text directly below. */
  readonly indent: number;
}

/** The node on the new side, else on the old one. */
export function nodeOf(merged: MergedNode): SectionNode {
  const node = merged.new ?? merged.old;
  if (node === null) throw new Error('A merged node stands in neither tree; this is a bug.');
  return node;
}

/** A chapter and the like: it holds provisions and is none itself. */
const CONTAINER = /^(?:第.{1,8}[編章節款目部]|附則|別表|(?:part|chapter|title|division)\b)/iu;

/**
 * True where a rule is drawn above the node: it stands directly in the document, or it has a number or a heading and
 * no numbered provision above it, or its number goes on that of the one above (4.1 under 4.).
 */
export function beginsProvision(merged: MergedNode, place: Place): boolean {
  const parent = place.above.at(-1);
  if (parent === undefined) return true;
  const node = nodeOf(merged);
  const label = numberLabel(node);
  if (label === null && !(node.title !== null && isHeaded(node))) return false;
  const above = numberLabel(nodeOf(parent))?.replace(/[^\p{L}\p{N}]+$/u, '') ?? null;
  if (label !== null && above !== null && node.title !== null && label.startsWith(`${above}.`)) return true;
  return place.above.every((one) => {
    const number = numberLabel(nodeOf(one));
    return number === null ? nodeOf(one).type === 'section' : CONTAINER.test(number);
  });
}

/** True for the document's title where it stands as a heading of its own, below an opening notice. */
export function isTitle(merged: MergedNode, root: MergedNode): boolean {
  const node = nodeOf(merged);
  const title = root.new?.title ?? root.old?.title ?? null;
  return node.type === 'heading' && merged.children.length === 0 && title !== null && node.text === title;
}

/** True for an item, which stands one step to the right of what it belongs to. */
export function isIndented(merged: MergedNode, begins: boolean): boolean {
  const node = nodeOf(merged);
  return !begins && (numberLabel(node) !== null || node.type === 'item');
}

/** True where the own text of a node is its heading and nothing more. */
export function isHeading(node: SectionNode): boolean {
  if (node.type === 'heading' || node.type === 'section') return true;
  if (node.title === null) return false;
  const rest = node.text.replace(node.title, '').replace(node.label ?? '', '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** What a fold calls the node on one side: its number, else its heading where it has one; null where it has neither. */
export function nameOf(merged: MergedNode, side: Side): string | null {
  const unit = merged.own[0]?.[side] ?? null;
  const node = merged[side] ?? unit?.node ?? null;
  if (node === null) return null;
  const label = numberLabel(node);
  if (label !== null) return label;
  const visible = unit === null ? null : visibleLabel(unit);
  return visible ?? (isHeading(node) ? node.title : null);
}

function isHeaded(node: SectionNode): boolean {
  return (node.type === 'section' || node.type === 'clause' || node.type === 'heading') && isHeading(node);
}
