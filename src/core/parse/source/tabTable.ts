// Tables whose cells are divided by tabs, as a page copied out of a browser has them.
import { readHtmlFlow } from './htmlFlow.ts';
import { htmlSource } from './htmlSource.ts';
import { readHtml } from './html.ts';
import { inlineRun, rawPieces } from './inlineRun.ts';
import type { TableCell, TableRow } from './line.ts';
import type { LineSink } from './lineSink.ts';
import { placeOf, type MarkdownNode } from './markdown.ts';
import { placeMarks, type Reading } from './readRun.ts';
import { splitPieces, type Piece } from './piece.ts';

/**
 * Reads the blocks from `nodes[at]` on as one table where their lines are rows divided by tabs, and returns how many
 * blocks it took: none where they are no such table.
 */
export function readTabTable(
  nodes: readonly MarkdownNode[],
  at: number,
  reading: Reading,
  sink: LineSink,
): number {
  const first = nodes[at];
  if (first === undefined || !isRowBlock(first)) return 0;
  const { source, base } = reading;
  const start = placeOf(first)[0] + base;
  const end = placeOf(first)[1] + base;
  if (!source.slice(lineStart(source, start), end).includes('\t')) return 0;
  const taken = [first];
  for (let next = at + 1; next < nodes.length; next += 1) {
    const node = nodes[next];
    const before = taken[taken.length - 1];
    if (node === undefined || before === undefined || !isRowBlock(node)) break;
    const gap = source.slice(placeOf(before)[1] + base, placeOf(node)[0] + base);
    if (gap.split(/\r\n?|\n/).length > 2) break;
    taken.push(node);
  }
  const last = taken[taken.length - 1] ?? first;
  const lines = sourceLines(source, lineStart(source, start), placeOf(last)[1] + base);
  const next = nodes[at + taken.length];
  if (!isTable(source, lines, next?.type === 'thematicBreak' && touches(source, base, last, next))) {
    return taken.length === 1 && first.type === 'paragraph'
      ? readTableInside(first, lines, reading, sink)
      : 0;
  }
  const pieces = taken.flatMap((node) => piecesOf(node, reading));
  const rows = lines.map((line, index) =>
    readRow(line, pieces, index === 0 && lines.length > 1, source, sink),
  );
  if (!keepsAll(pieces, rows)) return 0;
  for (const node of taken) {
    if (node.type === 'paragraph') placeMarks(inlineRun(node, source, base, reading.targets), sink);
  }
  const lastLine = lines[lines.length - 1];
  sink.table({ range: [lines[0]?.start ?? start, lastLine?.end ?? end], rows });
  return taken.length;
}

/** Rows that stand between lines of a paragraph: 別表第１ over 区分<tab>料金. What stands before and after stays text. */
function readTableInside(
  node: MarkdownNode,
  lines: readonly SourceLine[],
  reading: Reading,
  sink: LineSink,
): number {
  const { source, base, targets } = reading;
  const from = lines.findIndex(({ cells }) => cells.length > 1);
  const after = lines.findIndex(({ cells }, at) => at > from && cells.length === 1);
  const rows = lines.slice(from, after < 0 ? undefined : after);
  if (from < 0 || lines.length === rows.length || !isTable(source, rows, false)) return 0;
  if (lines.slice(from + rows.length).some(({ cells }) => cells.length > 1)) return 0;
  if (rows.some(({ cells }) => cells.some(([start, end]) => /^\s*$/.test(source.slice(start, end)))))
    return 0;
  if (rows.some(({ cells: [cell] }) => cell !== undefined && LABEL_CELL.test(source.slice(...cell))))
    return 0;
  const run = inlineRun(node, source, base, targets);
  const [start, end] = [rows[0]?.start ?? 0, rows[rows.length - 1]?.end ?? 0];
  const straddles = run.pieces.some(
    ({ kind, ...piece }) =>
      kind !== 'soft' &&
      kind !== 'hard' &&
      ((piece.start < start && piece.end > start) || (piece.start < end && piece.end > end)),
  );
  if (run.html || straddles) return 0;
  const inner = run.pieces.filter((piece) => piece.start >= start && piece.end <= end);
  const table = rows.map((row, index) => readRow(row, inner, index === 0, source, sink));
  if (!keepsAll(inner, table)) return 0;
  sink.block(0);
  placeMarks(run, sink);
  for (const piece of run.pieces) if (piece.end <= start) sink.push(piece);
  sink.block(0);
  sink.table({ range: [start, end], rows: table });
  for (const piece of run.pieces) if (piece.start >= end) sink.push(piece);
  sink.block(0);
  return 1;
}

interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** The ranges of its cells. */
  readonly cells: readonly (readonly [start: number, end: number])[];
}

// Only what is indented by a tab may be a row that CommonMark takes for code.
const isRowBlock = (node: MarkdownNode): boolean =>
  node.type === 'paragraph' || node.type === 'code' || node.type === 'html';

function lineStart(source: string, at: number): number {
  let start = at;
  while (start > 0 && (source[start - 1] === '\t' || source[start - 1] === ' ')) start -= 1;
  return start;
}

function sourceLines(source: string, start: number, end: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = start;
  while (at < end) {
    const length = source.slice(at).search(/\r|\n|$/);
    const stop = at + length;
    const cells: (readonly [number, number])[] = [];
    let from = at;
    for (const cell of source.slice(at, stop).split('\t')) {
      cells.push([from, from + cell.length]);
      from += cell.length + 1;
    }
    lines.push({ start: at, end: stop, cells });
    at = stop + (source.startsWith('\r\n', stop) ? 2 : 1);
  }
  return lines;
}

const LABEL_CELL =
  /^\s*(?:[(（【[][\p{L}\p{N}]{1,4}[)）】\]]|[\p{L}\p{N}]{1,3}[)）.．、:]|\p{N}{1,3}|[\p{P}\p{S}])\s*$/u;

/** Rows have as many cells, at least two, and the first cell is no mere number (`(1)<tab>text` is a clause). */
function isTable(source: string, lines: readonly SourceLine[], hasRule: boolean): boolean {
  const columns = lines[0]?.cells.length ?? 0;
  if (columns < 2 || lines.some((line) => line.cells.length !== columns)) return false;
  // A tab in front of every line is an indentation.
  const isBlank = ([from, to]: readonly [number, number]): boolean => /^\s*$/.test(source.slice(from, to));
  if (columns === 2 && lines.every(({ cells: [cell] }) => cell !== undefined && isBlank(cell))) return false;
  const isNumbered = lines.every(({ cells }) => {
    const [from, to] = cells[0] ?? [0, 0];
    return from < to && LABEL_CELL.test(source.slice(from, to));
  });
  return (lines.length > 1 && !isNumbered) || hasRule;
}

function touches(source: string, base: number, node: MarkdownNode, next: MarkdownNode): boolean {
  return source.slice(placeOf(node)[1] + base, placeOf(next)[0] + base).split(/\r\n?|\n/).length <= 2;
}

function piecesOf(node: MarkdownNode, { source, base, targets }: Reading): Piece[] {
  const [start, end] = placeOf(node);
  if (node.type === 'code') {
    const indent = /^[ \t]*/.exec(source.slice(start + base, end + base))?.[0].length ?? 0;
    return rawPieces(source, start + base + indent, end + base, (node.value ?? '').replace(/^[ \t]+/, ''));
  }
  if (node.type === 'html') {
    const pieces = rawPieces(source, start + base, end + base, node.value ?? '');
    return pieces.map((piece) => (piece.kind === 'plain' ? { ...piece, kind: 'html' } : piece));
  }
  return inlineRun(node, source, base, targets).pieces;
}

function readRow(
  line: SourceLine,
  pieces: readonly Piece[],
  header: boolean,
  source: string,
  sink: LineSink,
): TableRow {
  const cells = line.cells.map(([start, end]): TableCell => {
    const inner = sink.inner();
    const own = within(pieces, start, end);
    if (own.some((piece) => piece.kind === 'html')) readHtmlFlow(own, source, inner);
    else for (const piece of own) inner.push(piece);
    inner.block(0);
    return { range: [start, end], shape: { rows: 1, cols: 1, header }, lines: inner.lines };
  });
  return { range: [line.start, line.end], cells };
}

function within(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const inside: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'soft' || piece.kind === 'hard') continue;
    if (piece.end <= start || piece.start >= end) continue;
    const low = Math.max(start - piece.start, 0);
    const [, tail] = low > 0 ? splitPieces([piece], low) : [[], [piece]];
    for (const part of tail)
      inside.push(...(part.end > end ? splitPieces([part], end - part.start)[0] : [part]));
  }
  return inside;
}

/** The cells, read one by one, must show what the block shows as a whole. */
function keepsAll(pieces: readonly Piece[], rows: readonly TableRow[]): boolean {
  const squeeze = (text: string): string => text.replace(/[\s\u200B]+/g, '');
  let whole = '';
  const todo = [readHtml(htmlSource(pieces).html)];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    whole += node.text;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) todo.push(child);
    }
  }
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.text)));
  return squeeze(whole) === squeeze(cells.join(''));
}
