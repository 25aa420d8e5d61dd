// One link in detail: the edits between its two stretches, in the canonical order of the sides.
import { boundedHunks } from './boundedHunks.ts';
import { isJoint } from './bodyTokens.ts';
import { editsOf, type BodyText, type Edit } from './edits.ts';
import type { Follows } from './followedReferences.ts';
import { presentable } from './presentable.ts';
import type { Side } from './side.ts';
import type { Stretch } from './stretch.ts';

/** The edits of a pair, and whether they are fine. */
export interface PairDiff {
  readonly edits: readonly Edit[];
  readonly precise: boolean;
}

/** The edits between two stretches of units. */
export function pairDiff(old: Side, a: Stretch, now: Side, b: Stretch, follows: Follows): PairDiff {
  const [first, second] = [bodyText(old, a), bodyText(now, b)];
  const [one, other] = [withLabelOf(first, second), withLabelOf(second, first)];
  const { hunks, precise } = boundedHunks(one, other, follows(a.index, b.index));
  return { edits: editsOf(one, other, presentable(one, other, hunks)), precise };
}

function bodyText(side: Side, { index, from, to }: Stretch): BodyText {
  const { unit, bodyStart: shift, body } = side.at(index);
  const tokens = side.tokens(index);
  const whole: BodyText = {
    text: unit.text,
    body,
    shift,
    from,
    bodyStart: Math.max(from, Math.min(shift, to)),
    to,
    skipped: 0,
    tokens,
    ids: side.ids(index),
  };
  if (from === 0 && to === unit.text.length) return whole;
  const [low, high] = [from - shift, to - shift];
  let [start, end] = [0, tokens.length];
  while (start < end && !isInside(start)) start++;
  while (end > start && !isInside(end - 1)) end--;
  return kept(whole, start, end);

  function isInside(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    return isJoint(token) ? token.start > low && token.end < high : token.start >= low && token.end <= high;
  }
}

function kept(body: BodyText, start: number, end: number): BodyText {
  const skipped = body.skipped + start;
  return { ...body, skipped, tokens: body.tokens.slice(start, end), ids: body.ids.subarray(start, end) };
}

/** A text that begins with the other's number, though its parser saw none there (3.d.ii without its full stop). */
function withLabelOf(body: BodyText, other: BodyText): BodyText {
  if (body.bodyStart > body.from || other.bodyStart === other.from) return body;
  const label = other.text.slice(other.from, other.bodyStart).trim();
  const bare = label.replace(/[.．)）、:：]+$/u, '');
  if (!/\p{N}/u.test(bare) || !body.text.startsWith(bare, body.from)) return body;
  const rest = body.text.slice(body.from + bare.length, body.to);
  const space = /^[.．)）、:：]?\s+/u.exec(rest)?.[0];
  if (space === undefined) return body;
  const bodyStart = body.from + bare.length + space.length;
  const start = body.tokens.findIndex((token) => token.start + body.shift >= bodyStart);
  return { ...kept(body, start < 0 ? body.tokens.length : start, body.tokens.length), bodyStart };
}
