// What is at hand while the tree is built: the open nodes, and what later units must know of earlier ones.
import type { Guess } from '../../model/sectionTree.ts';
import { letterStep } from '../numbering/numerals.ts';
import type { Label, Segment } from '../numbering/readings.ts';
import type { Footnote, Item } from '../source/line.ts';
import type { LanguageOf } from '../source/sectionLanguages.ts';
import type { Draft } from './draft.ts';
import type { Frame, FrameKind } from './frame.ts';
import type { NoteKeeper } from './notes.ts';
import type { Runs } from './runs.ts';
import type { Unit } from './units.ts';

/** Deeper than this nothing nests: what would go further down stays where it is. The contract allows 200. */
export const DEEPEST = 150;

/** The state of one build. */
export interface Building {
  readonly units: readonly Unit[];
  readonly languageOf: LanguageOf;
  readonly runs: Runs;
  readonly stack: Frame[];
  readonly root: Draft;
  readonly notes: NoteKeeper;
  readonly guesses: Guess[];
  /** The index of the last unit that is no footnote. */
  readonly lastBody: number;
  /** Drafts of footnotes by object, so that their later lines find them. */
  readonly footnotes: Map<Footnote, Draft>;
  /** Parents whose numbered children have had text after them: the run's last child keeps its text too. */
  readonly trailing: Set<Draft>;
}

/** A unit on its way into the tree: its index, its own list item and those around it. */
export interface Applying {
  readonly unit: Unit;
  readonly index: number;
  readonly own: Item | null;
  readonly outer: readonly Item[];
}

/** An open node with nothing known of it but its kind. */
export function frame(kind: FrameKind, draft: Draft, unit: number): Frame {
  return {
    kind,
    draft,
    unit,
    style: null,
    family: null,
    path: [],
    rank: 0,
    preamble: false,
    level: 0,
    item: null,
    depth: 0,
    titled: false,
  };
}

/** Opens a node for what follows, unless it stands too deep already. */
export function open(stack: Frame[], frame: Frame): void {
  if (stack.length < DEEPEST) stack.push(frame);
}

/** The deepest open node. */
export function top(stack: readonly Frame[]): Frame {
  const last = stack[stack.length - 1];
  if (last === undefined) throw new Error('the stack of open nodes is empty; this is a bug.');
  return last;
}

/** Writes a label into a draft; `path` is the part of its number that its parents do not say. */
export function number(draft: Draft, label: Label, path: readonly Segment[]): void {
  draft.label = label;
  draft.labelText = label.text;
  draft.number = path.length === 0 ? null : path.flatMap((segment) => segment.numbers);
  draft.numberStep = path.length === 0 ? null : path.map(stepOf).join('-');
}

/** A number that the source does not write. */
export function implied(draft: Draft, count: number): void {
  draft.number = [count];
  draft.numberStep = String(count);
}

function stepOf({ numbers, letter, step }: Segment): string {
  return step ?? (letter ? letterStep(numbers[0] ?? 0) : numbers.join('-'));
}
