// A line of the source as a reader sees it: what numbering and outline work on.
import type { CellShape } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Piece } from './piece.ts';

/** A list item that lines stand in. Each item is one object, known by identity. */
export interface Item {
  readonly ordered: boolean;
  /** The marker as the source writes it (`1.`), where it is text that a reader sees. */
  readonly marker: string | null;
  /** The number that a browser counts for an HTML item; null where the source writes it, or there is none. */
  readonly implied: number | null;
  /** The number that a renderer of Markdown shows, which counts on from the first item; null where none is shown. */
  readonly counted: number | null;
  readonly checked: boolean | null;
  /** How many columns its marker is indented; 0 where it is the first thing of no line. */
  readonly indent: number;
  /** One object a list: items of one list share it. */
  readonly list: object;
}

/** A table as it stands in the source. */
export interface TableLine {
  readonly range: Span;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly range: Span;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly range: Span;
  readonly shape: CellShape;
  readonly lines: readonly Line[];
}

/** One line; several make a paragraph, and those of one paragraph share `block`. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The break between this line and the line before it in the same block; null where a block begins. */
  readonly joint: Piece | null;
  readonly block: number;
  /** Whether the source indents it by an ideographic space, as a Japanese paragraph begins. */
  readonly indented: boolean;
  /** 1 to 6 for a heading, 7 for one in bold (outline/boldHeadings.ts), else 0. */
  readonly heading: number;
  /** Whether all of it is printed in bold. */
  readonly bold: boolean;
  /** The list items around it, outermost first. */
  readonly items: readonly Item[];
  /** How many of the last of `items` begin with this line. */
  readonly opens: number;
  /** Where in `text` the marker of the innermost item begins: `1. ` of `1. (a)`, else 0. */
  readonly outer: number;
  readonly kind: 'text' | 'code' | 'table';
  readonly table: TableLine | null;
  /** The footnote that it is part of. */
  readonly footnote: Footnote | null;
  /** Whether the line is one link to a place of the same document, as in a table of contents. */
  readonly inside: boolean;
}

/** A footnote's definition; lines of one footnote share the object. */
export interface Footnote {
  readonly key: string;
  readonly range: Span;
}
