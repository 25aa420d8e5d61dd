// The smallest thing the parser handles: a range of the source and what a reader sees of it.
// Invariant: pieces of a line are in source order and do not overlap.

/**
 * - `plain`: the reader sees the source as it stands
 * - `decoded`: an entity, an escape, a replaced character: the reader sees `text` instead
 * - `soft`: a line ending inside a paragraph; `text` is decided when its neighbours are known
 * - `hard`: a line ending that the reader sees (`<br>`, two spaces)
 * - `html`: raw HTML, still to be read
 */
export type PieceKind = 'plain' | 'decoded' | 'soft' | 'hard' | 'html';

/** A range of the source, `[start, end)` in UTF-16 code units, and what it gives. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether a string has nothing that the law of conservation counts (white space, U+FEFF, U+200B). */
export function isBlank(text: string): boolean {
  return !/[^\s\u200B]/.test(text);
}

/** The pieces without white space at either end; breaks at the ends go as well. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  let from = 0;
  let to = pieces.length;
  while (from < to && isBlank(pieces[from]?.text ?? '')) from += 1;
  while (to > from && isBlank(pieces[to - 1]?.text ?? '')) to -= 1;
  const kept = pieces.slice(from, to);
  const first = kept[0];
  if (first?.kind === 'plain') {
    const cut = first.text.length - first.text.replace(/^[\s\u200B]+/, '').length;
    if (cut > 0) kept[0] = plainPiece(first.start + cut, first.text.slice(cut));
  }
  const last = kept[kept.length - 1];
  if (last?.kind === 'plain') {
    const text = last.text.replace(/[\s\u200B]+$/, '');
    if (text.length < last.text.length) kept[kept.length - 1] = plainPiece(last.start, text);
  }
  return kept;
}

/** A piece that gives itself. */
export function plainPiece(start: number, text: string): Piece {
  return { kind: 'plain', start, end: start + text.length, text };
}

/** Cuts plain pieces that a pattern divides: what lies before an offset of the joined text, and what lies after. */
export function splitPieces(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const next = at + piece.text.length;
    if (next <= offset) before.push(piece);
    else if (at >= offset) after.push(piece);
    else if (piece.kind === 'plain' || piece.kind === 'html') {
      const cut = piece.start + offset - at;
      before.push({ ...piece, end: cut, text: piece.text.slice(0, offset - at) });
      after.push({ ...piece, start: cut, text: piece.text.slice(offset - at) });
    } else before.push(piece);
    at = next;
  }
  return [before, after];
}

/** What the pieces give, joined. */
export function pieceText(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0]?.text ?? '';
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}
