// Collects blocks as lines. Both readers, of Markdown and of HTML, write into a sink.
import type { Guess, InlineKind } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Footnote, Item, Line, TableLine } from './line.ts';
import { isBlank, pieceText, plainPiece, trimPieces, type Piece } from './piece.ts';

/** A mark over a range of the source. */
export type PlacedMark =
  | { readonly kind: 'inline'; readonly at: Span; readonly inline: InlineKind }
  | { readonly kind: 'link'; readonly at: Span; readonly href: string }
  | { readonly kind: 'image'; readonly at: Span; readonly src: string }
  | { readonly kind: 'reference'; readonly at: Span; readonly key: string };

/** What the readers have collected so far, and where they stand. */
export interface LineSink {
  readonly lines: Line[];
  readonly marks: PlacedMark[];
  readonly guesses: Guess[];
  /** A new block begins: the pieces before it are a block of their own. `heading` is 1 to 6 for a heading. */
  block(heading?: number, kind?: 'text' | 'code'): void;
  push(piece: Piece): void;
  /** An item begins; its marker, if the source writes one, goes in front of its first line. */
  enterItem(item: Item, marker?: Piece): void;
  leaveItem(): void;
  table(table: TableLine): void;
  footnote(footnote: Footnote | null): void;
  /** A sink for the content of a cell, whose marks and guesses are this sink's. */
  inner(): LineSink;
}

/** An empty sink; the sinks of cells share the marks and guesses of the sink around them. */
export function lineSink(source: string, marks: PlacedMark[] = [], guesses: Guess[] = []): LineSink {
  const lines: Line[] = [];
  const items: Item[] = [];
  let unopened = 0;
  let markers: Piece[] = [];
  let outer = 0;
  let pending: Piece[] = [];
  let block = 0;
  let heading = 0;
  let kind: 'text' | 'code' = 'text';
  let footnote: Footnote | null = null;

  const addLine = (pieces: readonly Piece[], joint: Piece | null, table: TableLine | null): boolean => {
    const trimmed = trimPieces(pieces);
    if (trimmed.length === 0 && table === null) return false;
    lines.push({
      pieces: trimmed,
      text: pieceText(trimmed),
      joint,
      block,
      indented: pieces[0]?.text.startsWith('\u3000') === true,
      heading: table === null ? heading : 0,
      bold: table === null && isBold(marks, trimmed),
      items: items.slice(),
      opens: unopened,
      outer,
      kind: table === null ? kind : 'table',
      table,
      footnote,
      inside: table === null && isInsideLink(marks, trimmed),
    });
    unopened = 0;
    outer = 0;
    return true;
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const pieces = pending;
    pending = [];
    block += 1;
    let joint: Piece | null = null;
    let from = 0;
    for (let at = 0; at <= pieces.length; at += 1) {
      const piece = pieces[at];
      if (piece !== undefined && piece.kind !== 'soft' && piece.kind !== 'hard') continue;
      const added = addLine(pieces.slice(from, at), joint, null);
      if (piece === undefined) break;
      // Breaks with nothing between them are one: it begins where the first does, and is hard where one of them is.
      if (added) joint = piece;
      else if (joint !== null) {
        const isHard: boolean = joint.kind === 'hard' || piece.kind === 'hard';
        // Two hard breaks in a row show a blank line.
        const text: string = joint.kind === 'hard' && piece.kind === 'hard' ? '\n\n' : joint.text;
        joint = { kind: isHard ? 'hard' : 'soft', start: joint.start, end: piece.end, text };
      }
      from = at + 1;
    }
  };
  /** Markers of items that turned out to have no text of their own become a line. */
  const flushMarkers = (): void => {
    flush();
    if (markers.length === 0) return;
    takeMarkers(null);
    flush();
  };

  /** Puts the waiting markers, and what follows them, where the next line's pieces gather. */
  const takeMarkers = (first: Piece | null): void => {
    for (const piece of first === null ? markers : [...markers, first]) {
      const last = pending[pending.length - 1];
      if (last !== undefined) pending.push(...gapPieces(source, last.end, piece.start));
      if (piece === markers[markers.length - 1]) outer = pieceText(pending).length;
      pending.push(piece);
    }
    pending = mergePlain(pending);
    markers = [];
  };

  return {
    lines,
    marks,
    guesses,
    block(level = 0, blockKind = 'text') {
      flush();
      heading = level;
      kind = blockKind;
    },
    push(piece) {
      if (piece.text === '') return;
      if (markers.length === 0) pending.push(piece);
      else if (!isBlank(piece.text)) takeMarkers(piece);
    },
    enterItem(item, marker) {
      flush();
      items.push(item);
      unopened += 1;
      if (marker !== undefined) markers.push(marker);
    },
    leaveItem() {
      flushMarkers();
      items.pop();
      unopened = Math.min(unopened, items.length);
    },
    table(table) {
      flushMarkers();
      block += 1;
      addLine([], null, table);
    },
    footnote(next) {
      flushMarkers();
      footnote = next;
    },
    inner: () => lineSink(source, marks, guesses),
  };
}

/** What stands between a marker and its text: spaces as they are, anything else (a line ending, a task's box) one space. */
function gapPieces(source: string, start: number, end: number): Piece[] {
  if (end <= start) return [];
  const gap = source.slice(start, end);
  return /^[ \t]+$/.test(gap) ? [plainPiece(start, gap)] : [{ kind: 'decoded', start, end, text: ' ' }];
}

/** Plain pieces that touch are one piece. */
function mergePlain(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (last?.kind === 'plain' && piece.kind === 'plain' && last.end === piece.start) {
      merged[merged.length - 1] = plainPiece(last.start, last.text + piece.text);
    } else merged.push(piece);
  }
  return merged;
}

/** Whether one bold mark covers the pieces of a line. */
function isBold(marks: readonly PlacedMark[], pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return false;
  for (let at = marks.length - 1; at >= 0 && at > marks.length - MARKS_BACK; at -= 1) {
    const mark = marks[at];
    if (mark?.kind !== 'inline' || mark.inline !== 'strong') continue;
    if (mark.at[0] <= first.start && mark.at[1] >= last.end) return true;
  }
  return false;
}

/** The marks over a line are among so many last ones. */
const MARKS_BACK = 12;

/** Whether one link to `#...` covers the pieces of a line. */
function isInsideLink(marks: readonly PlacedMark[], pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return false;
  for (let at = marks.length - 1; at >= 0 && at > marks.length - MARKS_BACK; at -= 1) {
    const mark = marks[at];
    if (mark?.kind !== 'link' || !mark.href.startsWith('#') || mark.href === '#') continue;
    if (mark.at[0] <= first.end && mark.at[1] >= last.end && !isBlank(mark.href.slice(1))) return true;
  }
  return false;
}
