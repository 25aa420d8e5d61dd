// Where words begin and end, in the scripts that policies are written in; `|` parts the tokens.
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/text/tokenize.ts';

const cut = (text: string): string =>
  tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
const keys = (text: string): string =>
  tokenize(text)
    .map(({ key }) => key)
    .join('|');

describe('tokenize', () => {
  it.each([
    ['第3条の2第1項', '第3条の2|第1項'],
    ['第三条及び第四条', '第三条|及び|第四条'],
    ['前2項の場合', '前2項|の|場合'],
    ['第三者に提供する', '第三者|に|提供|する'],
    ['30日以内に', '30日|以内|に'],
    ['2022年7月1日', '2022年|7月|1日'],
    ['個人情報保護法', '個人|情報|保護|法'],
    ['事業者情報', '事業|者|情報'],
    ['お申し込みを取り消す', 'お|申し込み|を|取り消す'],
    ['行うものとします。', '行う|ものと|します|。'],
    ['提供することができない', '提供|する|ことが|できない'],
    ['一時的な番号', '一時|的|な|番号'],
    ['WebサイトのCookie情報', 'Webサイト|の|Cookie|情報'],
    ['version 3.1 within 30 days', 'version|3.1|within|30|days'],
    ['3.1 costs $1,000.50 or 5%', '3.1|costs|$1,000.50|or|5%'],
    ["don't opt-out", "don't|opt-out"],
    ["l’utilisation d'un site", "l’|utilisation|d'|un|site"],
    ['Über die Größe', 'Über|die|Größe'],
    ['Политика конфиденциальности', 'Политика|конфиденциальности'],
    ['πολιτική απορρήτου', 'πολιτική|απορρήτου'],
    ['गोपनीयता नीति', 'गोपनीयता|नीति'],
    ['개인정보를 처리합니다', '개인정보를|처리합니다'],
    ['我们会收集您的信息', '我|们|会|收|集|您|的|信|息'],
    ['mail me at a.b@example.com', 'mail|me|at|a.b@example.com'],
    ['see https://example.com/a?b=c.', 'see|https://example.com|/|a|?|b|=|c|.'],
  ])('cuts %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    ['お客様', 'お客さま'],
    ['及び', 'および'],
    ['又は', 'または'],
    ['取り扱い', '取扱い'],
    ['取扱い', '取扱'],
    ['取り扱います', '取扱います'],
    ['引き換える', '引換える'],
    ['サーバー', 'サーバ'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['ウェブサイト', 'Webサイト'],
    ['６か月', '6ヶ月'],
    ['（', '('],
    ['，', '、'],
    ['〜', '～'],
    ['organise', 'organize'],
    ['behaviour', 'behavior'],
    ['e‑mail', 'email'],
    ['“', '"'],
    ['2023 年', '2023年'],
    ['に基づき', 'にもとづき'],
    ['出来る', 'できる'],
  ])('gives %s and %s one key', (one, other) => {
    expect(keys(one)).toBe(keys(other));
  });

  it('keeps every form of a defined term apart', () => {
    expect(keys('「お客様」')).not.toBe(keys('「お客さま」'));
  });

  it('loses nothing but white space', () => {
    const text = '  第1条\u3000（目的）\n当社は、Web サイトで 10 000 円を…　';
    expect(
      tokenize(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/gu, ''),
    ).toBe(text.replace(/\s/gu, ''));
  });
});
