// The exact hunks of two token lists within a bound of work; where that does not do, sentence by sentence.
// Invariant: never unbounded, never silently coarse.
import type { Token } from '../text/tokenize.ts';
import { diffTokens, type Equality, type Hunk } from './diffTokens.ts';
import { makeInterner } from './interner.ts';

/** Hunks, and whether they are exact. */
export interface BoundedHunks {
  readonly hunks: readonly Hunk[];
  readonly precise: boolean;
}

/** Edit steps that are tried at most for a text, and for a stretch between equal sentences. */
const MOST_EDITS = 900;
const MOST_EDITS_BETWEEN = 400;
/** Tokens from which sentences are compared first. */
const LONG = 1200;

/**
 * Hunks of two token lists, `follows` naming references that are the same under another number; whole sentences are the units where the lists are
 * long or too unlike.
 */
export function boundedHunks(
  old: readonly Token[],
  now: readonly Token[],
  follows: readonly (readonly [Token, Token])[],
): BoundedHunks {
  const id = makeInterner();
  const a = old.map((token) => id(token.key));
  const b = now.map((token) => id(token.key));
  const equal = follows.length > 0 ? widened(old, now, a, b, follows, id) : undefined;
  const short = a.length + b.length < LONG;
  const exact = short ? diffTokens(a, b, MOST_EDITS, equal) : null;
  return exact ? { hunks: exact, precise: true } : bySentences(old, now, a, b, equal);
}

/**
 * Equality that also holds between a reference and what it became. Each reference that changed gets a number of its own
 * for this comparison, so that the same words elsewhere in the text are not drawn in.
 */
function widened(
  old: readonly Token[],
  now: readonly Token[],
  a: number[],
  b: number[],
  follows: readonly (readonly [Token, Token])[],
  id: (key: string) => number,
): Equality | undefined {
  const pairs = new Set<string>();
  const raw = new Map<number, number>();
  for (const [one, other] of follows) {
    const [i, j] = [old.indexOf(one), now.indexOf(other)];
    if (i < 0 || j < 0) continue;
    const [x, y] = [id(`\u0000old ${i}`), id(`\u0000new ${j}`)];
    raw.set(x, id(one.key));
    raw.set(y, id(other.key));
    a[i] = x;
    b[j] = y;
    pairs.add(`${x} ${y}`);
  }
  if (pairs.size === 0) return undefined;
  const key = (value: number): number => raw.get(value) ?? value;
  return (x, y) => x === y || key(x) === key(y) || pairs.has(`${x} ${y}`);
}

function bySentences(
  old: readonly Token[],
  now: readonly Token[],
  a: readonly number[],
  b: readonly number[],
  equal: Equality | undefined,
): BoundedHunks {
  const id = makeInterner();
  const [olds, news] = [sentencesOf(old), sentencesOf(now)];
  const ids = (all: readonly number[], cuts: readonly number[]): number[] =>
    cuts.slice(1).map((end, at) => id(all.slice(cuts[at], end).join(' ')));
  const coarse = diffTokens(ids(a, olds), ids(b, news), MOST_EDITS);
  const whole = { oldStart: 0, oldEnd: olds.length - 1, newStart: 0, newEnd: news.length - 1 };
  let precise = coarse !== null;
  const hunks = (coarse ?? [whole]).flatMap((hunk): Hunk[] => {
    const [oldStart, oldEnd] = [olds[hunk.oldStart] ?? 0, olds[hunk.oldEnd] ?? a.length];
    const [newStart, newEnd] = [news[hunk.newStart] ?? 0, news[hunk.newEnd] ?? b.length];
    const fine = diffTokens(a.slice(oldStart, oldEnd), b.slice(newStart, newEnd), MOST_EDITS_BETWEEN, equal);
    if (!fine) {
      precise = false;
      return [{ oldStart, oldEnd, newStart, newEnd }];
    }
    return fine.map((one) => ({
      oldStart: one.oldStart + oldStart,
      oldEnd: one.oldEnd + oldStart,
      newStart: one.newStart + newStart,
      newEnd: one.newEnd + newStart,
    }));
  });
  return { hunks, precise };
}

/** Token indices at which sentences begin, with the end of the list. */
function sentencesOf(tokens: readonly Token[]): number[] {
  const starts = [0];
  tokens.forEach((token, at) => {
    if (/^[。.!?！？;；]$/u.test(token.key) && at + 1 < tokens.length) starts.push(at + 1);
  });
  starts.push(tokens.length);
  return starts;
}
