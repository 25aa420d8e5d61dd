// The full fold: the light fold, and beside it one spelling for words, dates, numerals and letters that are written in
// several ways. It looks at whole words, so a piece of a word may fold otherwise than inside it: search scans both folds.
import { datesIn } from './foldDates.ts';
import { foldLightly } from './foldLightly.ts';
import { numeralsIn } from './foldNumerals.ts';
import { foldSpellings } from './foldSpellings.ts';
import { chained, replaced, type MappedText } from './mappedText.ts';

/** The fully folded text, with its map. */
export function foldFully(text: string): MappedText {
  return chained(plainNumbers(text), (plain) =>
    chained(foldLightly(plain), (light) => chained(foldSpellings(light), plainLetters)),
  );
}

/** Dates and numerals in one form; a numeral inside a date is part of the date. */
function plainNumbers(text: string): MappedText {
  const dates = datesIn(text);
  const numerals = numeralsIn(text).filter(
    ({ at }) => !dates.some((date) => at[0] < date.at[1] && at[1] > date.at[0]),
  );
  return replaced(
    text,
    [...dates, ...numerals].sort((a, b) => a.at[0] - b.at[0]),
  );
}

const ACCENTED = /(?=\p{sc=Latin})[^a-z]/gu;
const HANGUL_SPACE = /(?<=\p{sc=Hangul}) (?=\p{sc=Hangul})/gu;

/** Latin letters without their accents, ß as ss; Korean without the spaces that writers set as they like. */
function plainLetters(text: string): MappedText {
  const letters = [...text.matchAll(ACCENTED)].flatMap((match) => {
    const by = BASE[match[0]] ?? match[0].normalize('NFD').replace(/\p{M}/gu, '');
    return by === match[0] ? [] : [{ at: [match.index, match.index + match[0].length] as const, by }];
  });
  const spaces = [...text.matchAll(HANGUL_SPACE)].map(({ index }) => ({
    at: [index, index + 1] as const,
    by: '',
  }));
  return replaced(
    text,
    [...letters, ...spaces].sort((a, b) => a.at[0] - b.at[0]),
  );
}

/** Latin letters that do not come apart into a plain letter and a mark. */
const BASE: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };
