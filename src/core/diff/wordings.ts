// The distinct bodies of both sides: what is made of a body is made once, however many units read so.
// Invariant: two units with one wording have one body; two wordings with one key differ in nothing but noise.
import { featuresOf } from '../text/features.ts';
import { tokenize, type Token } from '../text/tokenize.ts';
import { makeInterner } from './interner.ts';

/** What is known of each wording, by its number; all but the number is made when first asked for. */
export interface Wordings {
  /** The number of a body that is plain text. */
  readonly plain: (body: string) => number;
  /** The number of a body with more to it, all written into its name, and how it is cut into words. */
  readonly other: (name: string, cut: () => Token[]) => number;
  /** Tokens, in offsets of the body. */
  readonly tokens: (wording: number) => readonly Token[];
  /** The tokens as numbers: equal numbers, equal keys. */
  readonly ids: (wording: number) => Int32Array;
  /** One number for all wordings that have the same ids. */
  readonly key: (wording: number) => number;
  readonly features: (wording: number) => Int32Array;
}

/** A store for the bodies of both sides of one comparison. */
export function makeWordings(): Wordings {
  const numberOf = makeInterner();
  const idOf = makeInterner();
  const bodies: (string | (() => Token[]))[] = [];
  const named = (name: string, body: string | (() => Token[])): number => {
    const wording = numberOf(name);
    if (wording === bodies.length) bodies.push(body);
    return wording;
  };
  const tokens = remembered((wording) => {
    const body = bodies[wording] ?? '';
    return typeof body === 'string' ? tokenize(body) : body();
  });
  const ids = remembered((wording) => idsOf(tokens(wording), idOf));
  const byHash = new Map<number, number[]>();
  const key = remembered((wording) => {
    const own = ids(wording);
    const hash = hashOf(own);
    const others = byHash.get(hash);
    if (!others) byHash.set(hash, [wording]);
    const same = others?.find((other) => areEqual(ids(other), own));
    if (same === undefined) others?.push(wording);
    return same ?? wording;
  });
  return {
    plain: (body) => named(body, body),
    other: named,
    tokens,
    ids,
    key,
    features: remembered((wording) => featuresOf(tokens(wording))),
  };
}

function idsOf(tokens: readonly Token[], idOf: (key: string) => number): Int32Array {
  const ids = new Int32Array(tokens.length);
  for (let at = 0; at < ids.length; at++) ids[at] = idOf(tokens[at]?.key ?? '');
  return ids;
}

function hashOf(ids: Int32Array): number {
  let hash = ids.length;
  for (const id of ids) hash = Math.imul(hash, 31) + id;
  return hash | 0;
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

function remembered<Value>(make: (wording: number) => Value): (wording: number) => Value {
  const known: (Value | undefined)[] = [];
  return (wording) => {
    // Written in order: an array with gaps is slow.
    while (known.length <= wording) known.push(undefined);
    return (known[wording] ??= make(wording));
  };
}
