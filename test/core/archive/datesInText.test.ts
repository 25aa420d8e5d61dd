import { expect, it } from 'vitest';
import { datesInText } from '../../../src/core/archive/datesInText.ts';

it.each([
  ['制定 2022 年 7 月 1 日', '2022-07-01'],
  ['2022年7月1日制定', '2022-07-01'],
  ['２０２２年７月１日', '2022-07-01'],
  ['令和4年7月1日', '2022-07-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['昭和六十三年十二月三十一日', '1988-12-31'],
  ['二〇二二年七月一日', '2022-07-01'],
  ['2022-07-01', '2022-07-01'],
  ['2022/7/1', '2022-07-01'],
  ['2022.07.01', '2022-07-01'],
  ['July 1, 2022', '2022-07-01'],
  ['Sept. 3rd, 2022', '2022-09-03'],
  ['1 July 2022', '2022-07-01'],
  ['the 1st of May 2021', '2021-05-01'],
])('reads %s', (text, date) => {
  expect(datesInText(text).map((written) => written.date)).toEqual([date]);
});

it.each([
  ['7/1/2022, which is ambiguous'],
  ['2022年2月30日'],
  ['平成15年法律第57号'],
  ['03-1234-5678'],
  ['2022-07-011'],
  ['版 1.2.3'],
  ['7月1日'],
])('reads no date in %s', (text) => {
  expect(datesInText(text)).toEqual([]);
});

it('gives the places of several dates in order', () => {
  const text = '制定 2019年4月1日、改定 2020年10月1日';
  const found = datesInText(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['2019年4月1日', '2020年10月1日']);
});
