// Reads an HTML table that blank lines divide: Markdown ends raw HTML at a blank line, a table goes on over it.
import { readHtmlFlow, shownText } from './htmlFlow.ts';
import { rawPieces } from './inlineRun.ts';
import type { LineSink } from './lineSink.ts';
import { placeOf, type MarkdownNode } from './markdown.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './readRun.ts';

/** How many tables a stretch of HTML opens and leaves open; below zero where it closes more. */
export function tablesLeftOpen(html: string): number {
  return (html.match(/<table[\s>]/gi)?.length ?? 0) - (html.match(/<\/table[\s>]/gi)?.length ?? 0);
}

/** A table is divided into so many parts at most. */
const MOST_PARTS = 2_000;
/** After so many tables that turned out to be none, the blocks are read one by one: no person wrote them. */
const MOST_FAILURES = 5;
const failures = new WeakMap<readonly MarkdownNode[], number>();
const known = new WeakMap<MarkdownNode, number>();

/**
 * Reads `nodes[at]`, raw HTML that leaves a table open, together with the HTML after it up to the table's end. Returns
 * how many nodes it took: none where other blocks stand in between, or where the parts would not show the same text in
 * the same order, as an open element ends with its block.
 */
export function readDividedTable(
  nodes: readonly MarkdownNode[],
  at: number,
  { source, base }: Reading,
  sink: LineSink,
): number {
  const taken = dividedTable(nodes, at);
  const failed = failures.get(nodes) ?? 0;
  if (taken.length < 2 || failed >= MOST_FAILURES) return 0;
  const parts = taken.map((node) => {
    const [from, to] = placeOf(node);
    return htmlPieces(rawPieces(source, from + base, to + base, node.value ?? ''));
  });
  const whole = parts.flat();
  const apart = parts.map(shownText);
  const together = shownText(whole);
  if (together === null || apart.includes(null) || squeeze(apart.join('')) !== squeeze(together)) {
    failures.set(nodes, failed + 1);
    return 0;
  }
  sink.block(0);
  readHtmlFlow(whole, source, sink);
  sink.block(0);
  return parts.length;
}

/** The nodes from `nodes[at]` on up to the one that closes the table it opens; none where that is not to be had. */
function dividedTable(nodes: readonly MarkdownNode[], at: number): readonly MarkdownNode[] {
  let open = 0;
  for (let next = at; next < Math.min(nodes.length, at + MOST_PARTS); next += 1) {
    const node = nodes[next];
    if (node?.type !== 'html') return [];
    const left = known.get(node) ?? tablesLeftOpen(node.value ?? '');
    known.set(node, left);
    open += left;
    if (open <= 0) return nodes.slice(at, next + 1);
  }
  return [];
}

/** Raw HTML as pieces that are still to be read. */
export const htmlPieces = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (piece.kind === 'plain' ? { ...piece, kind: 'html' } : piece));

const squeeze = (text: string): string => text.replace(/[\s\uFEFF\u200B]+/g, '');
