// One side of a comparison: its units with their tokens, keys and features, each made once and only where asked for.
import { featuresOf } from '../text/features.ts';
import type { Token } from '../text/tokenize.ts';
import type { Unit } from '../model/unit.ts';
import { compared, type ComparedUnit } from './comparedUnit.ts';
import { unitTokens } from './unitTokens.ts';

/** Units in source order, and what is computed of them on demand. */
export interface Side {
  readonly units: readonly ComparedUnit[];
  /** The unit at an index that is known to exist. */
  readonly at: (index: number) => ComparedUnit;
  readonly tokens: (index: number) => readonly Token[];
  /** The body with everything folded that is muted: two units with one key differ in nothing but noise. */
  readonly key: (index: number) => string;
  readonly features: (index: number) => Int32Array;
}

/** Makes a side of units. */
export function makeSide(units: readonly Unit[]): Side {
  const all = compared(units);
  const at = (index: number): ComparedUnit => {
    const one = all[index];
    if (!one) throw new Error(`There is no unit ${index} of ${all.length}; this is a bug.`);
    return one;
  };
  const tokens = remembered((index) => unitTokens(at(index)));
  const key = remembered((index) =>
    tokens(index)
      .map((token) => token.key)
      .join(' '),
  );
  const features = remembered((index) => featuresOf(tokens(index)));
  return { units: all, at, tokens, key, features };
}

function remembered<Value>(make: (index: number) => Value): (index: number) => Value {
  const known = new Map<number, Value>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const made = make(index);
    known.set(index, made);
    return made;
  };
}
