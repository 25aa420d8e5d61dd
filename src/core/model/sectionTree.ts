// The section tree: what parsing makes of a source, and what every later stage reads.
// Invariant (the law of design): the `own` ranges of all nodes are disjoint and in source order, and the `text` of all
// nodes, parents before children, is the visible text of the source, white space aside.
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';

/** What a node is. */
export type NodeType =
  | 'document'
  | 'section'
  | 'clause'
  | 'item'
  | 'paragraph'
  | 'note'
  | 'table'
  | 'row'
  | 'cell'
  | 'heading'
  | 'signature'
  | 'code';

/** Whether a node stood in the text that was agreed to, or was added to the archived page by its publisher later. */
export type Layer = 'agreed' | 'later-note';

/** Inline markup that a reader sees. */
export type InlineKind = 'strong' | 'em' | 'del' | 'ins' | 'sup' | 'sub' | 'code';

/** A link: where its visible text stands in the source, and its target. */
export interface Link {
  readonly at: Span;
  readonly href: string;
}

/** An image: where it stands in the source, and its address. Its alternative text is part of the node's text. */
export interface Image {
  readonly at: Span;
  readonly src: string;
}

/** Inline markup over a range of the source. */
export interface InlineMark {
  readonly at: Span;
  readonly kind: InlineKind;
}

/** A range inside own text that version.yaml singles out: a later addition, or an editor's flag. */
export interface LayerMark {
  readonly at: Span;
  readonly layer: 'later-note' | 'flag';
  readonly note: string;
}

/** How many rows and columns a cell spans, and whether it is a header. */
export interface CellShape {
  readonly rows: number;
  readonly cols: number;
  readonly header: boolean;
}

/** A node of the section tree. Its keys are the contract of `parse --json`, except `decoded`, which is not printed. */
export interface SectionNode {
  readonly type: NodeType;
  /** Unique in its version; null for the document and for nodes that have no address. */
  readonly address: string | null;
  /** The number as the source writes it: `(2)`, `第3条の2`, `①`. */
  readonly label: string | null;
  /** The number as integers, own part only: [3, 2] for 第3条の2, [2] for (2). */
  readonly number: readonly number[] | null;
  readonly title: string | null;
  /** The whole node with its children. */
  readonly range: Span;
  /** Source ranges of its own visible text, children excluded; each plain source or exactly one decoded thing. */
  readonly own: readonly Span[];
  /**
   * Which of `own` are decoded things, as [index into own, length of what it gives in `text`]; absent where none is.
   * `text` is the concatenation, in order, of what each own range gives: itself where plain.
   */
  readonly decoded?: readonly (readonly [index: number, length: number])[];
  /** The visible text of `own`: markup gone, entities decoded, soft breaks joined as the language needs. */
  readonly text: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly inline: readonly InlineMark[];
  /** A task list item's box; null elsewhere. */
  readonly checked: boolean | null;
  readonly cell: CellShape | null;
  /** A note: the mark it belongs to, else the own text of the node it belongs to. */
  readonly annotates: Span | null;
  readonly layer: Layer;
  readonly marks: readonly LayerMark[];
  readonly children: readonly SectionNode[];
}

/** Something the parser had to decide where the document does not say: a repeated number, a skipped one, a guess. */
export interface Guess {
  readonly at: Span;
  readonly what: string;
}

/** A parsed source. */
export interface SectionTree {
  /** UTF-16 code units of the decoded source. */
  readonly length: number;
  /** BCP 47. */
  readonly lang: string;
  readonly frontMatter: { readonly range: Span; readonly title: string | null } | null;
  readonly root: SectionNode;
  /** Visible characters that no node owns: empty when all is well. */
  readonly residue: readonly Span[];
  readonly guesses: readonly Guess[];
  /** Places where the tree differs from the file because decoding or CommonMark replaced a character. */
  readonly problems: readonly Problem[];
}

/** What version.yaml says of ranges of a source; applied to a tree as layers and marks. */
export interface Layers {
  readonly laterNotes: readonly { readonly range: Span; readonly note: string }[];
  readonly flags: readonly { readonly range: Span; readonly note: string }[];
}
