// A date as people write it on a form -> a day, or an interval of days. Japanese eras, full-width digits, month or year alone.
import type { DateString } from '../core/model/policy.ts';
import { addDays, dateOf, dayNumber, daysInMonth } from './calendar.ts';

/** What somebody's words for a date mean. `until` is the last day, included. */
export type DateWords =
  | { readonly kind: 'empty' }
  | { readonly kind: 'days'; readonly from: DateString; readonly until: DateString }
  | { readonly kind: 'ambiguous'; readonly options: readonly DateString[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

interface Era {
  readonly names: readonly string[];
  readonly first: DateString;
  /** Its last day; null for the present one. */
  readonly last: DateString | null;
}

const ERAS: readonly Era[] = [
  { names: ['令和', 'R', '㋿'], first: '2019-05-01', last: null },
  { names: ['平成', 'H', '㍻'], first: '1989-01-08', last: '2019-04-30' },
  { names: ['昭和', 'S', '㍼'], first: '1926-12-25', last: '1989-01-07' },
];

const SEPARATED = /^(\d{4})[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const IN_ERA = /^(\p{L}{1,2}|㋿|㍻|㍼)(\d{1,2}|元)(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?$/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const YEAR = /^(\d{4})$/;
const KANJI_DIGITS = '〇一二三四五六七八九';

/**
 * Reads a date, a month (`2022年12月`, `2022-12`) or a year (`2022`, `令和4年`).
 *
 * `7/1/2022` is ambiguous unless one reading is impossible or both are the same day.
 *
 * @example
 * readDateWords('R5.6.30'); // { kind: 'days', from: '2023-06-30', until: '2023-06-30' }
 */
export function readDateWords(words: string): DateWords {
  const plain = simplified(words);
  if (plain === '') return { kind: 'empty' };
  const western = SEPARATED.exec(plain) ?? COMPACT.exec(plain) ?? YEAR.exec(plain);
  if (western) return spanOf(Number(western[1]), numberOf(western[2]), numberOf(western[3]));
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast) return eitherOrder(Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3]));
  const inEra = IN_ERA.exec(plain);
  const era = inEra && ERAS.find(({ names }) => names.includes(inEra[1]?.toUpperCase() ?? ''));
  if (!inEra || !era) return { kind: 'unreadable' };
  return withinEra(era, inEra[2] === '元' ? 1 : Number(inEra[2]), numberOf(inEra[3]), numberOf(inEra[4]));
}

function simplified(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, '')
    .replace(/[‐‑–—−ー]/gu, '-')
    .replace(/[〇一二三四五六七八九十]+(?=[年月日])/gu, (kanji) => String(kanjiNumber(kanji)))
    .replace(/^西暦/u, '')
    .replace(/(頃|ごろ|以降|から|まで)$/u, '');
}

// 二〇二三 is read digit by digit, 三十 by its tens.
function kanjiNumber(kanji: string): number {
  const tens = kanji.indexOf('十');
  if (tens < 0) return Number([...kanji].map((digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  const before = kanji.slice(0, tens);
  const after = kanji.slice(tens + 1);
  return (
    (before === '' ? 1 : KANJI_DIGITS.indexOf(before)) * 10 + (after === '' ? 0 : KANJI_DIGITS.indexOf(after))
  );
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function spanOf(year: number, month: number | null, day: number | null): DateWords {
  if (day !== null && month !== null) {
    const date = dateOf(year, month, day);
    return date === null ? { kind: 'impossible' } : { kind: 'days', from: date, until: date };
  }
  const from = dateOf(year, month ?? 1, 1);
  if (from === null) return { kind: 'impossible' };
  const lastMonth = month ?? 12;
  const until = dateOf(year, lastMonth, daysInMonth(year, lastMonth));
  return until === null ? { kind: 'impossible' } : { kind: 'days', from, until };
}

function eitherOrder(first: number, second: number, year: number): DateWords {
  const options = [dateOf(year, first, second), dateOf(year, second, first)].filter((date) => date !== null);
  const [one, other] = options;
  if (one === undefined) return { kind: 'impossible' };
  if (other === undefined || one === other) return { kind: 'days', from: one, until: one };
  return { kind: 'ambiguous', options: [one, other].sort() };
}

function withinEra(era: Era, eraYear: number, month: number | null, day: number | null): DateWords {
  if (eraYear < 1) return { kind: 'impossible' };
  const year = Number(era.first.slice(0, 4)) + eraYear - 1;
  const span = spanOf(year, month, day);
  if (span.kind !== 'days') return span;
  // The first year of an era begins, and its last ends, in the middle of a year of the calendar.
  const from = span.from < era.first ? era.first : span.from;
  const until = era.last !== null && span.until > era.last ? era.last : span.until;
  return from > until ? { kind: 'impossible' } : { kind: 'days', from, until };
}

/** Every day from one date to another, both included. */
export function everyDay(from: DateString, until: DateString): readonly DateString[] {
  const count = dayNumber(until) - dayNumber(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}
