import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximate } from '../../../src/core/search/approximate.ts';

/** The plain edit distance, by the book. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i];
      if (row !== undefined) {
        row[j] = Math.min(
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      }
    }
  }
  return cell(a.length, b.length);
}

describe('approximate', () => {
  it.each([
    ['当社は個人情報を', '個人上報', 1, '個人情報'],
    ['エヌ・ティ・ティ・テレソナント', 'レゾナント', 1, 'レソナント'],
    ['第三者の提供', '第三者提供', 1, '第三者の提供'],
    ['the personel data', 'personal', 1, 'personel'],
    ['まったく別の文', '個人情報', 1, null],
  ])('finds in %j the place nearest to %j', (text, term, most, expected) => {
    const found = approximate(text, term, most);
    expect(found === null ? null : text.slice(...found.at)).toBe(expected);
  });

  it('finds the least distance of all stretches of the text, at a stretch that has it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(
        words,
        words.filter((term) => term.length > 1),
        (text, term) => {
          let least = Infinity;
          for (let i = 0; i < text.length; i++) {
            for (let j = i + 1; j <= text.length; j++)
              least = Math.min(least, distance(text.slice(i, j), term));
          }
          const found = approximate(text, term, 1);
          if (least > 1) expect(found).toBeNull();
          else {
            expect(found?.errors).toBe(least);
            expect(found === null ? null : distance(text.slice(...found.at), term)).toBe(least);
          }
        },
      ),
      { seed: 20230630, numRuns: 2000 },
    );
  });
});
