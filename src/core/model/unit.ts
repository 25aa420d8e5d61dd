// What a pair pairs: the own text of one node, or a table row with all its cells. Made from a section tree alone.
// Invariant: the units' texts, in order, are the texts of all nodes, and every own range belongs to exactly one unit.
import type { SectionNode, SectionTree } from './sectionTree.ts';
import type { Span } from './span.ts';

/** A stretch of a unit's text that one own range gives. */
export interface UnitPiece {
  /** Offset into the unit's text. */
  readonly start: number;
  /** Offset into the unit's text; equal to `start` where the source range gives no character (a dropped soft break). */
  readonly end: number;
  readonly source: Span;
  /** True where `source` is exactly one decoded thing: a place inside it cannot be told. */
  readonly decoded: boolean;
  /** The node it comes from, as an index into the unit's `nodes`. A joint lies wherever this changes. */
  readonly node: number;
}

/** The own text of one node, or of a table row with everything inside it. */
export interface Unit {
  /** The node itself; the row where the unit is a row. */
  readonly node: SectionNode;
  /** The node, and for a row all nodes inside it, in source order. */
  readonly nodes: readonly SectionNode[];
  /** The nodes above it, outermost first. */
  readonly ancestors: readonly SectionNode[];
  /** The texts of its nodes, one after the other, nothing between them. Never empty. */
  readonly text: string;
  /** The hull of its own ranges. */
  readonly span: Span;
  readonly pieces: readonly UnitPiece[];
}

/**
 * The units of a tree, in source order. A node whose own text is empty is none: its image or its empty cell shows
 * nothing that could be paired.
 */
export function unitsOf(tree: SectionTree): Unit[] {
  const units: Unit[] = [];
  collect(tree.root, [], units);
  return units;
}

function collect(node: SectionNode, ancestors: readonly SectionNode[], units: Unit[]): void {
  const nodes = node.type === 'row' ? flatten(node, []) : [node];
  const unit = makeUnit(node, nodes, ancestors);
  if (unit) units.push(unit);
  if (node.type === 'row' || node.children.length === 0) return;
  const inside = [...ancestors, node];
  for (const child of node.children) collect(child, inside, units);
}

function flatten(node: SectionNode, into: SectionNode[]): SectionNode[] {
  into.push(node);
  for (const child of node.children) flatten(child, into);
  return into;
}

function makeUnit(
  node: SectionNode,
  nodes: readonly SectionNode[],
  ancestors: readonly SectionNode[],
): Unit | null {
  const pieces: UnitPiece[] = [];
  let text = '';
  for (const [index, part] of nodes.entries()) {
    const decoded = part.decoded && part.decoded.length > 0 ? new Map(part.decoded) : null;
    let at = text.length;
    for (const [place, source] of part.own.entries()) {
      const gives = decoded?.get(place);
      const end = at + (gives ?? source[1] - source[0]);
      pieces.push({ start: at, end, source, decoded: gives !== undefined, node: index });
      at = end;
    }
    text += part.text;
    if (at !== text.length) {
      throw new Error(
        `The own ranges of ${part.type} at ${part.range[0]} give ${at - text.length + part.text.length} characters ` +
          `and its text has ${part.text.length}; this is a bug.`,
      );
    }
  }
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (text === '' || !first || !last) return null;
  return { node, nodes, ancestors, text, span: [first.source[0], last.source[1]], pieces };
}
