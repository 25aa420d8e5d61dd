// A stretch of a unit's text: what a pair holds of it.

/** The whole of a unit's text, or the part that went to one other unit, in offsets of its text. */
export interface Stretch {
  /** The unit, by its place among its side's. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch's place among all of its side: parts of one unit follow one another. */
export function orderOf({ index, from }: Stretch): number {
  return index + from / (from + 1e6);
}
