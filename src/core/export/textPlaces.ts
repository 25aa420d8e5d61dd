// Between a node's text and its source: where a place of the source stands in the text, and which words a range shows.
import type { SectionNode, SectionTree } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';

/** A range of a node's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly source: Span;
  readonly start: number;
  readonly end: number;
  readonly decoded: boolean;
}

/** What a range of the source shows in a node's text; null where it shows nothing there. */
export function textRange(node: SectionNode, [from, to]: Span): TextRange | null {
  let start = -1;
  let end = -1;
  for (const { source, start: at, end: until, decoded } of piecesOf(node)) {
    if (source[0] >= to || source[1] <= from) continue;
    // A decoded thing (an entity) is one: a range that takes a part of it takes it whole.
    const begins = decoded ? at : at + Math.max(0, from - source[0]);
    const ends = decoded ? until : at + Math.min(source[1], to) - source[0];
    if (start < 0) start = begins;
    end = ends;
  }
  return start < 0 || end <= start ? null : { start, end };
}

/** The words that a range of the source shows, over all nodes, nothing between them. */
export function shownText(tree: SectionTree, range: Span): string {
  let shown = '';
  const visit = (node: SectionNode): void => {
    const found = textRange(node, range);
    if (found !== null) shown += node.text.slice(found.start, found.end);
    node.children.forEach(visit);
  };
  visit(tree.root);
  return shown;
}

function piecesOf(node: SectionNode): readonly Piece[] {
  const decoded = new Map(node.decoded);
  let at = 0;
  return node.own.map((source, place) => {
    const gives = decoded.get(place);
    const piece = {
      source,
      start: at,
      end: at + (gives ?? source[1] - source[0]),
      decoded: gives !== undefined,
    };
    at = piece.end;
    return piece;
  });
}
