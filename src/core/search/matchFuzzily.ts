// The fuzzy search: clauses that nearly hold what was asked, by fuse.js over the folded texts. Only file that knows it.
// Fuse looks at every letter of every text it is given, so pieces of the term choose the texts first.
import Fuse from 'fuse.js';
import type { Span } from '../model/span.ts';
import { characterClass } from '../text/characterClass.ts';
import { approximate } from './approximate.ts';
import { foldedText, haystacksOf, recordsWith, type Haystacks } from './haystack.ts';
import type { Match } from './match.ts';
import { holdersOf } from './matchExactly.ts';
import type { Query, Term } from './query.ts';
import type { SearchRecords } from './records.ts';
import { standsOf, type Stand } from './stands.ts';
import { isWhole } from './weight.ts';

/** Texts that Fuse is given for one term: those that share most pieces. */
const CANDIDATES = 600;
/** Fuzzy matches of one term that are looked at for what was meant. */
const NEAREST = 100;
/** Words that may have been meant: every clause that holds one of them is near. */
const MEANT = 8;
/** Fuse cuts longer patterns into pieces of 32 that may match anywhere. */
const LONGEST = 32;

/** How many letters may differ. A letter of Han or kana says more than one of an alphabet. */
export function errorsAllowed(folded: string): number {
  const short = [...folded].some((letter) => characterClass(letter) === 'letter') ? 5 : 4;
  if (folded.length < short || folded.length > LONGEST) return 0;
  return folded.length < 9 ? 1 : 2;
}

/**
 * For a second look, where nothing at all was found: one letter more in words of some length, one in three Han or Hangul,
 * two in four Han, where a wrong choice of the same sound changes a whole word (試用機関 for 試用期間).
 */
export function moreErrorsAllowed(folded: string): number {
  if (/^(?:\p{sc=Han}{3}|\p{sc=Hangul}{3})$/u.test(folded)) return 1;
  if (/^\p{sc=Han}{4}$/u.test(folded)) return 2;
  const errors = errorsAllowed(folded);
  return errors > 0 && folded.length >= 6 ? errors + 1 : errors;
}

/** Clauses where at least one term is only nearly held and the others are held, nearest first. */
export function matchFuzzily(
  records: SearchRecords,
  query: Query,
  passing: (stand: Stand) => boolean,
  allowed: (folded: string) => number = errorsAllowed,
): Match[] {
  const stacks = haystacksOf(records);
  const words = query.terms.filter((term) => term.date === null || term.clause === null);
  if (words.length === 0) return [];
  const unwanted = new Set(query.without.flatMap((term) => [...holdersOf(stacks, term)]));
  const costs = words.map((term) => costsOf(stacks, term, words.length, allowed(term.full)));
  const all = standsOf(records);
  const [fewest, ...others] = [...costs].sort((a, b) => a.size - b.size);
  return [...(fewest ?? new Map<number, number>()).keys()].flatMap((record) => {
    if (unwanted.has(record) || others.some((cost) => !cost.has(record))) return [];
    const stands = (all[record] ?? []).filter(passing);
    const errors = costs.map((cost) => cost.get(record) ?? 0);
    if (stands.length === 0 || errors.every((count) => count === 0)) return [];
    const wrong = errors.reduce((sum, count, index) => sum + count / (words[index]?.full.length ?? 1), 0);
    const sought = words.map((term, index) => ({ term, errors: Math.floor(errors[index] ?? 0) }));
    return [{ kind: 'fuzzy', records: [record], stands, sought, weight: 1 - wrong / words.length }];
  });
}

/** Each record near the term, with its errors (a little more where a word is cut); 0 where it holds the term. */
function costsOf(stacks: Haystacks, term: Term, terms: number, errors: number): ReadonlyMap<number, number> {
  const held = holdersOf(stacks, term);
  const costs = new Map<number, number>(terms > 1 ? [...held].map((record) => [record, 0] as const) : []);
  if (errors === 0) return costs;
  const near = candidates(stacks, term.full, errors).filter((record) => !held.has(record));
  const texts = near.map((record) => foldedText(stacks.full, record));
  const fuse = new Fuse(texts, {
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    // A hair above errors / length, which is Fuse's own measure where the place does not count.
    threshold: (errors + 0.01) / term.full.length,
  });
  const meant = new Map<string, number>();
  for (const { refIndex } of fuse.search(term.full, { limit: NEAREST * 4 })) {
    const record = near[refIndex];
    const text = texts[refIndex];
    if (record === undefined || text === undefined || costs.size > NEAREST + held.size) continue;
    const found = approximate(text, term.full, errors);
    if (found === null || found.errors === 0) continue;
    const cost = found.errors + costOf(text, found.at, term.full);
    const words = text.slice(...found.at);
    costs.set(record, cost);
    meant.set(words, Math.min(cost, meant.get(words) ?? cost));
  }
  for (const [words, cost] of [...meant].sort((a, b) => a[1] - b[1]).slice(0, MEANT)) {
    for (const record of recordsWith(stacks.full, words)) {
      if (!held.has(record)) costs.set(record, Math.min(cost, costs.get(record) ?? cost));
    }
  }
  return costs;
}

/** A wrong letter is likelier than one missing or too many, and a whole word likelier than a piece of one. */
function costOf(text: string, [start, end]: Span, term: string): number {
  return (isWhole(text, start, end) ? 0 : 0.2) + (end - start === term.length ? 0 : 0.2);
}

/**
 * Records that may be near the term, those that share most with it first. Of a term cut into one piece more than there
 * are errors, at least one piece is free of errors: so no near text is passed over, and most others are.
 */
function candidates(stacks: Haystacks, folded: string, errors: number): number[] {
  const counts = new Map<number, number>();
  for (const piece of piecesOf(folded, errors + 1)) {
    for (const record of recordsWith(stacks.full, piece)) counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([record]) => record);
}

function piecesOf(word: string, count: number): ReadonlySet<string> {
  const from = (piece: number): number => Math.floor((piece * word.length) / count);
  return new Set(Array.from({ length: count }, (_, piece) => word.slice(from(piece), from(piece + 1))));
}
