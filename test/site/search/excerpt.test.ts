import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/site/html.ts';
import { excerpt } from '../../../src/site/search/excerpt.ts';

const html = (text: string, ...marks: readonly (readonly [number, number])[]): string =>
  toHtml(excerpt(text, marks));

describe('excerpt', () => {
  test('shows a short text whole', () => {
    expect(html('契約の終了後に消去します。', [0, 6])).toBe('<mark>契約の終了後</mark>に消去します。');
  });

  test('cuts a long text behind a sentence or a comma, not inside a word', () => {
    const text = `${'前の文です。'.repeat(40)}委託先${'、後の語'.repeat(60)}`;
    const at = text.indexOf('委託先');
    expect(html(text, [at, at + 3])).toMatch(/^…前の文です。.*。<mark>委託先<\/mark>、後の語.*、…$/u);
  });

  test('shows marks that lie far apart in stretches of their own', () => {
    const text = `甲${'。あいう'.repeat(100)}乙${'。あいう'.repeat(100)}`;
    const second = text.indexOf('乙');
    expect(html(text, [0, 1], [second, second + 1])).toMatch(
      /^<mark>甲<\/mark>.*…。?.*<mark>乙<\/mark>.*…$/u,
    );
  });

  test('keeps the first marks whole and cuts no character, wherever they stand', () => {
    const grapheme = fc.constantFrom('が', 'か\u3099', '葛\u{e0100}', '𠮷', '👨‍👩‍👧', 'é', '。', 'word ', '漢');
    const text = fc.array(grapheme, { minLength: 200, maxLength: 500 });
    fc.assert(
      fc.property(text, fc.nat(199), fc.integer({ min: 1, max: 30 }), (letters, first, length) => {
        const start = letters.slice(0, first).join('').length;
        const marked = letters.slice(first, first + length).join('');
        const shown = html(letters.join(''), [start, start + marked.length]);
        expect(shown).toContain(`<mark>${marked}</mark>`);
        expect(() => encodeURIComponent(shown), 'half a character').not.toThrow();
        expect(shown.replace(/<\/?mark>/g, '')).not.toMatch(/^…[\p{M}\u200d]/u);
      }),
      { seed: 20261124 },
    );
  });
});
