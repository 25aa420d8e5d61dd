import { describe, expect, test } from 'vitest';
import { chrome, element, toHtml, words } from '../../src/site/html.ts';
import { inLanguage, nameIn, withoutLanguages } from '../../src/site/mixedWords.ts';

describe('a sentence with words of another language', () => {
  const sentence = `Compare ${inLanguage('推定復元', 'ja', 'en')} with ${inLanguage('掲載版', 'ja-JP', 'en')}.`;

  test('marks them, and only them, on the way out', () => {
    expect(toHtml(words(sentence))).toBe(
      'Compare <span lang="ja">推定復元</span> with <span lang="ja-JP">掲載版</span>.',
    );
  });

  test('says the same in an attribute, which bears one language', () => {
    expect(toHtml([chrome('a', { 'aria-label': sentence }, '#')])).toBe(
      '<a aria-label="Compare 推定復元 with 掲載版." data-ui>#</a>',
    );
    expect(withoutLanguages(sentence)).toBe('Compare 推定復元 with 掲載版.');
  });

  test.each([
    ['of its own language', '推定復元', 'ja-JP', 'ja'],
    ['a number', '3.(1)', 'ja', 'en'],
  ])('leaves %s as it is', (_, name, language, spoken) => {
    expect(inLanguage(name, language, spoken)).toBe(name);
  });

  test('tells the language of a sign of another script', () => {
    expect(toHtml(words(`“${inLanguage('、', 'ja', 'en')}” was added`))).toBe(
      '“<span lang="ja">、</span>” was added',
    );
  });

  test('loses no letter of an archived text that has such brackets itself', () => {
    const odd = inLanguage('文', 'ja', 'en');
    expect(toHtml([element('p', {}, odd)])).toContain(odd);
    expect(inLanguage(odd, 'ja', 'en')).toBe(odd);
  });

  test('a Japanese name of an English text is Japanese', () => {
    expect(toHtml(words(nameIn('en', '2024年の写し', 'en')))).toBe('<span lang="ja">2024年の写し</span>');
    expect(nameIn('ja', '2024年の写し', 'en')).toBe('2024年の写し');
    expect(toHtml(words(nameIn('ja', 'Effective 1 May', 'en')))).toBe(
      '<span lang="en">Effective 1 May</span>',
    );
  });
});
