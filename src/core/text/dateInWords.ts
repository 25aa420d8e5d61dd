// Plain dates (`YYYY-MM-DD`) in words. They are never made into a Date: a day has no time zone.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Eras with the first day they are used for and the year that is their first, newest first. */
const ERAS: readonly (readonly [name: string, from: string, first: number])[] = [
  ['令和', '2019-05-01', 2019],
  ['平成', '1989-01-08', 1989],
  ['昭和', '1926-12-25', 1926],
  ['大正', '1912-07-30', 1912],
  // The Gregorian calendar was taken up on this day.
  ['明治', '1873-01-01', 1868],
];

/** 2022-07-01 as 2022年7月1日 or 1 July 2022. Anything that is no plain date comes back as it is. */
export function dateInWords(date: string, language: 'ja' | 'en'): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  const { year, month, day } = parts;
  return language === 'ja' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? month} ${year}`;
}

/** 2022-07-01 as 令和4年7月1日; the first year of an era is 元年. Days before 1873 stay in the common era. */
export function eraDate(date: string): string {
  const parts = partsOf(date);
  const era = ERAS.find(([, from]) => date >= from);
  if (parts === null || era === undefined) return dateInWords(date, 'ja');
  const year = parts.year - era[2] + 1;
  return `${era[0]}${year === 1 ? '元' : year}年${parts.month}月${parts.day}日`;
}

function partsOf(
  date: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
