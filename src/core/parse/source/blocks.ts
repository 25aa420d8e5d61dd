// Reads the blocks of a Markdown tree into a line sink.
import { readHtmlFlow } from './htmlFlow.ts';
import { htmlPieces, readDividedTable } from './htmlTable.ts';
import { indentOf } from './indentOf.ts';
import { inlineRun, rawPieces } from './inlineRun.ts';
import type { TableCell } from './line.ts';
import type { LineSink } from './lineSink.ts';
import { placeOf, type MarkdownNode } from './markdown.ts';
import { plainPiece, type Piece } from './piece.ts';
import { readRun, type Reading } from './readRun.ts';
import { readTabTable } from './tabTable.ts';

/** The list that the piece before ended with, which the first list of a piece may go on with. */
export interface ListState {
  last: { readonly list: object; readonly next: number } | null;
}

/** Reads blocks that are siblings. */
export function readBlocks(
  nodes: readonly MarkdownNode[],
  reading: Reading,
  sink: LineSink,
  lists: ListState = { last: null },
): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const taken = readTabTable(nodes, at, reading, sink) || readDividedTable(nodes, at, reading, sink);
    const node = nodes[at];
    if (taken > 0) at += taken - 1;
    else if (node?.type === 'list') readList(node, reading, sink, lists, at === 0);
    else if (node !== undefined) readBlock(node, reading, sink);
  }
}

function readList(
  node: MarkdownNode,
  reading: Reading,
  sink: LineSink,
  lists: ListState,
  goesOn: boolean,
): void {
  const before = goesOn ? lists.last : null;
  const list = before?.list ?? {};
  let next = before?.next ?? node.start ?? 1;
  for (const child of node.children ?? []) {
    readItem(child, node.ordered === true ? next : null, list, reading, sink);
    next += 1;
  }
  lists.last = { list, next };
}

function readBlock(node: MarkdownNode, reading: Reading, sink: LineSink): void {
  const { source, base } = reading;
  const [from, to] = placeOf(node);
  const start = from + base;
  const end = to + base;
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      sink.block(node.type === 'heading' ? (node.depth ?? 1) : 0);
      readRun(inlineRun(node, source, base, reading.targets), source, sink);
      sink.block(0);
      return;
    case 'html':
      sink.block(0);
      readHtmlFlow(htmlPieces(rawPieces(source, start, end, node.value ?? '')), source, sink);
      sink.block(0);
      return;
    case 'code':
      readCode(source, start, end, node.value ?? '', sink);
      return;
    case 'table':
      readGfmTable(node, reading, sink);
      return;
    case 'footnoteDefinition':
      sink.footnote({ key: node.identifier ?? '', range: [start, end] });
      readBlocks(node.children ?? [], reading, sink);
      sink.footnote(null);
      return;
    case 'definition':
      return;
    default:
      sink.block(0);
      readBlocks(node.children ?? [], reading, sink);
  }
}

function readItem(
  node: MarkdownNode,
  counted: number | null,
  list: object,
  reading: Reading,
  sink: LineSink,
): void {
  const { source } = reading;
  const ordered = counted !== null;
  const [from, to] = placeOf(node);
  const start = from + reading.base;
  const match = ordered ? /^(\s*)(\d+[.)])/.exec(source.slice(start, to + reading.base)) : null;
  const marker = match?.[2] === undefined ? null : plainPiece(start + (match[1]?.length ?? 0), match[2]);
  const item = {
    ordered,
    marker: marker?.text ?? null,
    implied: null,
    counted,
    checked: node.checked ?? null,
    indent: indentOf(source, marker?.start ?? start),
    list,
  };
  if (marker === null) sink.enterItem(item);
  else sink.enterItem(item, marker);
  readBlocks(node.children ?? [], reading, sink);
  sink.leaveItem();
}

function readGfmTable(node: MarkdownNode, reading: Reading, sink: LineSink): void {
  const { source, base } = reading;
  const range = placeOf(node);
  const rows = (node.children ?? []).map((row, index) => {
    const place = placeOf(row);
    const cells = (row.children ?? []).map((cell): TableCell => {
      const inner = sink.inner();
      readRun(inlineRun(cell, source, base, reading.targets), source, inner);
      inner.block(0);
      const at = placeOf(cell);
      return {
        range: [at[0] + base, at[1] + base],
        shape: { rows: 1, cols: 1, header: index === 0 },
        lines: inner.lines,
      };
    });
    return { range: [place[0] + base, place[1] + base] as const, cells };
  });
  sink.table({ range: [range[0] + base, range[1] + base], rows });
}

/** Code between fences stays code; a text that is merely indented is read as paragraphs. */
function readCode(source: string, start: number, end: number, value: string, sink: LineSink): void {
  const opening = /^[ \t]*(?:`{3,}|~{3,})/.test(source.slice(start, Math.min(end, start + 100)));
  let from = start;
  if (opening) {
    const ending = /\r\n?|\n/.exec(source.slice(start, end));
    if (ending === null) return;
    from = start + ending.index + ending[0].length;
  }
  const kind = opening || !readsAsProse(value) ? 'code' : 'text';
  sink.block(0, kind);
  for (const piece of codeLines(source, from, end, value)) {
    // In prose a blank line divides paragraphs; in code it does not.
    const isBlankLine = piece.kind === 'hard' && /[\r\n]\s*[\r\n]/.test(source.slice(piece.start, piece.end));
    if (kind === 'text' && piece.kind === 'hard') {
      if (isBlankLine && !source.startsWith('\r\n', piece.start)) sink.block(0, kind);
      else if (isBlankLine && /\n[^\n]*\n/.test(source.slice(piece.start, piece.end))) sink.block(0, kind);
      else sink.push({ ...piece, kind: 'soft', text: ' ' });
    } else sink.push(piece);
  }
  sink.block(0);
}

/** Every line of the value, less its indentation, and the line endings between them. */
function codeLines(source: string, start: number, end: number, value: string): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const line of value.split(/\r\n?|\n/)) {
    const text = line.trim();
    const found = text === '' ? at : source.indexOf(text.replace(/\uFFFD/g, '\0'), at);
    const place = found < 0 ? source.indexOf(text, at) : found;
    if (text !== '' && (place < 0 || place + text.length > end)) {
      return [{ kind: 'decoded', start, end, text: value.replace(/\s+/g, ' ') }];
    }
    if (text === '') continue;
    if (place > at && pieces.length > 0) pieces.push({ kind: 'hard', start: at, end: place, text: '\n' });
    pieces.push(
      source.startsWith(text, place)
        ? plainPiece(place, text)
        : { kind: 'decoded', start: place, end: place + text.length, text },
    );
    at = place + text.length;
  }
  return pieces;
}

function readsAsProse(value: string): boolean {
  const words = value.match(/[\p{L}\p{M}\p{N}\s、。，．,.:;()（）「」・]/gu)?.length ?? 0;
  return /\p{L}{2}/u.test(value) && !/[{}=]\s*$|\(\)\s*;\s*$/m.test(value) && words > value.length * 0.85;
}
