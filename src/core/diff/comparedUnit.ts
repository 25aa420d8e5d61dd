// A unit made ready for comparing: its label parted from its body, its key, its place among the others.
// Invariant: `body` is what alignment reads; two units with one body differ at most in label, links and layout.
import type { SectionNode, InlineKind } from '../model/sectionTree.ts';
import { classAt } from '../text/characterClass.ts';
import type { Unit } from '../model/unit.ts';

/** Marked text that is wording where it changes: the 2 of 10². In offsets of the unit's text. */
export interface WordingMark {
  readonly start: number;
  readonly end: number;
  readonly kind: InlineKind;
}

/** A unit as the engine sees it. */
export interface ComparedUnit {
  readonly unit: Unit;
  readonly index: number;
  /** Index of the unit that heads it, or -1. */
  readonly parent: number;
  /** Indices of the units that it heads. */
  readonly children: number[];
  /** Offset into the text where the label, with the space after it, ends. */
  readonly bodyStart: number;
  /** Text after the label, with joints and wording marks written in. */
  readonly body: string;
  readonly marks: readonly WordingMark[];
  /** Visible characters. */
  readonly weight: number;
  readonly shape: Shape;
}

/** Units of unlike shape are rarely the same unit. */
export type Shape = 'heading' | 'row' | 'text';

const WORDING_KINDS: ReadonlySet<InlineKind> = new Set(['sup', 'sub', 'del', 'ins']);
const JOINT = '\u001f';

/** The units of one side, in source order. */
export function compared(units: readonly Unit[]): ComparedUnit[] {
  const made: ComparedUnit[] = [];
  const heads = new Map<SectionNode, number>();
  const labelled = new Set<SectionNode>();
  units.forEach((unit, index) => {
    const bodyStart = labelEnd(unit, labelled);
    const parent = parentOf(unit, index, heads);
    const marks = wordingMarks(unit);
    const one: ComparedUnit = {
      unit,
      index,
      parent,
      children: [],
      bodyStart,
      body: bodyOf(unit, bodyStart, marks),
      marks,
      weight: /\s/u.test(unit.text) ? unit.text.replace(/\s+/gu, '').length : unit.text.length,
      shape: shapeOf(unit.node),
    };
    made.push(one);
    made[parent]?.children.push(index);
  });
  return made;
}

function shapeOf(node: SectionNode): Shape {
  if (node.type === 'row') return 'row';
  return node.type === 'section' || node.type === 'heading' ? 'heading' : 'text';
}

/**
 * A node's own unit heads what stands under it. A node without own text (第1条 whose line is its first 項) is headed by
 * the first unit under it; that unit itself stands under the next node above.
 */
function parentOf(unit: Unit, index: number, heads: Map<SectionNode, number>): number {
  let parent = -1;
  for (const node of unit.ancestors) {
    const head = heads.get(node);
    if (head !== undefined) parent = head;
    // A table or a list bears no number and heads nothing: its rows stand under what the table stands under.
    else if (node.label !== null) heads.set(node, index);
  }
  heads.set(unit.node, index);
  return parent;
}

/**
 * Where the label ends: the labels of nodes above whose number this line carries, outermost first, then its own.
 * 0 where the text does not begin with one (a caption above its number).
 */
function labelEnd(unit: Unit, labelled: Set<SectionNode>): number {
  let end = 0;
  for (let depth = 0; depth <= unit.ancestors.length; depth++) {
    const node = unit.ancestors[depth] ?? unit.node;
    if (node.label === null || node.label === '' || labelled.has(node)) continue;
    let start = end;
    while (start < unit.text.length && classAt(unit.text, start) === 'space') start++;
    if (unit.text.startsWith(node.label, start)) {
      end = start + node.label.length;
      labelled.add(node);
    } else if (node !== unit.node) labelled.add(node);
  }
  while (end > 0 && end < unit.text.length && classAt(unit.text, end) === 'space') end++;
  return end;
}

const NO_MARKS: readonly WordingMark[] = [];

function wordingMarks(unit: Unit): readonly WordingMark[] {
  const marks: WordingMark[] = [];
  if (unit.nodes.every((node) => node.inline.length === 0)) return NO_MARKS;
  for (const node of unit.nodes) {
    for (const { at, kind } of node.inline) {
      if (!WORDING_KINDS.has(kind)) continue;
      const inside = unit.pieces.filter(({ source }) => source[0] >= at[0] && source[1] <= at[1]);
      const [first, last] = [inside[0], inside.at(-1)];
      if (first && last && last.end > first.start) marks.push({ start: first.start, end: last.end, kind });
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

function bodyOf(unit: Unit, bodyStart: number, marks: readonly WordingMark[]): string {
  const text = bodyStart === 0 ? unit.text : unit.text.slice(bodyStart);
  if (unit.nodes.length === 1 && marks.length === 0) return text;
  const joints = jointsOf(unit).map((at) => at - bodyStart);
  const marked = marks.map(({ start, end, kind }) => `${kind} ${start - bodyStart} ${end - bodyStart}`);
  return [text, joints.join(' '), ...marked].join(JOINT);
}

/** Offsets in the text where one node of a row ends and the next begins. */
export function jointsOf(unit: Unit): number[] {
  const joints: number[] = [];
  unit.pieces.forEach((piece, at) => {
    const before = unit.pieces[at - 1];
    if (before && before.node !== piece.node) joints.push(piece.start);
  });
  return joints;
}
