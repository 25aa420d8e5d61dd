// One link in detail: the edits between its two stretches, in the canonical order of the sides.
import { boundedHunks } from './boundedHunks.ts';
import { editsOf, type BodyText, type Edit } from './edits.ts';
import type { Follows } from './followedReferences.ts';
import type { Stretch } from './stretch.ts';
import { presentable } from './presentable.ts';
import type { Side } from './side.ts';
import { isJoint } from './unitTokens.ts';

/** The edits of a pair, and whether they are fine. */
export interface PairDiff {
  readonly edits: readonly Edit[];
  readonly precise: boolean;
}

/** The edits between two stretches of units. */
export function pairDiff(old: Side, a: Stretch, now: Side, b: Stretch, follows: Follows): PairDiff {
  const [first, second] = [bodyText(old, a), bodyText(now, b)];
  const [one, other] = [withLabelOf(first, second), withLabelOf(second, first)];
  const same = follows(a.index, b.index);
  const { hunks, precise } = boundedHunks(one.tokens, other.tokens, same);
  return { edits: editsOf(one, other, presentable(one, other, hunks)), precise };
}

function bodyText(side: Side, { index, from, to }: Stretch): BodyText {
  const { unit, bodyStart } = side.at(index);
  const all = side.tokens(index);
  const whole = from === 0 && to === unit.text.length;
  const tokens = whole ? all : all.filter((token) => isInside(token.start, token.end, from, to));
  return { text: unit.text, from, bodyStart: Math.max(from, Math.min(bodyStart, to)), to, tokens };

  function isInside(start: number, end: number, low: number, high: number): boolean {
    return isJoint({ start, end, key: '' }) ? start > low && end < high : start >= low && end <= high;
  }
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
  return { ...body, bodyStart, tokens: body.tokens.filter((token) => token.start >= bodyStart) };
}
