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
  lines.forEach((line, index) => {
    const label = labels[index] ?? null;
    const next = lines[index + 1];
    const isCaption =
      label === null &&
      isBracketed(line.text) &&
      isBeside(line, next) &&
      wantsCaption(next, labels[index + 1] ?? null);
    const last = units[units.length - 1];
    if (last === undefined || startsUnit(line, label, last, isCaption, endsBlock(next, labels[index + 1]))) {
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

/** Whether a line has no line after it that may be its own text. */
const endsBlock = (next: Line | undefined, label: Label | null | undefined): boolean =>
  next === undefined || next.joint === null || (label !== null && label !== undefined);

function startsUnit(
  line: Line,
  label: Label | null,
  last: Unit,
  isCaption: boolean,
  isLast: boolean,
): boolean {
  if (line.joint === null || line.kind === 'table') return true;
  if (line.kind === 'code') return false;
  if (label !== null || isCaption || line.joint.text === '\n\n') return true;
  const wasBroken = isBrokenOnPurpose(last.line.text);
  if (last.label !== null && last.text === last.line.text && last.line.heading === 0) {
    const rest = last.text.slice(last.label.end);
    if (last.label.scheme.rank > 0 && rest.trim() === '') {
      if (isBracketed(line.text)) return false;
      // SCHEDULE 1 over FEES, 第1章 over 総則: the name stands on a line of its own below its number.
      if (isLast && isBrokenOnPurpose(line.text) && isName(line.text)) return false;
    }
    // The text below 第1条（目的）, or below a short title, is not part of that heading line.
    if (last.label.scheme.rank > 0 && NUMBER_WITH_CAPTION.test(rest)) return true;
    if (wasBroken && isTitleLike(rest) && endsLikeTitle(rest, line.text)) return true;
    // A short line that ends a sentence was ended on purpose: (2) 第三者への提供。 The text below is no part of it.
    if (last.label.scheme.rank === 0 && wasBroken && /[。；]$/u.test(rest) && !GOES_ON.test(line.text))
      return true;
  }
  return line.indented && (wasBroken || /[。．.!?！？」）)]$/u.test(last.text));
}

/** ただし書 and 後段 stay with the sentence that they qualify. */
const GOES_ON = /^(?:ただし|但し|但|ただ、|(?:こ|そ)の(?:場合|とき|際)|前段|また、|さらに、|なお、|なお書)/u;

/** A wrapped line is wider than so many columns: one that is not was broken on purpose. */
const NARROW = 46;

// What follows must not decide: words put into a paragraph may change no other unit.
const isBrokenOnPurpose = (line: string): boolean => columns(line) <= NARROW;

/** A title ends in a noun, and the text below it begins like a sentence. */
function endsLikeTitle(rest: string, next: string): boolean {
  const title = rest.trim();
  if (WIDE.test(title)) return !/[をにがはのともでへやし]$/u.test(title);
  const words = title.split(/\s+/);
  const last = words[words.length - 1] ?? '';
  return (
    /^["“«„(]?\p{Lu}/u.test(next) &&
    (words.length <= 3 || /^\p{Lu}/u.test(last)) &&
    !/^\p{Ll}{1,4}$/u.test(last)
  );
}

/** A noun, or capitals: the name of a chapter or a schedule, and not how a sentence begins. */
function isName(text: string): boolean {
  if (!isTitleLike(text)) return false;
  if (WIDE.test(text)) return !/[をにがはのともでへやしるたい]$/u.test(text) && columns(text) <= 30;
  return !/(?:^|\s)\p{Ll}{4,}/u.test(text);
}

/** A heading's text without the attributes that some Markdown dialects put behind it: `Data {: #data }`. */
export const withoutAttributes = (text: string): string => text.replace(/\s*\{:[^{}]*\}\s*$/u, '');

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

/** Whether two lines stand in the same list items, and outside footnotes. */
function isBeside(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.footnote !== null || next.footnote !== null || next.opens > 0) return false;
  return line.items.length === next.items.length && line.items.every((item, at) => item === next.items[at]);
}

/** Whether a line is an article that has no caption of its own. */
function wantsCaption(line: Line | undefined, label: Label | null): boolean {
  if (line === undefined || label === null || !isArticle(label)) return false;
  const rest = line.text.slice(label.end).trim();
  return line.heading > 0 ? rest === '' : !/^[（(【〔[]/.test(rest);
}

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
