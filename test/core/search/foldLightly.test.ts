import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLightly } from '../../../src/core/search/foldLightly.ts';
import { originOf } from '../../../src/core/search/mappedText.ts';

const SEED = 20230630;
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '　',
        '\n',
        'の',
        '個人',
        '取り扱い',
        'ｶﾞ',
        'が',
        'カ',
        'サーバ',
        'ー',
        '〜',
        '～',
        '－',
        '株',
        '㈱',
      ),
      fc.constantFrom(
        'A',
        'é',
        'e\u0301',
        'ß',
        '１',
        '3',
        '.',
        '「',
        '」',
        '(',
        '（',
        '\u00ad',
        '\u200b',
        '개인',
        'Ω',
        '𠮷',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('foldLightly', () => {
  it.each([
    ['Ｗｅｂ　サイト', 'webサイト'],
    ['2023 年 6 月 30 日', '2023年6月30日'],
    ['OCN サービス', 'ocnサービス'],
    ['personal  data', 'personal data'],
    ['個人\n情報', '個人情報'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['か\u3099', 'が'],
    ['e\u0301t\u00e9', 'été'],
    ['〜と～', '~と~'],
    ['opt–out', 'opt-out'],
    ['don’t', "don't"],
    ['soft\u00adware', 'software'],
    ['サーバー', 'サーバー'],
    ['  ', ''],
    ['①', '1'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldLightly(text).text).toBe(folded);
  });

  it('folds a piece of a text, cut between characters, to a piece of the folded text', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, a, b) => {
        const letters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(
          ({ segment }) => segment,
        );
        const start = a % (letters.length + 1);
        const end = start + (b % (letters.length - start + 1));
        const piece = foldLightly(letters.slice(start, end).join('')).text;
        expect(foldLightly(text).text).toContain(piece);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('maps every stretch of the folded text to a stretch that folds to it, or to whole characters that hold it', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, a, b) => {
        const mapped = foldLightly(text);
        fc.pre(mapped.text !== '');
        const start = a % mapped.text.length;
        const end = start + 1 + (b % (mapped.text.length - start));
        const [from, to] = originOf(mapped, [start, end]);
        expect(foldLightly(text.slice(from, to)).text).toContain(mapped.text.slice(start, end).trim());
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const once = foldLightly(text).text;
        expect(foldLightly(once).text).toBe(once);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
