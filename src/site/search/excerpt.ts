// Of a long clause, what stands around the marked words. Invariant: a mark is shown whole, and no character is cut.
import type { Span } from '../../core/model/span.ts';
import { element, type HtmlNode } from '../html.ts';
import { cutRanges } from '../render/cutRanges.ts';

// In UTF-16 code units, before a better place to cut is looked for.
const BEFORE = 50;
const AFTER = 110;
/** A text up to this length is shown whole. */
const WHOLE = 220;
/** Stretches shown of one text. */
const MOST = 3;
/** How far a cut moves to fall behind a full stop, a comma or a space. */
const REACH = 24;

const ELLIPSIS = '…';
/** A cut before one of these would part a character: a joined mark, a variation sign, the second half of a pair. */
const JOINED = /^[\p{M}\u{200d}\u{fe00}-\u{fe0f}\u{dc00}-\u{dfff}]/u;

/** The text with its marks; of a long text the stretches that hold the first marks, parted by `…`. */
export function excerpt(text: string, marks: readonly Span[]): readonly HtmlNode[] {
  const shown = stretches(text, marks);
  return shown.flatMap(([from, until], place): readonly HtmlNode[] => {
    const ranged = marks.map((at) => ({ at, value: true }));
    const pieces = cutRanges([from, until], ranged).map(({ at, values }) => {
      const piece = text.slice(...at);
      return values.length > 0 ? element('mark', {}, piece) : piece;
    });
    const last = place === shown.length - 1;
    return [...(from > 0 ? [ELLIPSIS] : []), ...pieces, ...(last && until < text.length ? [ELLIPSIS] : [])];
  });
}

function stretches(text: string, marks: readonly Span[]): readonly Span[] {
  if (text.length <= WHOLE) return [[0, text.length]];
  const found: Span[] = [];
  for (const [start, end] of marks.length > 0 ? marks : ([[0, 0]] as const)) {
    const from = beginning(text, start);
    const until = ending(text, end);
    const before = found.at(-1);
    if (before !== undefined && from <= before[1] + REACH) {
      found[found.length - 1] = [before[0], Math.max(before[1], until)];
    } else if (found.length < MOST) found.push([from, until]);
    else break;
  }
  return found;
}

function beginning(text: string, start: number): number {
  if (start <= BEFORE) return 0;
  const wanted = start - BEFORE;
  for (let at = wanted; at < Math.min(wanted + REACH, start); at++) if (isBreak(text, at)) return at;
  return uncut(text, wanted, -1);
}

function ending(text: string, end: number): number {
  const wanted = end + AFTER;
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at > wanted - REACH; at--) if (isBreak(text, at)) return at;
  return uncut(text, wanted, 1);
}

/** Whether a sentence, a clause of one or a word ends before `at`. */
function isBreak(text: string, at: number): boolean {
  return /[。、，．！？\s]/u.test(text[at - 1] ?? '') && !JOINED.test(text.slice(at));
}

function uncut(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (place > 0 && place < text.length && JOINED.test(text[place] ?? '')) place += step;
  return place;
}
