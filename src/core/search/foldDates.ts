// Dates in whatever words -> one form, `2022年7月1日`: 令和4年7月1日, 2022-07-01, July 1, 2022 and 1. Juli 2022 are the
// same day to a reader who searches. Only forms that can be read in one way are folded: 7/1/2022 is left alone.
import { replaced, type MappedText } from './mappedText.ts';

/** The year before the first of each era, by its name. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

/** The eras' initials, as forms and tables have them: R2.4.21. */
const INITIALS: Readonly<Record<string, string>> = { s: '昭和', h: '平成', r: '令和' };

/** Month names and their usual short forms, January first, in English, German, French, Spanish, Italian, Portuguese. */
const MONTHS: readonly (readonly string[])[] = [
  'january jan januar janvier enero gennaio janeiro',
  'february feb februar février fevrier febrero febbraio fevereiro',
  'march mar märz mars marzo março',
  'april apr avril abril aprile',
  'may mai mayo maggio maio',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet julio luglio julho',
  'august aug août aout agosto',
  'september sept sep septembre septiembre settembre setembro',
  'october oct oktober octobre octubre ottobre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember décembre decembre diciembre dicembre dezembro',
].map((row) => row.split(' '));

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const NUMBER = '(?:\\p{Nd}{1,4}|[〇零一二三四五六七八九十]{1,4})';
const GAP = '[\\s\\u3000]*';

const EAST_ASIAN = new RegExp(
  `(?<!\\p{N})(?:(?<era>${Object.keys(ERAS).join('|')})${GAP})?(?<y>元|${NUMBER})${GAP}[年년]` +
    `(?:${GAP}(?<m>${NUMBER})${GAP}[月월](?:${GAP}(?<d>${NUMBER})${GAP}[日일])?)?`,
  'gu',
);
const ISO =
  /(?<![\p{N}.\-/])(?<y>\p{Nd}{4})(?<sep>[-/.‐‑–])(?<m>\p{Nd}{1,2})\k<sep>(?<d>\p{Nd}{1,2})(?![\p{N}]|[.\-/]\p{N})/gu;
const INITIAL =
  /(?<![\p{L}\p{N}])(?<initial>[shr])(?<y>\p{Nd}{1,2})(?<sep>[-/.‐‑–])(?<m>\p{Nd}{1,2})\k<sep>(?<d>\p{Nd}{1,2})(?![\p{N}]|[.\-/]\p{N})/giu;
/** Where dots part them, the day comes first. */
const DOTTED =
  /(?<![\p{L}\p{N}.])(?<d>\p{Nd}{1,2})\.[ ]?(?<m>\p{Nd}{1,2})\.[ ]?(?<y>\p{Nd}{4})(?![\p{N}]|[.\-/]\p{N})/gu;
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(?<m>${MONTH})\\.?\\s+(?:(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+))?(?<y>\\d{4})(?!\\p{N})`,
  'giu',
);
const DAY_FIRST = new RegExp(
  `(?<!\\p{N})(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:of\\s+|de\\s+)?(?<m>${MONTH})\\.?,?\\s+(?:de\\s+|del\\s+)?(?<y>\\d{4})(?!\\p{N})`,
  'giu',
);
/** What any date must hold; most texts hold none, and this test is cheap. */
const PERHAPS = /[年년]|\p{Nd}{4}|[shr]\p{Nd}{1,2}[-/.‐‑–]\p{Nd}/iu;

/** A date found in a text, in the one form. */
export interface FoundDate {
  readonly at: readonly [number, number];
  readonly by: string;
}

/** The dates of a text, in order, none overlapping; years and months alone (令和4年, July 2022) among them. */
export function datesIn(text: string): FoundDate[] {
  if (!PERHAPS.test(text)) return [];
  const found = [EAST_ASIAN, DAY_FIRST, MONTH_FIRST, ISO, INITIAL, DOTTED].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => dateOf(match) ?? []),
  );
  found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  let end = 0;
  return found.filter(({ at }) => {
    if (at[0] < end) return false;
    end = at[1];
    return true;
  });
}

/** The text with every date in the one form. */
export function foldDates(text: string): MappedText {
  return replaced(text, datesIn(text));
}

function dateOf(match: RegExpMatchArray): FoundDate | null {
  const { era, initial, y, m, d } = match.groups ?? {};
  const year = yearOf(era ?? INITIALS[initial?.toLowerCase() ?? ''], y ?? '');
  const month = m === undefined ? null : monthOf(m);
  const day = d === undefined ? null : numberOf(d);
  const start = match.index ?? 0;
  if (year === null || (month !== null && (month < 1 || month > 12))) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const by = `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
  return { at: [start, start + match[0].length], by };
}

function yearOf(era: string | undefined, words: string): number | null {
  const number = words === '元' ? 1 : numberOf(words);
  if (era !== undefined) return (ERAS[era] ?? 0) + number;
  // Without an era, 4年 is a span of time, not a year.
  return words !== '元' && number >= 1000 ? number : null;
}

function monthOf(words: string): number {
  return MONTH_NUMBERS.get(words.toLowerCase()) ?? numberOf(words);
}

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Digits of any width or kanji numerals (二〇二二, 二十一) as an integer; 0 where they are none. */
export function numberOf(words: string): number {
  const plain = words.normalize('NFKC');
  if (/^\d+$/u.test(plain)) return Number(plain);
  const values = [...plain].map((letter) => '〇一二三四五六七八九'.indexOf(letter === '零' ? '〇' : letter));
  if (!/[十百千]/u.test(plain)) return values.includes(-1) ? 0 : Number(values.join(''));
  let sum = 0;
  let digit = 0;
  for (const letter of plain) {
    const value = '〇一二三四五六七八九'.indexOf(letter);
    if (value >= 0) digit = value;
    else {
      sum += (digit || 1) * (TENS[letter] ?? 1);
      digit = 0;
    }
  }
  return sum + digit;
}
