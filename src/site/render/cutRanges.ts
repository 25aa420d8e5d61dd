import type { Span } from '../../core/model/span.ts';

/** A value that holds over a range. */
export interface Ranged<Value> {
  readonly at: Span;
  readonly value: Value;
}

/** A stretch over which the same values hold. */
export interface Piece<Value> {
  readonly at: Span;
  /** In the order in which they were given. */
  readonly values: readonly Value[];
}

/**
 * Cuts `whole` at every boundary of the ranges, so that no range begins or ends inside a piece.
 *
 * The pieces are in order, not empty, and together exactly `whole`; what a range has outside `whole` is ignored.
 *
 * @example
 * cutRanges([0, 6], [{ at: [0, 4], value: 'link' }, { at: [2, 6], value: 'flag' }]);
 * // [0,2) link, [2,4) link flag, [4,6) flag
 */
export function cutRanges<Value>(whole: Span, ranged: readonly Ranged<Value>[]): readonly Piece<Value>[] {
  const [start, end] = whole;
  const inside = ranged.filter(({ at }) => at[0] < end && at[1] > start && at[0] < at[1]);
  const bounds = new Set([start, end]);
  for (const { at } of inside) {
    if (at[0] > start) bounds.add(at[0]);
    if (at[1] < end) bounds.add(at[1]);
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  return sorted.slice(1).map((until, index) => {
    const from = sorted[index] ?? start;
    const values = inside.filter(({ at }) => at[0] <= from && at[1] >= until).map(({ value }) => value);
    return { at: [from, until], values };
  });
}
