// Splits and merges: a unit that has no partner, beside one that has, whose text is what the partner's lost there.
// Invariant: judged by the words that are left over, never by general likeness; the parts stand side by side.
import type { Token } from '../text/tokenize.ts';
import type { CandidatePool } from './candidates.ts';
import { contextReader } from './context.ts';
import { diffTokens, joined } from './diffTokens.ts';
import { NONE, unmatched, type Matching } from './matching.ts';
import type { Side } from './side.ts';

/** Share of a part's text that must be found in what the whole has left over. */
const FOUND = 0.6;
/** Feature containment below which it is not worth looking. */
const WORTH = 0.5;
/** The same where another unit stands between the part and its like. */
const PLAIN = 0.8;
/** Characters that a part has at least. */
const LEAST = 4;
/** Units that may have come in between two parts. */
const BETWEEN = 2;
const MOST_EDITS = 600;

/** Makes what finds parts that stand beside a unit's partner, on both sides, until there are no more. */
export function splitFinder(matching: Matching, pool: CandidatePool): () => void {
  const { old, now, toNew, toOld, splits, merges } = matching;
  const split: Direction = {
    whole: old,
    parts: now,
    toPart: toNew,
    toWhole: toOld,
    groups: splits,
    others: merges,
    contained: (whole, part) => pool.compare(whole, part).contained,
    judged: new Map(),
  };
  const merge: Direction = {
    whole: now,
    parts: old,
    toPart: toOld,
    toWhole: toNew,
    groups: merges,
    others: splits,
    contained: (whole, part) => pool.compare(part, whole).contained,
    judged: new Map(),
  };
  return () => {
    const context = contextReader(matching);
    const open = pool.open().filter(({ contained }) => contained >= WORTH);
    seedGroups(
      split,
      open.map((one) => [one.old, one.now]),
      (whole, part) => context(whole, part).score,
    );
    seedGroups(
      merge,
      open.map((one) => [one.now, one.old]),
      (whole, part) => context(part, whole).score,
    );
    growGroups(split);
    growGroups(merge);
  };
}

/** A split read from old to new, or a merge read from new to old. */
interface Direction {
  readonly whole: Side;
  readonly parts: Side;
  readonly toPart: Int32Array;
  readonly toWhole: Int32Array;
  /** Whole -> its parts. */
  readonly groups: Map<number, number[]>;
  /** The groups of the other direction: their members take no part in this one. */
  readonly others: Map<number, number[]>;
  readonly contained: (whole: number, part: number) => number;
  /** What was judged before of a whole with parts: the words say the same every time. */
  readonly judged: Map<string, number>;
}

/** What stands around a whole and a part speaks for them by so much. */
type Support = (whole: number, part: number) => number;

/** Two unpaired units side by side that together make up an unpaired one: halves of which neither is the better. */
function seedGroups(
  way: Direction,
  possible: readonly (readonly [whole: number, part: number])[],
  support: Support,
): void {
  const likely = new Map<number, number[]>();
  for (const [whole, part] of possible) {
    if (way.parts.at(part).weight < LEAST) continue;
    if ((way.whole.at(whole).shape === 'row') !== (way.parts.at(part).shape === 'row')) continue;
    const list = likely.get(whole);
    if (list) list.push(part);
    else likely.set(whole, [part]);
  }
  const seeds: { whole: number; part: number; next: number; score: number }[] = [];
  for (const [whole, parts] of likely) {
    parts.sort((x, y) => x - y);
    parts.forEach((part, place) => {
      for (const next of parts.slice(place + 1, place + 2 + BETWEEN)) {
        if (next - part > 1 + BETWEEN || !mayMakeUp(way, whole, part, next)) continue;
        const score = makesUp(way, whole, part, next);
        if (score > 0) seeds.push({ whole, part, next, score: score + support(whole, part) });
      }
    });
  }
  seeds.sort((a, b) => b.score - a.score || a.whole - b.whole || a.part - b.part);
  for (const { whole, part, next } of seeds) {
    if (way.toPart[whole] !== NONE || way.toWhole[part] !== NONE || way.toWhole[next] !== NONE) continue;
    way.toPart[whole] = part;
    way.toWhole[part] = whole;
    way.toWhole[next] = whole;
    way.groups.set(whole, [part, next]);
  }
}

