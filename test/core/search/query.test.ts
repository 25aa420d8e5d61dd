import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/core/search/query.ts';

/** Terms as [words], "quoted" as «words», unwanted ones behind a minus. */
function picture(text: string): string {
  const { terms, without } = readQuery(text);
  const draw = (sign: string) => (term: (typeof terms)[number]) =>
    sign + (term.quoted ? `«${term.words}»` : `[${term.words}]`);
  return [...terms.map(draw('')), ...without.map(draw('-'))].join(' ');
}

describe('readQuery', () => {
  it.each([
    ['個人情報', '[個人情報]'],
    ['個人情報　第三者 提供', '[個人情報] [第三者] [提供]'],
    ['「第三者に提供」 -委託', '«第三者に提供» -[委託]'],
    ['"third party" -consent', '«third party» -[consent]'],
    ['“third party” －同意', '«third party» -[同意]'],
    ['-"third party" data', '[data] -«third party»'],
    ['data -「委託先」', '[data] -«委託先»'],
    ['『約款』と『規約』', '«約款» [と] «規約»'],
    ['「開いたまま 続く', '«開いたまま 続く»'],
    ['opt-out e-mail', '[opt-out] [e-mail]'],
    ['- — ー', '[ー]'],
    ['', ''],
    ['「」 ""', ''],
    ['2022 年 7 月 1 日 制定', '[2022 年 7 月 1 日] [制定]'],
    ['July 1, 2022 consent', '[July 1, 2022] [consent]'],
    ['第 3 条 委託', '[第 3 条] [委託]'],
    ['3 (2) 委託', '[3 (2)] [委託]'],
    ['section 4.2 cookies', '[section 4.2] [cookies]'],
    ['個人情報-委託', '[個人情報-委託]'],
  ])('%j: %s', (text, expected) => {
    expect(picture(text)).toBe(expected);
  });

  it('knows a term that is a date, however it is written', () => {
    const dates = ['2022年7月1日', '令和4年7月1日', '2022-07-01', '2022 年 7 月 1 日', '1 July 2022'];
    for (const date of dates)
      expect(readQuery(date).terms.map((term) => term.date)).toEqual(['2022年7月1日']);
    expect(readQuery('2022年7月1日制定').terms[0]?.date).toBeNull();
  });

  it('takes a bare number for a clause number only where it stands alone', () => {
    expect(readQuery('3').terms[0]?.clause?.address).toBe('3');
    expect(readQuery('３').terms[0]?.clause?.address).toBe('3');
    expect(readQuery('3 委託').terms[0]?.clause).toBeNull();
    expect(readQuery('"3"').terms[0]?.clause).toBeNull();
    expect(readQuery('2022').terms[0]?.clause).toBeNull();
  });
});
