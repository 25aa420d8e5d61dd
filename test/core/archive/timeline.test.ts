import { expect, it } from 'vitest';
import fc from 'fast-check';
import { firstDay, oldestFirst } from '../../../src/core/archive/timeline.ts';
import { versionRecord } from './records.ts';

it('firstDay is effective, else revised, else enacted', () => {
  expect(
    firstDay(versionRecord('a', { enacted: '2019-01-01', revised: '2020-01-01', effective: '2020-04-01' })),
  ).toBe('2020-04-01');
  expect(firstDay(versionRecord('a', { enacted: '2019-01-01', revised: '2020-01-01' }))).toBe('2020-01-01');
  expect(firstDay(versionRecord('a', { enacted: '2019-01-01' }))).toBe('2019-01-01');
  expect(firstDay(versionRecord('a', { captured: '2019-01-01', announced: '2018-01-01' }))).toBe(null);
});

it('sorts by date, and an undated version with its predecessor', () => {
  const versions = [
    versionRecord('new', { effective: '2023-01-01', predecessor: 'old' }),
    versionRecord('undated', { predecessor: 'old' }),
    versionRecord('old', { effective: '2020-01-01' }),
    versionRecord('copy', { captured: '2021-01-01' }),
  ];
  expect(oldestFirst(versions).map(({ id }) => id)).toEqual(['old', 'undated', 'copy', 'new']);
});

it('puts a predecessor before its successor even against their dates', () => {
  const versions = [
    versionRecord('a', { enacted: '2022-07-01', predecessor: 'b' }),
    versionRecord('b', { enacted: '2022-07-01' }),
  ];
  expect(oldestFirst(versions).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('keeps every version of a circle', () => {
  const versions = [versionRecord('a', { predecessor: 'b' }), versionRecord('b', { predecessor: 'a' })];
  expect(
    oldestFirst(versions)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b']);
});

it('does not depend on the order that versions are given in', () => {
  const versions = [
    versionRecord('a', { effective: '2020-01-01' }),
    versionRecord('b', { effective: '2020-01-01' }),
    versionRecord('c', { predecessor: 'b' }),
    versionRecord('d', { captured: '2019-01-01' }),
    versionRecord('e', {}),
  ];
  const expected = oldestFirst(versions).map(({ id }) => id);
  fc.assert(
    fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (shuffled) => {
      expect(oldestFirst(shuffled).map(({ id }) => id)).toEqual(expected);
    }),
    { seed: 3, numRuns: 100 },
  );
});
