// Dates as plain `YYYY-MM-DD` strings, and days counted from 1970-01-01. No Date object: it would shift days by time zone.
import type { DateString } from '../core/model/policy.ts';

/** Days from 1970-01-01 to a date of the Gregorian calendar (proleptic before 1582). */
export function dayNumber(date: DateString): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Years begin in March here, so that the leap day is the last day of its year.
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + dayOfYear - 719468;
}

/** The date that lies a number of days after (before, when negative) another. */
export function addDays(date: DateString, days: number): DateString {
  const target = dayNumber(date) + days;
  const [startYear = 0] = date.split('-').map(Number);
  let year = startYear + Math.floor(days / 365.2425);
  while (dayNumber(written(year, 1, 1)) > target) year -= 1;
  while (dayNumber(written(year + 1, 1, 1)) <= target) year += 1;
  let month = 12;
  while (dayNumber(written(year, month, 1)) > target) month -= 1;
  return written(year, month, target - dayNumber(written(year, month, 1)) + 1);
}

/** The date of a year, month and day; null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): DateString | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? written(year, month, day) : null;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
  return dayNumber(next) - dayNumber(written(year, month, 1));
}

function written(year: number, month: number, day: number): DateString {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
