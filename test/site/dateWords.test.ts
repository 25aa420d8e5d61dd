import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf, dayNumber, daysInMonth } from '../../src/site/calendar.ts';
import { everyDay, readDateWords } from '../../src/site/dateWords.ts';

describe('readDateWords', () => {
  test.each([
    ['2023-06-30', '2023-06-30', '2023-06-30'],
    ['2023/6/30', '2023-06-30', '2023-06-30'],
    ['2023.6.30', '2023-06-30', '2023-06-30'],
    ['20230630', '2023-06-30', '2023-06-30'],
    ['2023年6月30日', '2023-06-30', '2023-06-30'],
    ['２０２３年６月３０日', '2023-06-30', '2023-06-30'],
    ['２０２３／６／３０', '2023-06-30', '2023-06-30'],
    [' 2023 年 6 月 30 日 ', '2023-06-30', '2023-06-30'],
    ['令和5年6月30日', '2023-06-30', '2023-06-30'],
    ['令和五年六月三十日', '2023-06-30', '2023-06-30'],
    ['R5.6.30', '2023-06-30', '2023-06-30'],
    ['r5/6/30', '2023-06-30', '2023-06-30'],
    ['西暦2023年6月30日', '2023-06-30', '2023-06-30'],
    ['平成31年4月30日', '2019-04-30', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01', '2019-05-01'],
    ['H1.1.8', '1989-01-08', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07', '1989-01-07'],
    ['2022年12月', '2022-12-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['令和5年6月', '2023-06-01', '2023-06-30'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015年', '2015-01-01', '2015-12-31'],
    ['令和元年', '2019-05-01', '2019-12-31'],
    ['平成31年', '2019-01-01', '2019-04-30'],
    ['6/30/2023', '2023-06-30', '2023-06-30'],
    ['30.6.2023', '2023-06-30', '2023-06-30'],
    ['7/7/2022', '2022-07-07', '2022-07-07'],
  ])('%s is %s to %s', (words, from, until) => {
    expect(readDateWords(words)).toEqual({ kind: 'days', from, until });
  });

  test('asks back where month and day may be meant either way', () => {
    expect(readDateWords('7/1/2022')).toEqual({ kind: 'ambiguous', options: ['2022-01-07', '2022-07-01'] });
  });

  test.each(['2023-02-29', '2023年13月', '13/32/2022', '平成31年5月1日', '昭和64年2月', '令和0年1月1日'])(
    '%s is no day of the calendar',
    (words) => {
      expect(readDateWords(words)).toEqual({ kind: 'impossible' });
    },
  );

  test.each(['去年', '6月30日', 'abc', '2023-6-30-1', '明治5年', '<script>'])(
    '%s cannot be read',
    (words) => {
      expect(readDateWords(words)).toEqual({ kind: 'unreadable' });
    },
  );

  test('nothing is no date', () => {
    expect(readDateWords(' 　')).toEqual({ kind: 'empty' });
  });
});

describe('calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11016],
    ['2023-07-01', 19539],
    ['1969-12-31', -1],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day);
  });

  test('addDays undoes dayNumber, and agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200000, max: 200000 }), (days) => {
        const date = addDays('1970-01-01', days);
        expect(dayNumber(date)).toBe(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test('knows the length of every month', () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2023, 12)).toBe(31);
    expect(dateOf(2023, 4, 31)).toBeNull();
  });

  test('everyDay counts both ends', () => {
    expect(everyDay('2023-06-29', '2023-07-01')).toEqual(['2023-06-29', '2023-06-30', '2023-07-01']);
  });
});
