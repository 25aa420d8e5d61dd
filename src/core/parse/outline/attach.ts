// Finds where text without a number belongs: to the number above it, or to what the whole list stands in.
import type { Building } from './building.ts';
import { top } from './building.ts';
import type { Draft } from './draft.ts';
import { lastNumber, type Frame } from './frame.ts';
import type { Unit } from './units.ts';

/** The open node that text without a number goes into. */
export function attachPoint(building: Building, unit: Unit): Frame {
  const { stack, trailing } = building;
  while (isPassing(top(stack)) && !isInside(top(stack), unit)) {
    if (top(stack).draft.type === 'section') break;
    stack.pop();
  }
  const last = top(stack);
  const depth = unit.line.items.length - unit.line.opens;
  if (last.kind !== 'number' || last.depth !== depth || last.style === null || isInside(last, unit))
    return last;
  const parent = last.draft.parent;
  if (parent === null) return last;
  const text = building.units[last.unit]?.text ?? '';
  const isSentence = unit.label === null && unit.line.items[unit.line.items.length - 1]?.ordered === true;
  const isParagraph =
    unit.line.kind === 'text' && (unit.line.opens === 0 || isSentence) && unit.label === null;
  if (!isParagraph || keepsText(building, last, parent, text)) {
    if (isParagraph) trailing.add(parent);
    return last;
  }
  stack.pop();
  return top(stack);
}

const ANNOUNCES =
  /[:：]$|(?:次の|以下|下記|下表)|(?:following|below|folgende|suivant|ci-dessous|siguiente|如下|以下|다음)[^.。]*[.。]?$/u;

/** Whether text below the last number that was met belongs to that number, or to what the whole list stands in. */
function keepsText(building: Building, last: Frame, parent: Draft, text: string): boolean {
  const number = lastNumber(last.path);
  if (last.style === null || building.runs.goesOn(last.style, number, last.unit, last.depth)) return true;
  if (building.trailing.has(parent) || ANNOUNCES.test(text)) return true;
  const before = parent.children.findLast((child) => child !== last.draft && child.step === 'number');
  if (number === 1 || before === undefined) return last.item === null || last.titled;
  if (before.children.some((child) => child.type === 'paragraph')) return true;
  // `(a) one; (b) two; and (c) three.` is one sentence, and 号 are one list: what follows is no part of the last.
  const isSentence = /[;；,，、]\s*(?:and|or|et|ou|und|oder|y|o|及び|又は)?$|\b(?:and|or|et|ou|und|oder)$/u;
  const end = before.pieces[before.pieces.length - 1]?.text ?? '';
  if (last.item !== null || isSentence.test(end) || last.draft.type === 'item') return false;
  // 第二条 下列活动： (一) … (三) …: the list is part of the article's sentence.
  if (ANNOUNCES.test(parent.pieces[parent.pieces.length - 1]?.text ?? '') && !last.titled) return false;
  return (
    !building.stack.some(({ kind }) => kind === 'word') ||
    last.titled ||
    last.draft.parent?.label?.scheme.rank === 50
  );
}

/** Frames that text outside them closes. */
export const isPassing = (frame: Frame): boolean =>
  frame.kind === 'item' || frame.kind === 'dot' || frame.kind === 'head';

/** Whether a unit stands in the list item that a node is. */
export const isInside = (frame: Frame, unit: Unit): boolean =>
  frame.item !== null && unit.line.items.includes(frame.item);
