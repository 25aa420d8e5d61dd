import { describe, expect, it } from 'vitest';
import { gapsBetween, holds, intersection } from '../../../src/core/archive/interval.ts';

const interval = (from: string | null, until: string | null) => ({ from, until });

describe('holds', () => {
  it('includes the first day and excludes the last', () => {
    const one = interval('2022-07-01', '2023-07-01');
    expect(holds(one, '2022-06-30')).toBe(false);
    expect(holds(one, '2022-07-01')).toBe(true);
    expect(holds(one, '2023-06-30')).toBe(true);
    expect(holds(one, '2023-07-01')).toBe(false);
  });

  it('has no bound where the bound is null', () => {
    expect(holds(interval(null, '2023-07-01'), '0001-01-01')).toBe(true);
    expect(holds(interval('2023-07-01', null), '9999-12-31')).toBe(true);
  });
});

describe('intersection', () => {
  it('is null for intervals that only touch', () => {
    expect(intersection(interval(null, '2020-01-01'), interval('2020-01-01', null))).toBe(null);
  });

  it('takes the later start and the earlier end', () => {
    expect(intersection(interval('2019-01-01', null), interval('2020-01-01', '2021-01-01'))).toEqual(
      interval('2020-01-01', '2021-01-01'),
    );
  });
});

describe('gapsBetween', () => {
  it('finds the stretches between intervals and none outside them', () => {
    const all = [
      interval('2023-01-01', null),
      interval(null, '2020-01-01'),
      interval('2020-06-01', '2021-01-01'),
    ];
    expect(gapsBetween(all)).toEqual([
      interval('2020-01-01', '2020-06-01'),
      interval('2021-01-01', '2023-01-01'),
    ]);
  });

  it('finds none where one interval covers another', () => {
    const all = [
      interval('2020-01-01', '2024-01-01'),
      interval('2021-01-01', '2022-01-01'),
      interval('2024-01-01', null),
    ];
    expect(gapsBetween(all)).toEqual([]);
  });
});
