import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../src/core/text/decodeUtf8.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  );

describe('bytes as text', () => {
  it('keep a BOM as the first character, and U+FFFD that the file itself holds', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 'a\uFFFDあ😀'))).toEqual({
      text: '\uFEFFa\uFFFDあ😀',
      problems: [],
    });
  });

  it.each([
    ['a lone byte', bytes('あ', 0xff, 'b'), 'あ\uFFFDb', [1]],
    ['a cut sequence', bytes('a', 0xe3, 0x81, 'b'), 'a\uFFFDb', [1]],
    ['an overlong form', bytes('a', 0xc0, 0xaf, 'b'), 'a\uFFFD\uFFFDb', [1, 2]],
    ['a surrogate', bytes(0xed, 0xa0, 0x80, 'b'), '\uFFFD\uFFFD\uFFFDb', [0, 1, 2]],
    [
      'a cut pair after an emoji and a true U+FFFD',
      bytes('😀\uFFFD', 0xf0, 0x9f, 0x98),
      '😀\uFFFD\uFFFD',
      [3],
    ],
  ])('tell %s and its place', (_, input, text, places) => {
    const decoded = decodeUtf8(input, 'source.md');
    expect(decoded.text).toBe(text);
    expect(decoded.problems.map(({ at }) => at)).toEqual(places.map((at) => [at, at + 1]));
    expect(decoded.problems[0]).toEqual({
      code: 'invalid-utf8',
      file: 'source.md',
      at: [places[0], (places[0] ?? 0) + 1],
      message: 'A byte here is no UTF-8; the text shows U+FFFD in its place.',
      cure: 'Convert the file to UTF-8 and check the character.',
    });
  });

  it('list a hundred places and then say how many there are', () => {
    const { problems } = decodeUtf8(new Uint8Array(500).fill(0xff));
    expect(problems.length).toBe(101);
    expect(problems[100]?.message).toBe(
      '500 byte sequences of this file are no UTF-8; the first 100 are listed.',
    );
  });

  it('have as many replaced places as TextDecoder puts in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const { text, problems } = decodeUtf8(input);
        expect(text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(input));
        const clean = [...input.keys()].every(
          (at) => !(input[at] === 0xef && input[at + 1] === 0xbf && input[at + 2] === 0xbd),
        );
        if (clean) expect(problems.length).toBe(text.split('\uFFFD').length - 1);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
