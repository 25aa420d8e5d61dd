// Where a text defines or names a term in 「…」: there another spelling is another wording.

import { matchesOf } from './matchesOf.ts';

const QUOTED = /「([^「」]*)」|『([^『』]*)』/gu;
/** Longest inside of quotes that is taken for a term, in characters. */
const LONGEST = 40;

/** The insides of 「…」 and 『…』, in order, where short enough to be a term. */
export function termRanges(text: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const match of matchesOf(QUOTED, text)) {
    const inside = match[1] ?? match[2] ?? '';
    if (inside.length > 0 && inside.length <= LONGEST)
      ranges.push([match.index + 1, match.index + 1 + inside.length]);
  }
  return ranges;
}

/** True where a stretch touches the inside of a term. */
export function touchesTerm(text: string, from: number, to: number): boolean {
  if (!text.includes('「') && !text.includes('『')) return false;
  return termRanges(text).some(([start, end]) => start < to && from < end);
}
