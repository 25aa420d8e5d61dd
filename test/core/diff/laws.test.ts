// The laws of a comparison, on an invented policy with planted edits of every kind and chance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import { phraseBank } from '../../generate/phrases.ts';
import { plant, type Level } from '../../generate/plant.ts';
import { brokenLaws, brokenSymmetry } from './checkLaws.ts';
import { inventedTree } from './invented.ts';

const LANGUAGES = ['ja', 'en'] as const;
const LEVELS: readonly Level[] = ['light', 'medium', 'heavy', 'house', 'stress'];
const cases = { seed: 20261124, numRuns: 60 };

describe.each(LANGUAGES)('a comparison of a policy in %s', (language) => {
  const tree = inventedTree(language);
  const bank = phraseBank(
    unitsOf(tree).map((unit) => unit.text),
    language,
  );
  const planted = fc
    .tuple(fc.constantFrom(...LEVELS), fc.integer({ min: 1, max: 1e6 }))
    .map(([level, seed]) => plant(tree, bank, level, seed));

  it('rebuilds both texts, holds every unit, and hides nothing in a quiet class', () => {
    fc.assert(
      fc.property(planted, ({ old, now }) => {
        expect(brokenLaws(old, now, compareTrees(old, now))).toEqual([]);
      }),
      cases,
    );
  });

  it('is the same from either side, with added and removed, split and merged exchanged', () => {
    fc.assert(
      fc.property(planted, ({ old, now }) => {
        expect(brokenSymmetry(compareTrees(old, now), compareTrees(now, old))).toEqual([]);
      }),
      cases,
    );
  });

  it('of a text with itself is all unchanged', () => {
    fc.assert(
      fc.property(planted, ({ now }) => {
        const { summary, pairs } = compareTrees(now, now);
        expect(summary).toEqual({ unchanged: pairs.length, wordingCharsRemoved: 0, wordingCharsAdded: 0 });
      }),
      cases,
    );
  });

  it('comes out the same each time', () => {
    fc.assert(
      fc.property(planted, ({ old, now }) => {
        expect(compareTrees(old, now)).toEqual(compareTrees(old, now));
      }),
      { ...cases, numRuns: 10 },
    );
  });
});

describe('texts without a word in common', () => {
  it('are removed and added, not forced together', () => {
    const { summary } = compareTrees(inventedTree('ja'), inventedTree('en'));
    expect(summary.unchanged).toBeUndefined();
    expect(summary.reworded ?? 0).toBeLessThanOrEqual(2);
    expect(summary.removed).toBeGreaterThan(20);
  });
});
