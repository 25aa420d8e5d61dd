// Where the visible text of a node comes from: its own ranges, each with the text it gives.
import type { SectionNode } from '../../core/model/sectionTree.ts';
import type { Span } from '../../core/model/span.ts';

/** One own range of a node and its place in the node's text. */
export interface OwnPiece {
  /** In the source. */
  readonly source: Span;
  /** In the node's `text`. */
  readonly text: Span;
  /** False where the range is one decoded thing (an entity, a soft break), which cannot be cut. */
  readonly plain: boolean;
}

/** The own ranges of a node with the text that each gives, in order; the text spans together are the whole text. */
export function ownPieces(node: SectionNode): readonly OwnPiece[] {
  const decoded = new Map(node.decoded ?? []);
  let at = 0;
  return node.own.map((source, index) => {
    const given = decoded.get(index);
    const length = given ?? source[1] - source[0];
    const text: Span = [at, at + length];
    at += length;
    return { source, text, plain: given === undefined };
  });
}

/**
 * Where a range of the source stands in the text, as spans of the text in order; empty where nothing of it is visible.
 * A decoded thing that the range touches counts whole. Spans that meet are joined.
 */
export function textSpansOf(pieces: readonly OwnPiece[], range: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const piece of pieces) {
    const from = Math.max(range[0], piece.source[0]);
    const until = Math.min(range[1], piece.source[1]);
    if (from >= until) continue;
    const span: Span = piece.plain
      ? [piece.text[0] + from - piece.source[0], piece.text[0] + until - piece.source[0]]
      : piece.text;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === span[0]) spans[spans.length - 1] = [last[0], span[1]];
    else spans.push(span);
  }
  return spans;
}

// What a source writes between two own ranges of one unit where a reader sees a new line.
const HARD_BREAK = /<br\b|\\\r?\n| {2,}\r?\n/i;

/** Offsets in the text at which a new line begins for the reader: hard breaks, and every line of a signature. */
export function lineStarts(node: SectionNode, source: string): readonly number[] {
  const pieces = ownPieces(node);
  const starts: number[] = [];
  let before: OwnPiece | undefined;
  for (const piece of pieces) {
    const written = source.slice(...piece.source);
    const softBreak = !piece.plain && /^\s*\n\s*$/.test(written);
    const gap = before === undefined ? '' : source.slice(before.source[1], piece.source[0]);
    const breaks = softBreak ? node.type === 'signature' : breaksLine(node, gap);
    if (breaks) starts.push(softBreak ? piece.text[1] : piece.text[0]);
    before = piece;
  }
  return starts;
}

/**
 * Whether a reader sees a new line where a unit's text goes on after a gap in its source: at a hard break, and in a
 * signature at every line (a soft break that joins without a space leaves no own range, so the gap tells it).
 */
export function breaksLine(node: SectionNode, gap: string): boolean {
  return HARD_BREAK.test(gap) || (node.type === 'signature' && /\n/.test(gap));
}
