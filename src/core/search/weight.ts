// How well an exact match answers: the order among clauses that all hold what was asked.
// A whole word before a piece of one (`us` before `use`), the words as typed before another spelling, the words side by
// side before the same words apart, a heading and a short clause before a long one.
import { characterClass } from '../text/characterClass.ts';
import { foldedText, type Haystacks } from './haystack.ts';
import type { Term } from './query.ts';
import type { SearchRecords } from './records.ts';

const PARTS = { whole: 3, verbatim: 1.5, together: 1.5, heading: 1.5, focus: 1.5, often: 1 };
const SUM = Object.values(PARTS).reduce((sum, part) => sum + part, 0);
/** Occurrences of one term in one text that are looked at. */
const MANY = 8;

/** From 0 to 1, for a record that holds every term in one of the folds. */
export function exactWeight(
  records: SearchRecords,
  stacks: Haystacks,
  record: number,
  terms: readonly Term[],
): number {
  if (terms.length === 0) return 0;
  const light = foldedText(stacks.light, record);
  let whole = 0;
  let verbatim = 0;
  let often = 0;
  let letters = 0;
  for (const term of terms) {
    const inLight = wholeAndAll(light, term.light);
    const seen = inLight.all > 0 ? inLight : wholeAndAll(foldedText(stacks.full, record), term.full);
    whole += seen.whole > 0 ? 1 : 0;
    verbatim += inLight.all > 0 ? 1 : 0;
    often += seen.all / (seen.all + 2);
    letters += Math.max(1, seen.all) * term.light.length;
  }
  const together =
    terms.length === 1 ||
    light.includes(terms.map((term) => term.light).join(' ')) ||
    light.includes(terms.map((term) => term.light).join(''));
  const type = records.types[record];
  const headed = type === 'heading' || type === 'document' || records.titles[record] !== undefined;
  const sum =
    (PARTS.whole * whole + PARTS.verbatim * verbatim + PARTS.often * often) / terms.length +
    (together ? PARTS.together : 0) +
    (headed ? PARTS.heading : 0) +
    PARTS.focus * Math.sqrt(Math.min(1, letters / Math.max(1, light.length)));
  return sum / SUM;
}

/** Whether the record holds the term otherwise than inside a longer word: `address` in `email address`, not in `addresses`. */
export function holdsWhole(stacks: Haystacks, record: number, term: Term): boolean {
  return (
    wholeAndAll(foldedText(stacks.light, record), term.light).whole > 0 ||
    wholeAndAll(foldedText(stacks.full, record), term.full).whole > 0
  );
}

function wholeAndAll(text: string, term: string): { readonly whole: number; readonly all: number } {
  let whole = 0;
  let all = 0;
  if (term === '') return { whole, all };
  for (let at = text.indexOf(term); at >= 0 && all < MANY; at = text.indexOf(term, at + term.length)) {
    all++;
    if (isWhole(text, at, at + term.length)) whole++;
  }
  return { whole, all };
}

/** Whether neither end of the range cuts a word of letters, a number or a run of katakana. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !cuts(text, start) && !cuts(text, end);
}

function cuts(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined) return false;
  const kind = characterClass(before);
  return kind === characterClass(after) && (kind === 'letter' || kind === 'digit' || kind === 'katakana');
}
