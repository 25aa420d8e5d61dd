// A node of the tree while it is being built.
import type { CellShape, NodeType } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Label } from '../numbering/readings.ts';
import type { Piece } from '../source/piece.ts';

/** What kind of step a node adds to an address. */
export type StepKind = 'number' | 'container' | 'heading' | 'place' | 'none';

/** A node under construction. */
export interface Draft {
  type: NodeType;
  readonly step: StepKind;
  label: Label | null;
  /** The label as written, where it has one; an implied number has none. */
  labelText: string | null;
  number: readonly number[] | null;
  /** The step that its number makes, its parent's part dropped; null where it is counted. */
  numberStep: string | null;
  title: string | null;
  pieces: Piece[];
  range: Span | null;
  readonly children: Draft[];
  parent: Draft | null;
  checked: boolean | null;
  cell: CellShape | null;
  annotates: Span | null;
  address: string | null;
}

/** An empty draft of a type. */
export function newDraft(type: NodeType, step: StepKind): Draft {
  return {
    type,
    step,
    label: null,
    labelText: null,
    number: null,
    numberStep: null,
    title: null,
    pieces: [],
    range: null,
    children: [],
    parent: null,
    checked: null,
    cell: null,
    annotates: null,
    address: null,
  };
}

/** Puts a draft under another, as its last child. */
export function adopt(parent: Draft, child: Draft): void {
  child.parent = parent;
  parent.children.push(child);
}
