// Joins lines to units: what one node owns. A paragraph is one unit unless a line of it begins with a label of its own.
import type { Labels } from '../numbering/judge.ts';
import type { Label } from '../numbering/readings.ts';
import type { Line } from '../source/line.ts';
import type { Piece } from '../source/piece.ts';

/** The own text of a node to be. */
export interface Unit {
  /** The first line, which says where the unit stands. */
  readonly line: Line;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly label: Label | null;
  /** Whether the line above it is its caption: （目的） over 第1条. */
  captioned: boolean;
  /** Whether it is such a caption. */
  caption: boolean;
}

const BRACKETED = /^(?:（[^（）]{1,60}）|\([^()]{1,60}\)|【[^【】]{1,60}】|［[^［］]{1,60}］)$/u;
const NUMBER_WITH_CAPTION = /^\s*(?:（[^（）]{1,60}）|\([^()]{1,60}\)|【[^【】]{1,60}】)?\s*$/u;

/** Units in source order. */
export function joinUnits(lines: readonly Line[], labels: Labels): Unit[] {
  const units: Unit[] = [];
  lines.forEach((line, index) => {
    const label = labels[index] ?? null;
    const isCaption = isBracketed(line.text) && isArticle(labels[index + 1] ?? null);
    const last = units[units.length - 1];
    if (last === undefined || startsUnit(line, label, last, isCaption)) {
      const captioned = last?.caption === true && isArticle(label);
      units.push({ line, pieces: line.pieces, text: line.text, label, captioned, caption: isCaption });
      return;
    }
    units[units.length - 1] = joined(last, line);
  });
  return units;
}

function startsUnit(line: Line, label: Label | null, last: Unit, isCaption: boolean): boolean {
  if (line.joint === null || line.kind === 'table') return true;
  if (line.kind === 'code') return false;
  if (label !== null || isCaption || line.joint.text === '\n\n') return true;
  // The text below 第1条（目的） is not part of that heading line.
  if (last.label !== null && last.label.scheme.rank > 0 && isHeadingLine(last)) return true;
  return line.indented && /[。．.!?！？」）)]$/u.test(last.text);
}

function isHeadingLine(unit: Unit): boolean {
  const rest = unit.text.slice(unit.label?.end ?? 0);
  return (
    NUMBER_WITH_CAPTION.test(rest) ||
    (unit.line.heading === 0 && isTitleLike(rest) && !unit.text.includes('\n'))
  );
}

/** Short, and no sentence. */
export function isTitleLike(text: string): boolean {
  const trimmed = text.trim();
  const width = [...trimmed].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/u.test(letter) ? 2 : 1), 0);
  return width > 0 && width <= 80 && !/[。．.;；,、，:：]$/u.test(trimmed);
}

/** Whether a line is one bracket: （目的）. */
export const isBracketed = (text: string): boolean => BRACKETED.test(text.trim());

const isArticle = (label: Label | null): boolean => label !== null && label.scheme.rank === 50;

const CLOSED_UP = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

function joined(unit: Unit, line: Line): Unit {
  const { joint } = line;
  if (joint === null) return unit;
  const last = [...unit.text.slice(-2)].at(-1) ?? '';
  const first = [...line.text.slice(0, 2)][0] ?? '';
  const soft = CLOSED_UP.test(last) || CLOSED_UP.test(first) ? '' : ' ';
  const text = joint.kind === 'hard' || line.kind === 'code' ? '\n' : soft;
  const pieces = [...unit.pieces, { ...joint, kind: 'decoded' as const, text }, ...line.pieces];
  return { ...unit, pieces, text: unit.text + text + line.text };
}
