// The tokens of a body, cut at joints between cells and at the borders of marks that are wording.
// Invariant: no token crosses a joint; a token of zero length stands at each joint, so that cells align with cells.
import type { InlineKind } from '../model/sectionTree.ts';
import { tokenize, type Token } from '../text/tokenize.ts';

/** Marked text that is wording where it changes: the 2 of 10². In offsets of the unit's text. */
export interface WordingMark {
  readonly start: number;
  readonly end: number;
  readonly kind: InlineKind;
}

const JOINT: string = '\u001f';

/** Tokens in offsets of the body, as joints and marks are. */
export function bodyTokens(body: string, joints: readonly number[], marks: readonly WordingMark[]): Token[] {
  const inside = joints.filter((at) => at > 0);
  if (inside.length === 0 && marks.length === 0) return tokenize(body);
  const isJoint = new Set(inside);
  const borders = new Set([0, body.length, ...inside]);
  for (const { start, end } of marks) {
    if (start > 0) borders.add(start);
    if (end > 0) borders.add(end);
  }
  const places = [...borders].sort((a, b) => a - b);
  const tokens: Token[] = [];
  places.forEach((from, at) => {
    if (isJoint.has(from)) tokens.push({ start: from, end: from, key: JOINT });
    const to = places[at + 1];
    if (to === undefined) return;
    const kinds = marks.filter(({ start, end }) => start <= from && to <= end).map(({ kind }) => kind);
    const mark = kinds.length === 0 ? '' : JOINT + kinds.join(' ');
    for (const { start, end, key } of tokenize(body.slice(from, to))) {
      tokens.push({ start: start + from, end: end + from, key: key + mark });
    }
  });
  return tokens;
}

/** True for the token that stands between two cells. */
export function isJoint(token: Token): boolean {
  return token.start === token.end;
}

/** True for a token under a mark that is wording (the 2 of 10²): its letters alone do not say what it is. */
export function isMarked(token: Token): boolean {
  return token.end > token.start && token.key.includes(JOINT);
}
