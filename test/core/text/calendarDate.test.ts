import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calendarDate, dayBefore, isCalendarDate } from '../../../src/core/text/calendarDate.ts';
import { dateInWords } from '../../../src/core/text/dateInWords.ts';

describe('isCalendarDate', () => {
  it.each(['2022-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2022-06-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-7-1',
    '2022/07/01',
    ' 2022-07-01',
    '2022-07-01T00:00',
    '２０２２-07-01',
    '',
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

it('dayBefore is the day that sorts last before a date', () => {
  expect(dayBefore('2022-07-01')).toBe('2022-06-30');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayBefore('2023-03-01')).toBe('2023-02-28');
  expect(dayBefore('2023-01-01')).toBe('2022-12-31');
  const days = fc.record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(days, ({ year, month, day }) => {
      const date = calendarDate(year, month, day);
      const before = dayBefore(date);
      expect(isCalendarDate(before)).toBe(true);
      expect(before < date).toBe(true);
    }),
    { seed: 2, numRuns: 300 },
  );
});

it('writes a date in words without any zero in front', () => {
  expect(dateInWords('2022-07-01', 'ja')).toBe('2022年7月1日');
  expect(dateInWords('2022-07-01', 'en')).toBe('1 July 2022');
});
