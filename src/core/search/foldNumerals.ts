// Kanji numerals that count or number something -> digits: 第三条の二 is 第3条の2, 三十日以内 is 30日以内.
// Only before a counter: in 一部 or 万一 they are no number.
import { numberOf } from './foldDates.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千]+';
const NUMBERED = new RegExp(`(?<=第)${NUMERAL}(?=[編章節款条條項号號回])`, 'gu');
const BRANCH = new RegExp(`(?<=[編章節款条條項号號]の)${NUMERAL}(?!\\p{sc=Han})`, 'gu');
const COUNTED = new RegExp(
  `(?<![\\p{Nd}万億兆第数])${NUMERAL}(?=(?:[日年月円人件歳回時分週]|[かカヶヵケ箇][月所年国]))`,
  'gu',
);
/** 1万円, 十万人, 1万2,000円 is left alone: only a round number is told so. */
const TEN_THOUSANDS =
  /(?<![\p{Nd}万億兆第数.,])(\p{Nd}{1,4}|[一二三四五六七八九十百千]+)万(?=[円人件個本回])/gu;
const PERHAPS = new RegExp(`${NUMERAL}|\\p{Nd}万`, 'u');

/** The kanji numerals of a text that are numbers, in order, as digits. */
export function numeralsIn(text: string): { readonly at: readonly [number, number]; readonly by: string }[] {
  if (!PERHAPS.test(text)) return [];
  return [NUMBERED, BRANCH, COUNTED, TEN_THOUSANDS]
    .flatMap((form) =>
      [...text.matchAll(form)].map((match) => ({
        at: [match.index, match.index + match[0].length] as const,
        by: String(form === TEN_THOUSANDS ? numberOf(match[1] ?? '') * 10_000 : numberOf(match[0])),
      })),
    )
    .sort((a, b) => a.at[0] - b.at[0]);
}
