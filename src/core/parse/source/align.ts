// Finds where each character of a Markdown node's value stands in the source: remark gives a node's value with escapes,
// entities and the prefixes of quoted lines taken away, and only the range of the whole.
import { decodeMarkdownReference } from './reference.ts';
import { plainPiece, type Piece } from './piece.ts';

/** `text`: escapes and entities are decoded; `literal`: only line prefixes and NUL differ (code, HTML, autolinks). */
export type AlignMode = 'text' | 'literal';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPECIAL = /[\\&\r\n\0]/g;

/**
 * Pieces of `source` in `[start, end)` that give `value`, line endings as `soft` pieces. Where the two cannot be brought
 * together the whole range is one decoded piece, so that nothing is lost.
 */
export function align(source: string, start: number, end: number, value: string, mode: AlignMode): Piece[] {
  if (end - start === value.length && !/[\r\n]/.test(value) && source.startsWith(value, start)) {
    return value === '' ? [] : [plainPiece(start, value)];
  }
  return (
    walk(source, start, end, value, mode) ??
    (mode === 'text' ? walk(source, start, end, value, 'literal') : null) ?? [
      { kind: 'decoded', start, end, text: value.replace(/[\r\n]+/g, ' ') },
    ]
  );
}

function walk(source: string, start: number, end: number, value: string, mode: AlignMode): Piece[] | null {
  const pieces: Piece[] = [];
  let i = start;
  let j = 0;
  let plainFrom = start;
  const flush = (): void => {
    if (i > plainFrom) pieces.push(plainPiece(plainFrom, source.slice(plainFrom, i)));
  };
  while (j < value.length) {
    SPECIAL.lastIndex = i;
    const special = SPECIAL.exec(source);
    const stop = Math.min(special === null ? end : special.index, end);
    const length = stop - i;
    if (length > 0) {
      const run = commonLength(source, i, value, j, length);
      i += run;
      j += run;
      if (j >= value.length) break;
      if (run === length && i < end && !isEnding(value, j)) continue;
      if (run < length && !isEnding(value, j)) return null;
    }
    const step = readSpecial(source, i, end, value, j, mode);
    if (step === null) return null;
    if (step.piece !== null) {
      flush();
      pieces.push(step.piece);
      plainFrom = step.i;
    }
    i = step.i;
    j = step.j;
    if (i > end) return null;
  }
  flush();
  return pieces;
}

interface Step {
  readonly piece: Piece | null;
  readonly i: number;
  readonly j: number;
}

function readSpecial(
  source: string,
  i: number,
  end: number,
  value: string,
  j: number,
  mode: AlignMode,
): Step | null {
  if (isEnding(value, j)) return readEnding(source, i, end, value, j);
  const here = source[i];
  if (here === undefined || i >= end) return null;
  if (here === '\0' && value[j] === '\uFFFD') return decoded(i, i + 1, '\uFFFD', j + 1);
  if (mode === 'text' && here === '\\') {
    const next = source[i + 1];
    if (next !== undefined && PUNCTUATION.test(next) && value[j] === next) {
      return decoded(i, i + 2, next, j + 1);
    }
  }
  if (mode === 'text' && here === '&') {
    const reference = decodeMarkdownReference(source, i, end);
    if (reference !== null && value.startsWith(reference.text, j)) {
      return decoded(i, i + reference.length, reference.text, j + reference.text.length);
    }
  }
  return here === value[j] ? { piece: null, i: i + 1, j: j + 1 } : null;
}

/** A line ending of the value: in the source, white space may stand before it and line prefixes after it. */
function readEnding(source: string, i: number, end: number, value: string, j: number): Step | null {
  const valueRun = /^(?:\r\n?|\n)+[ \t>]*/.exec(value.slice(j, j + 4096))?.[0] ?? '';
  let at = i;
  while (at < end && isSpace(source[at])) at += 1;
  if (source[at] !== '\n' && source[at] !== '\r') return null;
  // A quote's line prefixes stand in the source only; as many `>` as the value has of its own stay text.
  const ownQuotes = count(valueRun, '>');
  let prefixEnd = at;
  while (prefixEnd < end && /[ \t>\r\n]/.test(source[prefixEnd] ?? 'x')) prefixEnd += 1;
  let quotes = count(source.slice(at, prefixEnd), '>') - ownQuotes;
  if (quotes < 0) return null;
  let next = at;
  while (next < prefixEnd && (quotes > 0 || source[next] !== '>')) {
    if (source[next] === '>') quotes -= 1;
    next += 1;
  }
  const firstOwn = valueRun.indexOf('>');
  return {
    piece: { kind: 'soft', start: i, end: next, text: ' ' },
    i: next,
    j: j + (firstOwn < 0 ? valueRun.length : firstOwn),
  };
}

function decoded(start: number, end: number, text: string, j: number): Step {
  return { piece: { kind: 'decoded', start, end, text }, i: end, j };
}

function commonLength(source: string, i: number, value: string, j: number, length: number): number {
  const most = Math.min(length, value.length - j);
  if (source.startsWith(value.slice(j, j + most), i)) return most;
  let run = 0;
  while (run < most && source.charCodeAt(i + run) === value.charCodeAt(j + run)) run += 1;
  return run;
}

const isEnding = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';
const count = (text: string, character: string): number => text.split(character).length - 1;
