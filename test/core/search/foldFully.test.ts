import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from '../../../src/core/search/foldFully.ts';
import { originOf } from '../../../src/core/search/mappedText.ts';

describe('foldFully', () => {
  it.each([
    ['取扱い', '取り扱い'],
    ['取扱い', '取扱'],
    ['ただちに', '直ちに'],
    ['御利用', 'ご利用'],
    ['クッキー', 'Cookie'],
    ['100パーセント', '100％'],
    ['1万円', '10,000円'],
    ['organisation', 'organization'],
    ['sign-in', 'sign in'],
    ['login', 'log in'],
    ['Art. 5', 'Article 5'],
    ['取扱事業者', '取り扱い事業者'],
    ['取扱う', '取り扱う'],
    ['申込み', '申し込み'],
    ['申込みください', '申し込み下さい'],
    ['問合せ', '問い合わせ'],
    ['お客様', 'お客さま'],
    ['及び', 'および'],
    ['又は', 'または'],
    ['若しくは', 'もしくは'],
    ['出来る', 'できる'],
    ['３ヶ月', '3か月'],
    ['三か月', '3箇月'],
    ['サーバ', 'サーバー'],
    ['ユーザアカウント', 'ユーザーアカウント'],
    ['ウェブ', 'Web'],
    ['ウェブブラウザ', 'Webブラウザー'],
    ['ウェブサイト', 'ＷＥＢサイト'],
    ['インターネット', 'インタ－ネット'],
    ['インターフェース', 'インタフェイス'],
    ['電子メール', 'Eメール'],
    ['株式会社', '㈱'],
    ['第三条の二', '第3条の2'],
    ['三十日以内', '30日以内'],
    ['1,000円', '1000円'],
    ['令和4年7月1日', '2022 年 7 月 1 日'],
    ['E-mail', 'email'],
    ['opt out', 'opt-out'],
    ['opting-out', 'opting out'],
    ['web sites', 'websites'],
    ['cancelled', 'canceled'],
    ['licence', 'license'],
    ['Löschung', 'Loschung'],
    ['Straße', 'Strasse'],
    ['données', 'donnees'],
    ['개인 정보', '개인정보'],
  ])('writes %j and %j alike', (one, other) => {
    expect(foldFully(one).text).toBe(foldFully(other).text);
  });

  it.each([
    ['及び', '又は'],
    ['制御装置', '制ご装置'],
    ['直ちに', '速やかに'],
    ['及び', '並びに'],
    ['その他', 'その他の'],
    ['以上', '超える'],
    ['同意', '承諾'],
    ['解約', '解除'],
    ['レゾナント', 'テレソナント'],
    ['30日', '60日'],
    ['する', 'しない'],
    ['ビル', 'ビール'],
    ['第3条', '第3項'],
    ['4年', '2022年'],
    ['terms', 'term'],
    ['한국', '한글'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(foldFully(one).text).not.toBe(foldFully(other).text);
  });

  it.each([
    ['但し', '同項ただし書の規定'],
    ['尚', 'なお書'],
    ['ウェブ', 'a website'],
    ['取扱い', '個人情報取扱事業者'],
    ['支払い', '直接支払う'],
    ['licence', 'a sublicense is licensed'],
    ['behavior', 'behavioural'],
    ['licence', 'Public License を含む'],
  ])('lets %j be found in %j', (term, text) => {
    expect(foldFully(text).text).toContain(foldFully(term).text);
  });

  it('maps every character to a range of the original, in bounds and never empty', () => {
    const word = fc.constantFrom(
      '取り扱い',
      '令和4年7月1日',
      'e-mail',
      ' ',
      'サーバー',
      '개인 정보',
      'ｶﾞ',
      '第三条',
      'é',
      '1,000',
      '㈱',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join('');
        const mapped = foldFully(text);
        for (let at = 0; at < mapped.text.length; at++) {
          const [start, end] = originOf(mapped, [at, at + 1]);
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
      }),
      { seed: 20230630, numRuns: 1000 },
    );
  });
});
