// Dates as policies write them -> calendar dates: 2022年7月1日, 2022 年 7 月 1 日, 令和4年7月1日, ２０２２/７/１,
// 二〇二二年七月一日, 2022-07-01, 2022.7.1, July 1, 2022, 1 July 2022. Ambiguous orders (7/1/2022) are not read.
import type { DateString } from '../model/policy.ts';
import { calendarDate, isCalendarDate } from '../text/calendarDate.ts';

/** A date written in a text: which day it is, and where it stands, in UTF-16 code units. */
export interface WrittenDate {
  readonly date: DateString;
  readonly start: number;
  readonly end: number;
}

/** The dates of a text, in the order they stand in. What is no real day of the calendar is left out. */
export function datesInText(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match.groups ?? {});
      if (date === null || !isCalendarDate(date)) continue;
      found.push({ date, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Parts = Readonly<Record<string, string | undefined>>;

/** The year before the first year of an era: 令和4年 is 2018 + 4. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DIGITS = '[0-9０-９〇一二三四五六七八九十]';
const MONTH_NAME =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

const FORMS: readonly { readonly pattern: RegExp; readonly read: (parts: Parts) => DateString | null }[] = [
  {
    pattern: new RegExp(
      `(?:(?<era>${Object.keys(ERAS).join('|')})\\s*)?(?<year>元|${DIGITS}{1,4})\\s*年\\s*(?<month>${DIGITS}{1,3})\\s*月\\s*(?<day>${DIGITS}{1,3})\\s*日`,
      'gu',
    ),
    read: ({ era, year, month, day }) => {
      const own = year === '元' ? 1 : numberOf(year);
      const full = era === undefined ? own : own + (ERAS[era] ?? 0);
      return full < 1000 ? null : calendarDate(full, numberOf(month), numberOf(day));
    },
  },
  {
    pattern:
      /(?<![0-9０-９])(?<year>[0-9０-９]{4})(?<sep>[-./－．／])(?<month>[0-9０-９]{1,2})\k<sep>(?<day>[0-9０-９]{1,2})(?![0-9０-９])/gu,
    read: ({ year, month, day }) => calendarDate(numberOf(year), numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(
      `\\b${MONTH_NAME}\\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>[0-9]{4})\\b`,
      'giu',
    ),
    read: ({ year, month, day }) => calendarDate(numberOf(year), monthOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME},?\\s+(?<year>[0-9]{4})\\b`,
      'giu',
    ),
    read: ({ year, month, day }) => calendarDate(numberOf(year), monthOf(month), numberOf(day)),
  },
];

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Half- or full-width digits, 二〇二二, or 二十三; NaN, which is no day of the calendar, for anything else. */
function numberOf(text: string | undefined): number {
  const plain = (text ?? '').normalize('NFKC');
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  const kanji = [...plain].map((letter) => '〇一二三四五六七八九'.indexOf(letter));
  if (!plain.includes('十')) return kanji.every((digit) => digit >= 0) ? Number(kanji.join('')) : NaN;
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : numberOf(tens)) * 10 + (ones === '' ? 0 : numberOf(ones));
}
