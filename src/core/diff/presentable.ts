// From the exact difference to one for human eyes: insertions slide to where a reader would cut, and two changes that
// are parted by a mere particle become one.
// Invariant: what is the same stays the same by key; no hunk's two sides share their first or their last token.
import { characterClass } from '../text/characterClass.ts';
import type { Token } from '../text/tokenize.ts';
import type { Hunk } from './diffTokens.ts';

/** Tokens of one side with the body that they index. */
export interface TokenText {
  readonly body: string;
  readonly tokens: readonly Token[];
}

/** Hunks for display, in order. */
export function presentable(old: TokenText, now: TokenText, hunks: readonly Hunk[]): Hunk[] {
  const slid = hunks.map((hunk, at) => slide(old, now, hunk, hunks[at - 1], hunks[at + 1]));
  return joinAcrossParticles(old, now, slid).flatMap((hunk) => trim(old, now, hunk));
}

function slide(old: TokenText, now: TokenText, hunk: Hunk, before?: Hunk, after?: Hunk): Hunk {
  if (hunk.oldStart === hunk.oldEnd) {
    const shift = bestShift(
      now,
      hunk.newStart,
      hunk.newEnd,
      before?.newEnd ?? 0,
      after?.newStart ?? now.tokens.length,
    );
    return moved(hunk, shift);
  }
  if (hunk.newStart === hunk.newEnd) {
    const shift = bestShift(
      old,
      hunk.oldStart,
      hunk.oldEnd,
      before?.oldEnd ?? 0,
      after?.oldStart ?? old.tokens.length,
    );
    return moved(hunk, shift);
  }
  return hunk;
}

function moved(hunk: Hunk, by: number): Hunk {
  return {
    oldStart: hunk.oldStart + by,
    oldEnd: hunk.oldEnd + by,
    newStart: hunk.newStart + by,
    newEnd: hunk.newEnd + by,
  };
}

/** How far to move a stretch that was inserted as a whole; it may go where the tokens it passes are equal. */
function bestShift(
  { body, tokens }: TokenText,
  start: number,
  end: number,
  least: number,
  most: number,
): number {
  let low = 0;
  while (start + low - 1 >= least && same(tokens[start + low - 1], tokens[end + low - 1])) low--;
  let high = 0;
  while (end + high < most && same(tokens[start + high], tokens[end + high])) high++;
  if (low === high) return 0;
  let best = 0;
  let bestRank = -1;
  for (let shift = low; shift <= high; shift++) {
    const value = boundary(body, tokens, start + shift) + boundary(body, tokens, end + shift);
    if (value > bestRank || (value === bestRank && Math.abs(shift) < Math.abs(best))) {
      best = shift;
      bestRank = value;
    }
  }
  // Only raw equality may be passed: else the quiet differences would change places.
  return best;
}

/** How natural a cut before a token is. */
function boundary(text: string, tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const after = tokens[at];
  if (!before || !after) return 10;
  const last = text.charAt(before.end - 1);
  const first = text.charAt(after.start);
  if (/[。．.!?！？;；]/u.test(last)) return 8;
  if (/[、，,・:：]/u.test(last)) return 6;
  if (/[「『（(［[【<〈《]/u.test(first)) return 5;
  if (/[」』）)］\]】>〉》]/u.test(last)) return 4;
  if (after.start > before.end) return 3;
  if (characterClass(last) === 'hiragana' && characterClass(first) !== 'hiragana') return 3;
  if (/[、，,。．.]/u.test(first)) return 1;
  return characterClass(last) === characterClass(first) ? 0 : 1;
}

/** Joins two replacements that only one or two kana part: 「A の B」 that became 「C の D」 is one change. */
function joinAcrossParticles(old: TokenText, now: TokenText, hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && isReplacement(last) && isReplacement(hunk) && isParticle(now, last.newEnd, hunk.newStart)) {
      joined[joined.length - 1] = {
        oldStart: last.oldStart,
        oldEnd: hunk.oldEnd,
        newStart: last.newStart,
        newEnd: hunk.newEnd,
      };
    } else joined.push(hunk);
  }
  void old;
  return joined;
}

function isReplacement(hunk: Hunk): boolean {
  return hunk.oldEnd > hunk.oldStart && hunk.newEnd > hunk.newStart;
}

function isParticle({ body, tokens }: TokenText, from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return false;
  const gap = body.slice(first.start, last.end);
  return gap.length <= 2 && gap !== '' && [...gap].every((one) => characterClass(one) === 'hiragana');
}

function trim(old: TokenText, now: TokenText, hunk: Hunk): Hunk[] {
  let { oldStart, oldEnd, newStart, newEnd } = hunk;
  while (oldStart < oldEnd && newStart < newEnd && same(old.tokens[oldStart], now.tokens[newStart])) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && same(old.tokens[oldEnd - 1], now.tokens[newEnd - 1])) {
    oldEnd--;
    newEnd--;
  }
  return oldStart === oldEnd && newStart === newEnd ? [] : [{ oldStart, oldEnd, newStart, newEnd }];
}

function same(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.key === b.key;
}
