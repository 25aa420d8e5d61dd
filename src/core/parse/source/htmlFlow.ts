// Reads HTML structure (blocks, lists, tables, inline markup) into a line sink, as a browser without script shows it.
import type { InlineKind } from '../../model/sectionTree.ts';
import { readHtml, type HtmlNode } from './html.ts';
import { attributePieces, htmlSource, hullOf, tokenPieces, type HtmlSource } from './htmlSource.ts';
import type { TableCell, TableRow } from './line.ts';
import type { LineSink } from './lineSink.ts';
import { pieceText, type Piece } from './piece.ts';
import { tellTagsOfWords } from './tagsOfWords.ts';

/** Deeper than this, HTML is read as running text: no page that a person wrote nests so deep. */
const DEEPEST = 100;

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'section select summary table tbody td textarea tfoot th thead title tr ul'
  ).split(' '),
);

const INLINE: Readonly<Record<string, InlineKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  ins: 'ins',
  u: 'ins',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Reads the pieces of one block, some of them raw HTML. Elements that are left open end with the block. */
export function readHtmlFlow(pieces: readonly Piece[], source: string, sink: LineSink): void {
  const from = htmlSource(pieces);
  const root = readHtml(from.html);
  tellTagsOfWords(root, from, sink.guesses);
  const flow: Flow = { from, source, lists: [] };
  if (isOutOfOrder(root)) {
    readReordered(root, flow, sink);
    return;
  }
  if (depthOf(root) > DEEPEST) {
    for (const token of tokensOf(root)) for (const piece of piecesOf(token, flow)) sink.push(piece);
    return;
  }
  for (const child of root.children) readNode(child, root, flow, sink);
}

/** The text that pieces of HTML show, in their order; null where a browser would show it in another. */
export function shownText(pieces: readonly Piece[]): string | null {
  const from = htmlSource(pieces);
  const root = readHtml(from.html);
  if (isOutOfOrder(root)) return null;
  const flow: Flow = { from, source: '', lists: [] };
  return tokensOf(root)
    .map((token) => pieceText(piecesOf(token, flow)))
    .join('');
}

interface Flow {
  readonly from: HtmlSource;
  readonly source: string;
  /** The lists around the node, innermost last, and how many items each has had. */
  readonly lists: { readonly ordered: boolean; count: number }[];
}

function readNode(node: HtmlNode, parent: HtmlNode, flow: Flow, sink: LineSink): void {
  const { tag } = node;
  if (tag === '#text' || tag === 'img') {
    readToken(node, parent, flow, sink);
    return;
  }
  const place = hullOf(flow.from, node.start, node.end);
  if (tag === 'br') {
    if (place !== null) sink.push({ kind: 'hard', ...place, text: '\n' });
    return;
  }
  if (tag === 'table') {
    readTable(node, flow, sink);
    return;
  }
  const heading = /^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : 0;
  const isBlock = heading > 0 || BLOCKS.has(tag);
  if (isBlock) sink.block(heading);
  if (tag === 'li' || tag === 'dt') enterItem(node, flow, sink);
  const isList = tag === 'ul' || tag === 'ol' || tag === 'dl';
  if (isList) flow.lists.push({ ordered: tag === 'ol', count: Number(attribute(node, 'start') ?? 1) - 1 });

  for (const child of node.children) readNode(child, node, flow, sink);
  markInline(node, flow, sink);

  if (isList) flow.lists.pop();
  if (isBlock) sink.block(0);
  if (tag === 'li') sink.leaveItem();
  // A term and its explanations are one item, which ends where the next term begins.
  if (tag === 'dl' && node.children.some((child) => child.tag === 'dt')) sink.leaveItem();
}

function enterItem(node: HtmlNode, flow: Flow, sink: LineSink): void {
  const list = flow.lists[flow.lists.length - 1];
  if (list !== undefined) list.count = Number(attribute(node, 'value') ?? list.count + 1);
  if (node.tag === 'dt' && list !== undefined && list.count > 1) sink.leaveItem();
  sink.enterItem({
    ordered: list?.ordered ?? false,
    marker: null,
    implied: list?.ordered === true && Number.isSafeInteger(list.count) ? list.count : null,
    counted: null,
    checked: null,
    indent: 0,
    list: list ?? node,
  });
}

function readToken(node: HtmlNode, parent: HtmlNode, flow: Flow, sink: LineSink): void {
  const pieces = piecesOf(node, flow);
  if (node.tag === 'img') {
    const place = hullOf(flow.from, node.start, node.end);
    if (place !== null) {
      sink.marks.push({ kind: 'image', at: [place.start, place.end], src: attribute(node, 'src') ?? '' });
    }
  }
  // Text straight inside a list, with bullets of its own: `<ul> ● a ● b`.
  const isLoose = parent.tag === 'ul' || parent.tag === 'ol';
  for (const piece of pieces) {
    for (const part of isLoose ? atBullets(piece) : [piece]) sink.push(part);
  }
}

