// Joins lines to units: what one node owns. A paragraph is one unit unless a line of it begins with a label of its own.
import type { Labels } from '../numbering/judge.ts';
import type { Label } from '../numbering/readings.ts';
import type { Line } from '../source/line.ts';
import type { Piece } from '../source/piece.ts';

/** The own text of a node to be. */
export interface Unit {
  /** The first line, which says where the unit stands. */
  readonly line: Line;
  readonly pieces: Piece[];
  text: string;
  /** The last code unit of `text`. */
  tail: string;
  readonly label: Label | null;
  /** Whether the line above it is its caption: （目的） over 第1条. */
  captioned: boolean;
  /** Whether it is such a caption. */
  caption: boolean;
}

const BRACKETED =
  /^(?:（[^（）]{1,120}）|〔[^〔〕]{1,120}〕|\([^()]{1,120}\)|【[^【】]{1,120}】|［[^［］]{1,120}］)$/u;
const NUMBER_WITH_CAPTION =
  /^\s*(?:（[^（）]{1,120}）|〔[^〔〕]{1,120}〕|\([^()]{1,120}\)|【[^【】]{1,120}】)?\s*$/u;

/** Units in source order. */
export function joinUnits(lines: readonly Line[], labels: Labels): Unit[] {
  const units: Unit[] = [];
  const widths = blockWidths(lines);
  lines.forEach((line, index) => {
    const label = labels[index] ?? null;
    const isCaption = isBracketed(line.text) && isArticle(labels[index + 1] ?? null);
    const last = units[units.length - 1];
    if (last === undefined || startsUnit(line, label, last, isCaption, widths.get(line.block) ?? 0)) {
      const captioned = last?.caption === true && isArticle(label);
      units.push({
        line,
        pieces: [...line.pieces],
        text: line.text,
        tail: line.text.slice(-1),
        label,
        captioned,
        caption: isCaption,
      });
      return;
    }
    join(last, line);
  });
  return units;
}

function startsUnit(line: Line, label: Label | null, last: Unit, isCaption: boolean, width: number): boolean {
  if (line.joint === null || line.kind === 'table') return true;
  if (line.kind === 'code') return false;
  if (label !== null || isCaption || line.joint.text === '\n\n') return true;
  const wasBroken = isBrokenOnPurpose(last.line.text, line.text, width);
  if (last.label !== null && last.text === last.line.text && last.line.heading === 0) {
    const rest = last.text.slice(last.label.end);
    if (last.label.scheme.rank > 0 && rest.trim() === '' && isBracketed(line.text)) return false;
    // The text below 第1条（目的）, or below a short title, is not part of that heading line.
    if (last.label.scheme.rank > 0 && NUMBER_WITH_CAPTION.test(rest)) return true;
    if (wasBroken && isTitleLike(rest) && endsLikeTitle(rest, line.text)) return true;
  }
  return line.indented && (wasBroken || /[。．.!?！？」）)]$/u.test(last.text));
}

/** The widest line of each block, in columns. */
function blockWidths(lines: readonly Line[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  lines.forEach(({ block, joint, text }, index) => {
    const isAlone = joint === null && (lines[index + 1]?.joint ?? null) === null;
    if (!isAlone) widths.set(block, Math.max(joint === null ? 0 : (widths.get(block) ?? 0), columns(text)));
  });
  return widths;
}

/** Whether the next line's first word would have had room: then the line did not end because it was full. */
function isBrokenOnPurpose(line: string, next: string, width: number): boolean {
  const word = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S+)/u.exec(next)?.[0] ?? '';
  return columns(line) + columns(word) < width * 0.85;
}

/** A title ends in a noun; text that goes on ends in a particle, or its next line begins in small letters. */
function endsLikeTitle(rest: string, next: string): boolean {
  return !/[をにがはのともでへやし]$/u.test(rest.trim()) && !/^[\p{Ll}(（]/u.test(next);
}

/** Short, and no sentence. */
export function isTitleLike(text: string): boolean {
  const trimmed = text.trim();
  const width = columns(trimmed);
  return width > 0 && width <= 80 && !/[。．.;；,、，:：]$/u.test(trimmed);
}

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;

function columns(text: string): number {
  let width = 0;
  for (const letter of text.length > 400 ? text.slice(0, 400) : text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Whether a line is one bracket: （目的）. */
export const isBracketed = (text: string): boolean => BRACKETED.test(text.trim());

const isArticle = (label: Label | null): boolean => label !== null && label.scheme.rank === 50;

const CLOSED_UP = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Adds a line to the unit that it goes on with. */
function join(unit: Unit, line: Line): void {
  const { joint } = line;
  if (joint === null) return;
  // Not the end of `unit.text`: reading a growing string's end costs its whole length.
  const last = unit.tail;
  const first = [...line.text.slice(0, 2)][0] ?? '';
  const soft = CLOSED_UP.test(last) || CLOSED_UP.test(first) ? '' : ' ';
  const text = joint.kind === 'hard' || line.kind === 'code' ? '\n' : soft;
  unit.pieces.push({ ...joint, kind: 'decoded', text });
  for (const piece of line.pieces) unit.pieces.push(piece);
  unit.text += text + line.text;
  unit.tail = line.text.slice(-1);
}
