// Calendar dates as plain `YYYY-MM-DD` strings: checked and stepped without any Date, so that no time
// zone can move them. Strings of this form compare as the dates do.
import type { DateString } from '../model/policy.ts';

/** Whether a text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The day before a calendar date; the first day of year 0 has none and stays. */
export function dayBefore(date: DateString): DateString {
  const { year, month, day } = partsOf(date);
  if (day > 1) return calendarDate(year, month, day - 1);
  if (month > 1) return calendarDate(year, month - 1, daysIn(year, month - 1));
  return year > 0 ? calendarDate(year - 1, 12, 31) : date;
}

/** A calendar date from its numbers, written `YYYY-MM-DD`. */
export function calendarDate(year: number, month: number, day: number): DateString {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function partsOf(date: DateString): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
