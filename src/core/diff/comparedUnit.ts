// A unit made ready for comparing: its label parted from its body, its wording, its place among the others.
// Invariant: the wording is what alignment reads; two units of one wording differ at most in label, links and layout.
import type { SectionNode, InlineKind } from '../model/sectionTree.ts';
import { classAt } from '../text/characterClass.ts';
import { visibleLength } from '../text/visibleLength.ts';
import type { Unit } from '../model/unit.ts';
import { bodyTokens, type WordingMark } from './bodyTokens.ts';
import type { Wordings } from './wordings.ts';

/** A unit as the engine sees it. */
export interface ComparedUnit {
  readonly unit: Unit;
  readonly index: number;
  /** Index of the unit that heads it, or -1. */
  readonly parent: number;
  /** Indices of the units that it heads. */
  readonly children: readonly number[];
  /** Offset into the text where the label, with the space after it, ends. */
  readonly bodyStart: number;
  /** Text after the label. */
  readonly body: string;
  /** The number of the body, joints and wording marks written in. */
  readonly wording: number;
  /** True where the body is a text and nothing more: no joints, no wording marks. */
  readonly plain: boolean;
  /** Visible characters. */
  readonly weight: number;
  readonly shape: Shape;
}

/** Units of unlike shape are rarely the same unit. */
export type Shape = 'heading' | 'row' | 'text';

const WORDING_KINDS: ReadonlySet<InlineKind> = new Set(['sup', 'sub', 'del', 'ins']);
const JOINT = '\u001f';

const NO_CHILDREN: number[] = [];

/** The units of one side, in source order. */
export function compared(units: readonly Unit[], wordings: Wordings): ComparedUnit[] {
  const made: (ComparedUnit & { children: number[] })[] = [];
  const place = placeReader();
  units.forEach((unit, index) => {
    const { parent, bodyStart } = place(unit, index);
    const body = bodyStart === 0 ? unit.text : unit.text.slice(bodyStart);
    const marks = wordingMarks(unit, bodyStart);
    const plain = unit.nodes.length === 1 && marks.length === 0;
    made.push({
      unit,
      index,
      parent,
      children: NO_CHILDREN,
      bodyStart,
      body,
      wording: plain ? wordings.plain(body) : withMarks(wordings, body, jointsOf(unit, bodyStart), marks),
      plain,
      weight: visibleLength(unit.text),
      shape: shapeOf(unit.node),
    });
    const head = made[parent];
    if (head?.children === NO_CHILDREN) head.children = [];
    head?.children.push(index);
  });
  return made;
}

function shapeOf(node: SectionNode): Shape {
  if (node.type === 'row') return 'row';
  return node.type === 'section' || node.type === 'heading' ? 'heading' : 'text';
}

/**
 * Reads where units stand, in source order. A node's own unit heads what stands under it. A node without own text (第1条
 * whose line is its first 項) is headed by the first unit under it; that unit itself stands under the next node above.
 */
function placeReader(): (
  unit: Unit,
  index: number,
) => { readonly parent: number; readonly bodyStart: number } {
  const heads = new Map<SectionNode, number>();
  const labelled = new Set<SectionNode>();
  /** What stands under the same nodes has the same parent; all labels above are told after the first of them. */
  const known = new Map<readonly SectionNode[], number>();
  return (unit, index) => {
    const { ancestors, node, text } = unit;
    const before = known.get(ancestors);
    let parent = before ?? -1;
    let end = 0;
    if (before === undefined) {
      let deepest = -1;
      for (const above of ancestors) {
        const head = heads.get(above);
        if (head !== undefined) parent = deepest = head;
        // A table or a list bears no number and heads nothing: its rows stand under what the table stands under.
        else if (above.label !== null) {
          heads.set(above, index);
          deepest = index;
        }
        if (above.label !== null && above.label !== '' && !labelled.has(above)) {
          end = afterLabel(text, end, above.label) ?? end;
          labelled.add(above);
        }
      }
      known.set(ancestors, deepest);
    }
    // A leaf heads nothing.
    const heading = node.children.length > 0;
    if (heading) heads.set(node, index);
    if (node.label !== null && node.label !== '') {
      const own = afterLabel(text, end, node.label);
      if (own !== null) {
        end = own;
        if (heading) labelled.add(node);
      }
    }
    while (end > 0 && end < text.length && classAt(text, end) === 'space') end++;
    return { parent, bodyStart: end };
  };
}

/** Where a label ends that stands at a place, white space before it aside; null where it does not stand there. */
function afterLabel(text: string, from: number, label: string): number | null {
  let start = from;
  while (start < text.length && classAt(text, start) === 'space') start++;
  return text.startsWith(label, start) ? start + label.length : null;
}

const NO_MARKS: readonly WordingMark[] = [];

/** The marks of a unit that are wording, in offsets of its body; what lies before it is none of it. */
function wordingMarks(unit: Unit, bodyStart: number): readonly WordingMark[] {
  if (!unit.nodes.some((node) => node.inline.length > 0)) return NO_MARKS;
  const marks: WordingMark[] = [];
  for (const node of unit.nodes) {
    for (const { at, kind } of node.inline) {
      if (!WORDING_KINDS.has(kind)) continue;
      const inside = unit.pieces.filter(({ source }) => source[0] >= at[0] && source[1] <= at[1]);
      const [first, last] = [inside[0], inside.at(-1)];
      if (!first || !last || last.end <= first.start) continue;
      marks.push({ start: first.start - bodyStart, end: last.end - bodyStart, kind });
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The number of a body with joints and marks. */
function withMarks(
  wordings: Wordings,
  body: string,
  joints: readonly number[],
  marks: readonly WordingMark[],
): number {
  const places = marks.map(({ start, end, kind }) => `${kind} ${start} ${end}`);
  const name = [body, joints.join(' '), ...places].join(JOINT);
  return wordings.other(name, () => bodyTokens(body, joints, marks));
}

/** Offsets in the body where one node of a row ends and the next begins. */
function jointsOf(unit: Unit, bodyStart: number): number[] {
  const joints: number[] = [];
  unit.pieces.forEach((piece, at) => {
    const before = unit.pieces[at - 1];
    if (before && before.node !== piece.node) joints.push(piece.start - bodyStart);
  });
  return joints;
}
