import { describe, expect, it } from 'vitest';
import { dateInWords, eraDate } from '../../../src/core/text/dateInWords.ts';

describe('a plain date in words', () => {
  it.each([
    ['2022-07-01', '2022年7月1日', '令和4年7月1日', '1 July 2022'],
    ['2019-05-01', '2019年5月1日', '令和元年5月1日', '1 May 2019'],
    ['2019-04-30', '2019年4月30日', '平成31年4月30日', '30 April 2019'],
    ['1989-01-07', '1989年1月7日', '昭和64年1月7日', '7 January 1989'],
    ['1926-12-25', '1926年12月25日', '昭和元年12月25日', '25 December 1926'],
    ['1873-01-01', '1873年1月1日', '明治6年1月1日', '1 January 1873'],
    ['1872-12-31', '1872年12月31日', '1872年12月31日', '31 December 1872'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s', (date, japanese, era, english) => {
    expect([dateInWords(date, 'ja'), eraDate(date), dateInWords(date, 'en')]).toEqual([
      japanese,
      era,
      english,
    ]);
  });
});
