// The tokens of a unit's body, cut at joints between cells and at the borders of marks that are wording.
// Invariant: no token crosses a joint; a token of zero length stands at each joint, so that cells align with cells.
import { tokenize, type Token } from '../text/tokenize.ts';
import { jointsOf, type ComparedUnit } from './comparedUnit.ts';

const JOINT: string = '\u001f';

/** Tokens in offsets of the unit's text, from the end of its label. */
export function unitTokens(one: ComparedUnit): Token[] {
  const { unit, bodyStart, marks } = one;
  const joints = unit.nodes.length > 1 ? jointsOf(unit).filter((at) => at > bodyStart) : [];
  if (joints.length === 0 && marks.length === 0) return tokenize(unit.text, bodyStart);
  const isJoint = new Set(joints);
  const borders = new Set([bodyStart, unit.text.length, ...joints]);
  for (const { start, end } of marks) {
    if (start > bodyStart) borders.add(start);
    if (end > bodyStart) borders.add(end);
  }
  const places = [...borders].sort((a, b) => a - b);
  const tokens: Token[] = [];
  places.forEach((from, at) => {
    if (isJoint.has(from)) tokens.push({ start: from, end: from, key: JOINT });
    const to = places[at + 1];
    if (to === undefined) return;
    const kinds = marks.filter(({ start, end }) => start <= from && to <= end).map(({ kind }) => kind);
    tokens.push(...shifted(unit.text.slice(from, to), from, kinds.join(' ')));
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

function shifted(text: string, by: number, kinds: string): Token[] {
  const tokens = tokenize(text);
  if (by === 0 && kinds === '') return tokens;
  return tokens.map(({ start, end, key }) => ({
    start: start + by,
    end: end + by,
    key: kinds === '' ? key : `${key}${JOINT}${kinds}`,
  }));
}
