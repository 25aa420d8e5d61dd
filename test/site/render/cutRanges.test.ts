import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRanges } from '../../../src/site/render/cutRanges.ts';

test('cuts overlapping ranges at every boundary', () => {
  expect(
    cutRanges(
      [0, 6],
      [
        { at: [0, 4], value: 'link' },
        { at: [2, 6], value: 'flag' },
      ],
    ),
  ).toEqual([
    { at: [0, 2], values: ['link'] },
    { at: [2, 4], values: ['link', 'flag'] },
    { at: [4, 6], values: ['flag'] },
  ]);
});

test('leaves out what lies outside, and ranges of no length', () => {
  expect(
    cutRanges(
      [10, 12],
      [
        { at: [0, 10], value: 'before' },
        { at: [11, 11], value: 'empty' },
        { at: [12, 20], value: 'after' },
        { at: [5, 30], value: 'over' },
      ],
    ),
  ).toEqual([{ at: [10, 12], values: ['over'] }]);
});

test('an empty whole has no piece', () => {
  expect(cutRanges([3, 3], [{ at: [0, 9], value: 'over' }])).toEqual([]);
});

test('every place of the whole lies in one piece, with exactly the values of the ranges that hold it', () => {
  const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const ranged = fc.array(fc.record({ at: span, value: fc.nat(5) }), { maxLength: 8 });
  fc.assert(
    fc.property(span, ranged, (whole, ranges) => {
      const pieces = cutRanges(whole, ranges);
      for (let place = whole[0]; place < whole[1]; place += 1) {
        const holding = pieces.filter(({ at }) => at[0] <= place && place < at[1]);
        expect(holding).toHaveLength(1);
        expect(holding[0]?.values).toEqual(
          ranges.filter(({ at }) => at[0] <= place && place < at[1]).map(({ value }) => value),
        );
      }
      expect(pieces.reduce((sum, { at }) => sum + at[1] - at[0], 0)).toBe(whole[1] - whole[0]);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});
