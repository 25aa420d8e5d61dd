// Splits and merges: a unit that has no partner, beside one that has, whose text is what the partner's lost there.
// Invariant: judged by the words that are left over, never by general likeness; the parts stand side by side.
import type { Token } from '../text/tokenize.ts';
import type { CandidatePool } from './candidates.ts';
import { diffTokens } from './diffTokens.ts';
import { makeInterner } from './interner.ts';
import { NONE, unmatched, type Matching } from './matching.ts';
import type { Side } from './side.ts';

/** Share of a part's text that must be found in what the whole has left over. */
const FOUND = 0.6;
/** Feature containment below which it is not worth looking. */
const WORTH = 0.5;
/** Characters that a part has at least. */
const LEAST = 4;
const MOST_EDITS = 600;

/** Finds parts that stand beside a unit's partner, on both sides, until there are no more. */
export function findSplits(matching: Matching, pool: CandidatePool): void {
  const { old, now, toNew, toOld, splits, merges } = matching;
  growGroups(
    { whole: old, parts: now, toPart: toNew, toWhole: toOld, groups: splits, others: merges },
    (whole, part) => pool.compare(whole, part).contained,
  );
  growGroups(
    { whole: now, parts: old, toPart: toOld, toWhole: toNew, groups: merges, others: splits },
    (whole, part) => pool.compare(part, whole).contained,
  );
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
}

function growGroups(way: Direction, contained: (whole: number, part: number) => number): void {
  for (let grown = true; grown;) {
    grown = false;
    for (const part of unmatched(way.toWhole)) {
      for (const beside of [part - 1, part + 1]) {
        const whole = way.toWhole[beside] ?? NONE;
        if (whole === NONE || way.others.has(beside)) continue;
        if (!isLostPart(way, whole, part, contained)) continue;
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

function isLostPart(
  way: Direction,
  whole: number,
  part: number,
  contained: (whole: number, part: number) => number,
): boolean {
  const [a, b] = [way.whole.at(whole), way.parts.at(part)];
  if (b.weight < LEAST || (a.shape === 'row') !== (b.shape === 'row')) return false;
  if (contained(whole, part) < WORTH) return false;
  const known = way.groups.get(whole) ?? [way.toPart[whole] ?? NONE];
  const together = [...known, part].sort((x, y) => x - y);
  const body = way.whole.tokens(whole);
  const before = commonLength(
    body,
    known.flatMap((index) => way.parts.tokens(index)),
  );
  const after = commonLength(
    body,
    together.flatMap((index) => way.parts.tokens(index)),
  );
  return after - before >= FOUND * lengthOf(way.parts.tokens(part));
}

/** Characters of words that two token lists have in common, in order. */
function commonLength(a: readonly Token[], b: readonly Token[]): number {
  const id = makeInterner();
  const ids = a.map((token) => id(token.key));
  const hunks = diffTokens(
    ids,
    b.map((token) => id(token.key)),
    MOST_EDITS,
  );
  if (!hunks) return 0;
  return (
    lengthOf(a) - hunks.reduce((sum, { oldStart, oldEnd }) => sum + lengthOf(a.slice(oldStart, oldEnd)), 0)
  );
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { start, end }) => sum + end - start, 0);
}
