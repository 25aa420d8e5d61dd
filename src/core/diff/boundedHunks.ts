// The exact hunks of two token lists within a bound of work; where that does not do, sentence by sentence.
// Invariant: never unbounded, never silently coarse.
import type { Token } from '../text/tokenize.ts';
import { diffSentences } from './diffSentences.ts';
import { diffTokens, type Equality, type Hunk } from './diffTokens.ts';
import type { BodyText } from './edits.ts';
import type { Followed } from './followedReferences.ts';

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

/** Two lists of numbers, and where numbers that differ are the same all the same. */
interface Lists {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly equal?: Equality;
}

/**
 * Hunks of two token lists, `follows` naming references that are the same under another number; whole sentences are the
 * units where the lists are long or too unlike.
 */
export function boundedHunks(old: BodyText, now: BodyText, follows: readonly Followed[]): BoundedHunks {
  const lists = follows.length > 0 ? widened(old, now, follows) : { a: old.ids, b: now.ids };
  const short = lists.a.length + lists.b.length < LONG;
  const exact = short ? diffTokens(lists.a, lists.b, MOST_EDITS, lists.equal) : null;
  return exact ? { hunks: exact, precise: true } : bySentences(old.tokens, now.tokens, lists);
}

/**
 * Equality that also holds between a reference and what it became. Each reference that changed gets a number of its own
 * for this comparison, so that the same words elsewhere in the text are not drawn in.
 */
function widened(old: BodyText, now: BodyText, follows: readonly Followed[]): Lists {
  const [a, b] = [old.ids.slice(), now.ids.slice()];
  /** Own numbers are negative: -1 - place on the old side, beyond the old side's on the new. */
  const raw = (value: number): number => {
    if (value >= 0) return value;
    return (value >= -old.ids.length ? old.ids[-1 - value] : now.ids[-1 - value - old.ids.length]) ?? value;
  };
  const pairs = new Set<string>();
  for (const [one, other] of follows) {
    const [i, j] = [one - old.skipped, other - now.skipped];
    if (!(i >= 0 && i < a.length && j >= 0 && j < b.length)) continue;
    a[i] = -1 - i;
    b[j] = -1 - old.ids.length - j;
    pairs.add(`${-1 - i} ${-1 - old.ids.length - j}`);
  }
  const equal: Equality = (x, y) => (x < 0 || y < 0) && (raw(x) === raw(y) || pairs.has(`${x} ${y}`));
  return pairs.size === 0 ? { a, b } : { a, b, equal };
}

function bySentences(old: readonly Token[], now: readonly Token[], { a, b, equal }: Lists): BoundedHunks {
  const [olds, news] = [sentencesOf(old), sentencesOf(now)];
  const sentences = (all: Int32Array, cuts: readonly number[]): readonly string[] =>
    cuts.slice(1).map((end, at) => all.subarray(cuts[at], end).join(' '));
  const coarse = diffSentences(sentences(a, olds), sentences(b, news), MOST_EDITS);
  const whole = { oldStart: 0, oldEnd: olds.length - 1, newStart: 0, newEnd: news.length - 1 };
  let precise = coarse !== null;
  const hunks = (coarse ?? [whole]).flatMap((hunk): Hunk[] => {
    const [oldStart, oldEnd] = [olds[hunk.oldStart] ?? 0, olds[hunk.oldEnd] ?? a.length];
    const [newStart, newEnd] = [news[hunk.newStart] ?? 0, news[hunk.newEnd] ?? b.length];
    const fine = diffTokens(
      a.subarray(oldStart, oldEnd),
      b.subarray(newStart, newEnd),
      MOST_EDITS_BETWEEN,
      equal,
    );
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
