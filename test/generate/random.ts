// Chance with a seed: the same seed gives the same documents everywhere.

/** A source of chance. */
export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Value>(list: readonly Value[]) => Value;
}

/** A source of chance (mulberry32) from a whole number. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('Nothing to pick from; this is a bug.');
      return one;
    },
  };
}
