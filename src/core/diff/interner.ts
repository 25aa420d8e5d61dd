// Keys as small numbers, so that equality of words is equality of numbers.

/** Gives every distinct string a number of its own. */
export type Interner = (key: string) => number;

/** A new interner, counting from 0. */
export function makeInterner(): Interner {
  const ids = new Map<string, number>();
  return (key) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
}
