// In what two writings of one text differ; null is wording.
import { describe, expect, it } from 'vitest';
import { muted, mutedInTerm } from '../../../src/core/text/mutedClass.ts';

describe('muted', () => {
  it.each([
    ['個人 情報', '個人情報', 'space'],
    ['ウェブ サイト', 'ウェブサイト', 'space'],
    ['2023 年 6 月', '2023年6月', 'space'],
    ['a  b', 'a b', 'space'],
    ['ＡＢＣ', 'ABC', 'width'],
    ['（目的）', '(目的)', 'width'],
    ['ｶﾞｲﾄﾞ', 'ガイド', 'width'],
    ['か\u3099', 'が', 'width'],
    ['東京～大阪', '東京〜大阪', 'punctuation'],
    ['氏名，住所', '氏名、住所', 'punctuation'],
    ['“x”', '"x"', 'punctuation'],
    ['お客様', 'お客さま', 'orthography'],
    ['web site', 'website', 'orthography'],
    ['third-party', 'third party', 'orthography'],
    ['non-personal', 'nonpersonal', 'orthography'],
    ['別に定める', '別にさだめる', 'orthography'],
    ['log in', 'log-in', 'orthography'],
    ['non-personal', 'nonprofit', null],
    ['email', 'Email', null],
    ['ab', 'a b', null],
    ['10²', '102', null],
    ['①', '1', null],
    ['', '、', null],
    ['ロー', 'ロ', null],
    ['1.5', '1,5', null],
  ] as const)('tells %s from %s as %s', (old, now, expected) => {
    expect(muted(old, now)).toBe(expected);
    expect(muted(now, old)).toBe(expected);
  });

  it('mutes only width and space inside a defined term', () => {
    expect(mutedInTerm('お客様', 'お客さま')).toBeNull();
    expect(mutedInTerm('ＡＢ', 'AB')).toBe('width');
  });
});
