// The stack of open nodes while the tree is built: where the next unit may go.
import type { Segment } from '../numbering/readings.ts';
import type { Item } from '../source/line.ts';
import type { Draft } from './draft.ts';

/**
 * What an open node is to the units that follow.
 * - `root`, `heading`, `word` (第3条), `number` (3.), `implied` (the 項 that 条's own text is)
 * - `item`: a list item without a number; `dot` and `head`: text bullets ・ and ■; `note`: a ※ that heads what follows
 */
export type FrameKind = 'root' | 'heading' | 'word' | 'number' | 'implied' | 'item' | 'dot' | 'head' | 'note';

/** An open node. */
export interface Frame {
  readonly kind: FrameKind;
  readonly draft: Draft;
  /** The style of its label; an implied 項 takes that of the second. */
  style: string | null;
  /** The family of its label, by which headings are compared. */
  readonly family: string | null;
  readonly path: readonly Segment[];
  readonly rank: number;
  /** Whether it is a preamble, which ends where anything with a number or a heading begins. */
  readonly preamble: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The list item that it is, and how many items stand around it. */
  readonly item: Item | null;
  readonly depth: number;
  /** Whether its line is a number with a caption and no sentence. */
  readonly titled: boolean;
  /** The index of its unit. */
  readonly unit: number;
}

/** The last integer of a path; 0 where there is none. */
export function lastNumber(path: readonly Segment[]): number {
  const numbers = path[path.length - 1]?.numbers ?? [];
  return numbers[numbers.length - 1] ?? 0;
}

/** Whether `inner` is a longer path that begins with `outer`: 4 and 4.2. */
export function isWithin(outer: readonly Segment[], inner: readonly Segment[]): boolean {
  if (outer.length === 0 || outer.length >= inner.length) return false;
  return outer.every((segment, at) => isSameSegment(segment, inner[at]));
}

/** Whether a decimal goes under a frame: 4.2 under `4.`, Article 4 or 4.1's parent, never under `(4)`. */
export function holdsDecimal(frame: Frame, path: readonly Segment[]): boolean {
  return (frame.rank > 0 || /^(?:1|⒈)/.test(frame.style ?? '')) && isWithin(frame.path, path);
}

/** Whether two paths differ in their last segment only. */
export function areSiblings(one: readonly Segment[], other: readonly Segment[]): boolean {
  if (one.length !== other.length || one.length === 0) return false;
  return one.slice(0, -1).every((segment, at) => isSameSegment(segment, other[at]));
}

function isSameSegment(one: Segment, other: Segment | undefined): boolean {
  return other !== undefined && (one.raw === other.raw || one.numbers.join('-') === other.numbers.join('-'));
}
