// Of a plain text nothing is markup: what Markdown would hide in it (a line that looks like a link's definition, a tag) is
// text too. So besides the visible text, every letter and digit of the file itself must stand in its transcription.
import type { Repair } from '../model/policy.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** What may vanish: a character reference that is written out, and inside a repair a tag. */
const REFERENCE = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/giu;
const TAG = /<\/?[a-z][^<>]*>/giu;

/** The offset of the first letter or digit of a plain text that its transcription, read in order, does not have. */
export function lostLetter(
  snapshot: string,
  source: string,
  repairs: readonly Pick<Repair, 'range'>[],
): number | null {
  const hidden = new Set<number>();
  for (const match of snapshot.matchAll(REFERENCE)) hide(hidden, match);
  for (const match of snapshot.matchAll(TAG)) {
    const end = match.index + match[0].length;
    if (repairs.some(({ range }) => range[0] <= match.index && end <= range[1])) hide(hidden, match);
  }
  let at = 0;
  let offset = 0;
  for (const letter of snapshot) {
    const here = offset;
    offset += letter.length;
    if (hidden.has(here) || !LETTER.test(letter)) continue;
    const found = source.indexOf(letter, at);
    if (found < 0) return here;
    at = found + letter.length;
  }
  return null;
}

function hide(hidden: Set<number>, match: RegExpExecArray): void {
  for (let place = match.index; place < match.index + match[0].length; place++) hidden.add(place);
}
