// One side of a comparison: its units, and what is made of their wordings, once and only where asked for.
import type { Token } from '../text/tokenize.ts';
import type { Unit } from '../model/unit.ts';
import { compared, type ComparedUnit } from './comparedUnit.ts';
import { makeWordings, type Wordings } from './wordings.ts';

/** Units in source order, and what is computed of them on demand. */
export interface Side {
  readonly units: readonly ComparedUnit[];
  /** The unit at an index that is known to exist. */
  readonly at: (index: number) => ComparedUnit;
  /** Tokens of the body, in offsets from where it begins. */
  readonly tokens: (index: number) => readonly Token[];
  /** The tokens as numbers that both sides share: equal numbers, equal keys. */
  readonly ids: (index: number) => Int32Array;
  /** The body with everything folded that is muted: two units with one key differ in nothing but noise. */
  readonly key: (index: number) => number;
  readonly features: (index: number) => Int32Array;
}

/** Makes two sides of units that share their wordings. */
export function makeSides(old: readonly Unit[], now: readonly Unit[]): readonly [Side, Side] {
  const wordings = makeWordings();
  return [makeSide(old, wordings), makeSide(now, wordings)];
}

function makeSide(units: readonly Unit[], wordings: Wordings): Side {
  const all = compared(units, wordings);
  const at = (index: number): ComparedUnit => {
    const one = all[index];
    if (!one) throw new Error(`There is no unit ${index} of ${all.length}; this is a bug.`);
    return one;
  };
  return {
    units: all,
    at,
    tokens: (index) => wordings.tokens(at(index).wording),
    ids: (index) => wordings.ids(at(index).wording),
    key: (index) => wordings.key(at(index).wording),
    features: (index) => wordings.features(at(index).wording),
  };
}
