import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffSentences } from '../../../src/core/diff/diffSentences.ts';
import { diffTokens } from '../../../src/core/diff/diffTokens.ts';

it('finds the hunks that the difference of tokens finds, and gives up where it does', () => {
  const lists = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(lists, lists, fc.integer({ min: 1, max: 60 }), (old, now, most) => {
      const words = (list: readonly number[]): string[] => list.map((one) => `文${one}。`);
      expect(diffSentences(words(old), words(now), most)).toEqual(
        diffTokens(Int32Array.from(old), Int32Array.from(now), most),
      );
    }),
    { numRuns: 2000, seed: 8 },
  );
});