function atBullets(piece: Piece): Piece[] {
  if (piece.kind !== 'plain') return [piece];
  const parts: Piece[] = [];
  let at = piece.start;
  for (const text of piece.text.split(/([\s]+(?=[●○■□◆◇・•※]))/)) {
    const end = at + text.length;
    if (text !== '') parts.push({ kind: /^\s+$/.test(text) ? 'soft' : 'plain', start: at, end, text });
    at = end;
  }
  return parts;
}

function markInline(node: HtmlNode, flow: Flow, sink: LineSink): void {
  const inline = INLINE[node.tag];
  const href = node.tag === 'a' ? attribute(node, 'href') : null;
  if (inline === undefined && href === null) return;
  const tokens = tokensOf(node).flatMap((token) => piecesOf(token, flow));
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined) return;
  const at = [first.start, last.end] as const;
  if (inline !== undefined) sink.marks.push({ kind: 'inline', at, inline });
  if (href !== null) sink.marks.push({ kind: 'link', at, href });
}

function readTable(node: HtmlNode, flow: Flow, sink: LineSink): void {
  const rows: TableRow[] = [];
  const visit = (part: HtmlNode): void => {
    for (const child of part.children) {
      if (child.tag === 'tr') rows.push(readRow(child, flow, sink));
      else if (/^(?:thead|tbody|tfoot)$/.test(child.tag)) visit(child);
      else readNode(child, part, flow, sink);
    }
  };
  sink.block(0);
  visit(node);
  const place = hullOf(flow.from, node.start, node.end);
  if (place !== null) sink.table({ range: [place.start, place.end], rows });
}

function readRow(node: HtmlNode, flow: Flow, sink: LineSink): TableRow {
  const cells: TableCell[] = [];
  for (const child of node.children) {
    if (child.tag !== 'td' && child.tag !== 'th') continue;
    const inner = sink.inner();
    for (const part of child.children) readNode(part, child, { ...flow, lists: [] }, inner);
    inner.block(0);
    const place = hullOf(flow.from, child.start, child.end);
    const span = (name: string): number =>
      Math.min(Math.max(Number(attribute(child, name) ?? 1) || 1, 1), 1000);
    cells.push({
      range: [place?.start ?? 0, place?.end ?? 0],
      shape: { rows: span('rowspan'), cols: span('colspan'), header: child.tag === 'th' },
      lines: inner.lines,
    });
  }
  const place = hullOf(flow.from, node.start, node.end);
  return { range: [place?.start ?? 0, place?.end ?? 0], cells };
}

/** A browser moves text that stands between a table's rows in front of it: then the block is one decoded piece. */
function isOutOfOrder(root: HtmlNode): boolean {
  let last = -1;
  for (const token of tokensOf(root)) {
    if (token.start < last) return true;
    last = token.start;
  }
  return false;
}

function readReordered(root: HtmlNode, flow: Flow, sink: LineSink): void {
  const pieces = tokensOf(root).flatMap((token) => piecesOf(token, flow));
  if (pieces.length === 0) return;
  let start = Infinity;
  let end = 0;
  for (const piece of pieces) {
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
  }
  sink.push({ kind: 'decoded', start, end, text: pieceText(pieces).replace(/\s+/g, ' ') });
}

/** Text tokens and images below a node, in the order a browser shows them. */
function tokensOf(root: HtmlNode): HtmlNode[] {
  const tokens: HtmlNode[] = [];
  const todo: HtmlNode[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.tag === '#text' || node.tag === 'img') tokens.push(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) todo.push(child);
    }
  }
  return tokens;
}

function piecesOf(node: HtmlNode, flow: Flow): Piece[] {
  if (node.tag === '#text') return tokenPieces(flow.from, node, flow.source);
  const alt = node.attributes.find((candidate) => candidate.name === 'alt');
  return alt === undefined ? [] : attributePieces(flow.from, alt.value, alt.start, alt.end, flow.source);
}

const attribute = (node: HtmlNode, name: string): string | null =>
  node.attributes.find((candidate) => candidate.name === name)?.value ?? null;

function depthOf(root: HtmlNode): number {
  let deepest = 0;
  const todo: { readonly node: HtmlNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let work = todo.pop(); work !== undefined; work = todo.pop()) {
    deepest = Math.max(deepest, work.depth);
    for (const child of work.node.children) todo.push({ node: child, depth: work.depth + 1 });
  }
  return deepest;
}
