// Where a unit is cut that became several: between the words that went to one part and those that went to the next.
// Invariant: the stretches are in order, disjoint, and together the unit's text; none is empty.
import type { Token } from '../text/tokenize.ts';
import { diffTokens, joined } from './diffTokens.ts';
import type { Stretch } from './stretch.ts';
import type { Side } from './side.ts';

const MOST_EDITS = 2000;

/** The stretch of a unit's text that each part has taken, part by part. */
export function cutWhole(side: Side, whole: number, other: Side, parts: readonly number[]): Stretch[] {
  const { unit, body, bodyStart } = side.at(whole);
  const tokens = side.tokens(whole);
  const owners = ownersOf(
    side.ids(whole),
    parts.map((part) => other.ids(part)),
  );
  const cuts: number[] = [0];
  let least = 1;
  for (let part = 1; part < parts.length; part++) {
    const boundary = bestBoundary(body, tokens, owners, part, least);
    cuts.push(bodyStart + boundary.at);
    least = boundary.token + 1;
  }
  return cuts.map((from, at) => ({ index: whole, from, to: cuts[at + 1] ?? unit.text.length }));
}

/** For each token of the whole the part that has it, or -1. */
function ownersOf(whole: Int32Array, parts: readonly Int32Array[]): Int32Array {
  const owners = new Int32Array(whole.length).fill(-1);
  const partOf = parts.flatMap((part, at) => Array.from(part, () => at));
  const hunks = diffTokens(whole, joined(parts), MOST_EDITS);
  if (!hunks) return owners;
  let [i, j] = [0, 0];
  for (const hunk of [...hunks, { oldStart: whole.length, oldEnd: 0, newStart: 0, newEnd: 0 }]) {
    while (i < hunk.oldStart) owners[i++] = partOf[j++] ?? -1;
    i = hunk.oldEnd;
    j = hunk.newEnd;
  }
  return owners;
}

/** Between the last token of the parts before and the first of this part and those after: at the best place there. */
function bestBoundary(
  text: string,
  tokens: readonly Token[],
  owners: Int32Array,
  part: number,
  least: number,
): { readonly at: number; readonly token: number } {
  const most = Math.max(least, tokens.length - 1);
  let low = least;
  let high = most;
  owners.forEach((owner, at) => {
    if (owner >= 0 && owner < part && at + 1 > low) low = at + 1;
  });
  for (let at = owners.length - 1; at >= 0; at--) if ((owners[at] ?? -1) >= part) high = Math.min(high, at);
  low = Math.min(low, most);
  if (high < low) high = low;
  let best = low;
  for (let at = low; at <= high; at++) if (rank(text, tokens, at) > rank(text, tokens, best)) best = at;
  return { at: tokens[best]?.start ?? text.length, token: best };
}

/** How well a text parts before a token: after a sentence best, else after a comma, else at the first place. */
function rank(text: string, tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (!before) return 0;
  const last = text.charAt(before.end - 1);
  if (/[。．.!?！？；;:：]/u.test(last)) return 3;
  if (/[、，,)）」]/u.test(last)) return 2;
  return 1;
}
