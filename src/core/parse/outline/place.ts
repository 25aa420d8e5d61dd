// Finds the open node under which a numbered or headed unit goes.
import type { Label } from '../numbering/readings.ts';
import type { Item } from '../source/line.ts';
import { areSiblings, holdsDecimal, isWithin, lastNumber, type Frame } from './frame.ts';
import type { Runs } from './runs.ts';

/** A unit that wants a place. */
export interface Applicant {
  readonly label: Label | null;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Its own list item, and those around it. */
  readonly own: Item | null;
  readonly outer: readonly Item[];
  readonly unit: number;
  readonly titled: boolean;
}

/** The index of the parent in `stack`, whose first frame is the root. */
export function findParent(stack: readonly Frame[], applicant: Applicant, runs: Runs): number {
  const { label, level } = applicant;
  if (label !== null && label.scheme.strength === 'word') return parentOfWord(stack, label, level);
  if (label !== null && level > 0) return parentOfNumberedHeading(stack, label, level);
  if (level > 0) return byLevel(stack, level);
  if (label === null) return stack.length - 1;
  return parentOfNumber(stack, label, applicant, runs);
}

/** 第3条 goes under 第1章, and under headings; never under what stands in another article. */
function parentOfWord(stack: readonly Frame[], label: Label, level: number): number {
  const { rank, role } = label.scheme;
  const closed = stack.findIndex(
    (frame) =>
      frame.preamble ||
      (frame.rank > 0 && frame.rank >= rank && !isWithin(frame.path, label.path) && !holdsSign(frame, label)),
  );
  const open = closed < 0 ? stack.length : closed;
  const isBack = role === 'sup' || role === 'app' || role === 'pre';
  for (let at = open - 1; at > 0; at -= 1) {
    const frame = stack[at];
    if (frame === undefined) continue;
    if (frame.rank > 0 && !isBack) return at;
    if (frame.kind === 'heading' && (level === 0 || frame.level < level)) {
      if (!isBack || frame.path.length === 0) return at;
    }
    if (frame.kind === 'number' && frame.titled && !isBack && level === 0) return at;
  }
  return 0;
}

/** § 1 below ARTICLE 3 is a part of it; § is an article of its own where it stands alone. */
const holdsSign = (frame: Frame, label: Label): boolean =>
  label.scheme.id === 'paragraph-sign' && frame.style?.startsWith('article-word') === true;

function parentOfNumberedHeading(stack: readonly Frame[], label: Label, level: number): number {
  const number = lastNumber(label.path);
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const frame = stack[at];
    if (frame === undefined) continue;
    if (holdsDecimal(frame, label.path) && (frame.level > 0 || frame.rank > 0)) return at;
    if (frame.level === level && frame.family === label.family && areSiblings(frame.path, label.path))
      return at - 1;
  }
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const frame = stack[at];
    if (frame === undefined || frame.level === 0) continue;
    const isNext = frame.family === label.family && number === lastNumber(frame.path) + 1;
    if (isNext && areSiblings(frame.path, label.path)) return at - 1;
  }
  return byLevel(stack, level);
}

function byLevel(stack: readonly Frame[], level: number): number {
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const frame = stack[at];
    if (frame === undefined) continue;
    if (frame.level > 0 && frame.level < level) return at;
    if (frame.level === 0 && frame.rank >= 10 && frame.rank < 45) return at;
  }
  return 0;
}

function parentOfNumber(stack: readonly Frame[], label: Label, applicant: Applicant, runs: Runs): number {
  const number = lastNumber(label.path);
  // Numbers inside an article or a chapter are no sequence with numbers outside it.
  const word = stack.findLastIndex(
    (frame) => frame.rank > 0 && !holdsDecimal(frame, label.path) && !(frame.preamble && applicant.titled),
  );
  const floor = Math.max(floorOf(stack, applicant.outer), word);
  let skipped = -1;
  for (let at = stack.length - 1; at > floor; at -= 1) {
    const frame = stack[at];
    if (frame === undefined) continue;
    if (holdsDecimal(frame, label.path)) return at;
    if (frame.kind === 'implied' && frame.style === null && number === 2) {
      frame.style = label.style;
      return at - 1;
    }
    const isAlike = frame.style === label.style && areSiblings(frame.path, label.path);
    if (frame.kind === 'implied' && frame.style === label.style && number > 1) return at - 1;
    if (frame.level > 0 && number > 1 && applicant.titled && isSameScheme(frame, label)) {
      if (number === lastNumber(frame.path) + 1) return at - 1;
    }
    if (!isAlike || frame.level > 0) continue;
    if (frame.item !== null && frame.item.list === applicant.own?.list) {
      if (beginsInside(frame, label, applicant.own, applicant.unit, runs)) return at;
      // Out of the numbers that began inside an item of the same list.
      const isNested = stack[at - 1]?.item?.list === frame.item.list;
      if (isNested && applicant.own.indent < frame.item.indent) continue;
      return at - 1;
    }
    const last = lastNumber(frame.path);
    if (number === last + 1) return at - 1;
    if (number > last) {
      if (skipped < 0) skipped = at - 1;
      continue;
    }
    const isInside = at < stack.length - 1 && runs.goesOn(label.style, last, applicant.unit, frame.depth);
    return isInside ? topHolder(stack) : at - 1;
  }
  if (skipped >= 0) return skipped;
  // ② below `2. …` and `나.` goes on with the ① outside that list, which Markdown took the line into.
  if (applicant.own === null && label.path.length === 1) {
    for (let at = floor; at > Math.max(word, 0); at -= 1) {
      const frame = stack[at];
      const isNext = frame?.style === label.style && number === lastNumber(frame.path) + 1;
      if (isNext && frame.level === 0) return at - 1;
    }
  }
  const preamble = applicant.titled ? stack.findIndex((frame) => frame.preamble) : -1;
  return preamble > 0 ? preamble - 1 : Math.max(floor, topHolder(stack));
}

/**
 * Two columns are too few for Markdown, which takes `  1.` below `4.` into the same list; to a reader it is a list inside
 * where the numbers outside go on after it.
 */
function beginsInside(frame: Frame, label: Label, own: Item, unit: number, runs: Runs): boolean {
  const indent = frame.item?.indent ?? 0;
  const last = lastNumber(frame.path);
  return (
    lastNumber(label.path) === 1 &&
    own.indent > indent &&
    runs.goesOn(label.style, last, unit, frame.depth, indent)
  );
}

/** The deepest open node that may hold a numbered unit. */
function topHolder(stack: readonly Frame[]): number {
  let at = stack.length - 1;
  while (at > 0 && (stack[at]?.kind === 'dot' || stack[at]?.kind === 'note')) at -= 1;
  return at;
}

/** The deepest open list item that the unit stands in. */
export function floorOf(stack: readonly Frame[], outer: readonly Item[]): number {
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const item = stack[at]?.item ?? null;
    if (item !== null && outer.includes(item)) return at;
  }
  return 0;
}

const isSameScheme = (frame: Frame, label: Label): boolean =>
  frame.family === label.family && areSiblings(frame.path, label.path);