/** Two parts are together about as long as the whole, and each is shorter: a cheap look before the words are compared. */
function mayMakeUp({ whole: wholes, parts }: Direction, whole: number, part: number, next: number): boolean {
  const size = wholes.at(whole).weight;
  const [first, second] = [parts.at(part).weight, parts.at(next).weight];
  return first < size && second < size && first + second > 0.5 * size && first + second < 2 * size;
}

/** How much of a whole two units make up, 0 where either adds too little. */
function makesUp(way: Direction, whole: number, part: number, next: number): number {
  const size = wordsLength(way.whole, whole);
  const together = commonLength(way, whole, [part, next]);
  if (together < FOUND * size) return 0;
  const adds = (one: number, other: number): boolean =>
    together - commonLength(way, whole, [one]) >= FOUND * wordsLength(way.parts, other);
  return adds(part, next) && adds(next, part) ? together / size : 0;
}

function growGroups(way: Direction): void {
  for (let grown = true; grown;) {
    grown = false;
    for (const part of unmatched(way.toWhole)) {
      for (const { place, nearest } of neighbours(way.toWhole, part)) {
        const whole = way.toWhole[place] ?? NONE;
        if (way.others.has(place)) continue;
        // Where another unit came in between, the part must be plainly one.
        if (!isLostPart(way, whole, part, nearest ? WORTH : PLAIN)) continue;
        const group = way.groups.get(whole) ?? [way.toPart[whole] ?? NONE];
        way.groups.set(
          whole,
          [...group, part].sort((a, b) => a - b),
        );
        way.toWhole[part] = whole;
        grown = true;
        break;
      }
    }
  }
}

/** The two nearest paired units on either side, nearest first, with no more than two others between. */
function neighbours(
  partners: Int32Array,
  at: number,
): { readonly place: number; readonly nearest: boolean }[] {
  const found: { place: number; nearest: boolean }[] = [];
  for (let order = 0; order < 2; order++) {
    for (const step of [-1, 1]) {
      const paired = [1, 2, 3]
        .map((far) => at + step * far)
        .filter((place) => (partners[place] ?? NONE) !== NONE);
      const place = paired[order];
      if (place !== undefined) found.push({ place, nearest: order === 0 });
    }
  }
  return found;
}

function isLostPart(way: Direction, whole: number, part: number, worth: number): boolean {
  const [a, b] = [way.whole.at(whole), way.parts.at(part)];
  if (b.weight < LEAST || b.weight > 1.2 * a.weight || (a.shape === 'row') !== (b.shape === 'row'))
    return false;
  if (way.contained(whole, part) < worth) return false;
  const known = way.groups.get(whole) ?? [way.toPart[whole] ?? NONE];
  const together = [...known, part].sort((x, y) => x - y);
  const before = commonLength(way, whole, known);
  const after = commonLength(way, whole, together);
  return after - before >= FOUND * wordsLength(way.parts, part);
}

/** Characters of a whole's words that parts have too, in order. */
function commonLength(way: Direction, whole: number, parts: readonly number[]): number {
  const name = `${whole} ${parts.join(' ')}`;
  const known = way.judged.get(name);
  if (known !== undefined) return known;
  const made = countCommon(way.whole, whole, joined(parts.map(way.parts.ids)));
  way.judged.set(name, made);
  return made;
}

function countCommon(side: Side, whole: number, parts: Int32Array): number {
  const hunks = diffTokens(side.ids(whole), parts, MOST_EDITS);
  if (!hunks) return 0;
  const tokens = side.tokens(whole);
  let common = wordsLength(side, whole);
  for (const { oldStart, oldEnd } of hunks) {
    for (let at = oldStart; at < oldEnd; at++) common -= lengthOf(tokens[at]);
  }
  return common;
}

function wordsLength(side: Side, index: number): number {
  return side.tokens(index).reduce((sum, token) => sum + lengthOf(token), 0);
}

function lengthOf(token: Token | undefined): number {
  return token ? token.end - token.start : 0;
}
