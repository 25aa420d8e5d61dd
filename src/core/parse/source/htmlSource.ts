// Pieces of a block, some of them raw HTML, as one HTML string and back: where a token of the HTML stands in the source.
import type { HtmlNode } from './html.ts';
import { isBlank, plainPiece, type Piece } from './piece.ts';
import { decodeHtmlReference } from './reference.ts';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly piece: Piece;
}

/** An HTML string, and the pieces that it was made of. */
export interface HtmlSource {
  readonly html: string;
  readonly segments: readonly Segment[];
}

/** Text is escaped, HTML stays: the string a browser would be given. */
export function htmlSource(pieces: readonly Piece[]): HtmlSource {
  const segments: Segment[] = [];
  let html = '';
  const add = (piece: Piece, written: string): void => {
    segments.push({ from: html.length, to: html.length + written.length, piece });
    html += written;
  };
  for (const piece of pieces) {
    if (piece.kind === 'soft' || piece.kind === 'hard') add(piece, '\n');
    else if (piece.kind === 'html' || !/[&<]/.test(piece.text)) add(piece, piece.text);
    else if (piece.kind === 'decoded') add(piece, escape(piece.text));
    else {
      let at = piece.start;
      for (const part of piece.text.split(/([&<])/)) {
        if (part !== '') add(plainPiece(at, part), escape(part));
        at += part.length;
      }
    }
  }
  return { html, segments };
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The pieces that a text token of the HTML is made of. */
export function tokenPieces(from: HtmlSource, token: HtmlNode, source: string): Piece[] {
  const pieces = piecesBetween(from, token.start, token.end, source);
  const squeeze = (text: string): string => text.replace(/[\s\u200B]+/g, '');
  if (squeeze(pieces.map((piece) => piece.text).join('')) === squeeze(token.text)) return pieces;
  const hull = hullOf(from, token.start, token.end);
  return hull === null || isBlank(token.text) ? [] : [{ kind: 'decoded', ...hull, text: token.text }];
}

/** An attribute's value as pieces: plain where it stands in the source as it is. */
export function attributePieces(
  from: HtmlSource,
  value: string,
  start: number,
  end: number,
  source: string,
): Piece[] {
  const hull = hullOf(from, start, end);
  if (hull === null || isBlank(value)) return [];
  const at = source.slice(hull.start, hull.end).indexOf(value);
  if (at >= 0 && !/[\r\n]/.test(value)) return [plainPiece(hull.start + at, value)];
  return [{ kind: 'decoded', ...hull, text: value.replace(/\s+/g, ' ') }];
}

/** The range of the source that a range of the HTML came from. */
export function hullOf(from: HtmlSource, start: number, end: number): { start: number; end: number } | null {
  let hull: { start: number; end: number } | null = null;
  for (let at = indexAt(from, start); at < from.segments.length; at += 1) {
    const segment = from.segments[at];
    if (segment === undefined || segment.from >= end) break;
    if (segment.to <= start) continue;
    const whole = segment.to - segment.from !== segment.piece.end - segment.piece.start;
    const low = whole ? segment.piece.start : segment.piece.start + Math.max(0, start - segment.from);
    const high = whole ? segment.piece.end : segment.piece.end - Math.max(0, segment.to - end);
    hull = hull === null ? { start: low, end: high } : { start: hull.start, end: high };
  }
  return hull;
}

function piecesBetween(from: HtmlSource, start: number, end: number, source: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = indexAt(from, start); at < from.segments.length; at += 1) {
    const segment = from.segments[at];
    if (segment === undefined || segment.from >= end) break;
    if (segment.to <= start) continue;
    const { piece } = segment;
    if (piece.kind === 'html') {
      const low = piece.start + Math.max(0, start - segment.from);
      const high = piece.end - Math.max(0, segment.to - end);
      for (const part of rawText(source, low, high)) pieces.push(part);
    } else if (piece.kind === 'plain' && segment.to - segment.from === piece.end - piece.start) {
      const low = Math.max(0, start - segment.from);
      const high = piece.text.length - Math.max(0, segment.to - end);
      pieces.push(plainPiece(piece.start + low, piece.text.slice(low, high)));
    } else pieces.push(piece);
  }
  return pieces;
}

/** Text inside raw HTML: line endings are white space, references are decoded. */
function rawText(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const flush = (to: number): void => {
    if (to > from) pieces.push(plainPiece(from, source.slice(from, to)));
  };
  const special = /[&\r\n]/g;
  special.lastIndex = start;
  for (let match = special.exec(source); match !== null && match.index < end; match = special.exec(source)) {
    const at = match.index;
    if (match[0] === '&') {
      const reference = decodeHtmlReference(source.slice(at, Math.min(end, at + 40)), 0);
      if (reference === null) continue;
      flush(at);
      from = at + reference.length;
      pieces.push({ kind: 'decoded', start: at, end: from, text: reference.text });
    } else {
      flush(at);
      from = at + (/^[ \t\r\n]+/.exec(source.slice(at, end))?.[0].length ?? 1);
      pieces.push({ kind: 'soft', start: at, end: from, text: ' ' });
    }
    special.lastIndex = from;
  }
  flush(end);
  return pieces;
}

function indexAt(from: HtmlSource, offset: number): number {
  let low = 0;
  let high = from.segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from.segments[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
