// The inline content of a Markdown block as pieces in source order, with the marks (links, emphasis, images) over them.
import type { InlineKind } from '../../model/sectionTree.ts';
import { align } from './align.ts';
import { placeOf, type MarkdownNode } from './markdown.ts';
import { isBlank, plainPiece, type Piece } from './piece.ts';

/** A mark over the pieces `[from, to)` of a run. */
export interface RunMark {
  readonly from: number;
  readonly to: number;
  readonly what: MarkKind;
}

/** What a mark says: inline markup, a link, an image, or a footnote's reference (`key` tells which). */
export type MarkKind =
  | { readonly kind: 'inline'; readonly inline: InlineKind }
  /** `end` where the link ends before its last piece does. */
  | { readonly kind: 'link'; readonly href: string; readonly end: number | null }
  | { readonly kind: 'image'; readonly src: string; readonly start: number; readonly end: number }
  | { readonly kind: 'reference'; readonly key: string; readonly start: number; readonly end: number };

/** Pieces of one block; `html` is true where some are raw HTML, still to be read. */
export interface InlineRun {
  readonly pieces: Piece[];
  readonly marks: RunMark[];
  html: boolean;
}

/** Targets of link and image references by identifier. */
export type Targets = ReadonlyMap<string, string>;

const KINDS: Readonly<Record<string, InlineKind>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

/** Reads the inline children of a node. `base` is where the Markdown that was read begins in `source`. */
export function inlineRun(node: MarkdownNode, source: string, base: number, targets: Targets): InlineRun {
  const run: InlineRun = { pieces: [], marks: [], html: false };
  for (const child of node.children ?? []) addInline(run, child, source, base, targets);
  return run;
}

function addInline(run: InlineRun, node: MarkdownNode, source: string, base: number, targets: Targets): void {
  const place = placeOf(node);
  const start = place[0] + base;
  const end = place[1] + base;
  const from = run.pieces.length;
  switch (node.type) {
    case 'text':
      for (const piece of align(source, start, end, node.value ?? '', 'text')) run.pieces.push(piece);
      return;
    case 'inlineCode':
      for (const piece of codePieces(source, start, end, node.value ?? '')) run.pieces.push(piece);
      run.marks.push({ from, to: run.pieces.length, what: { kind: 'inline', inline: 'code' } });
      return;
    case 'break':
      run.pieces.push({ kind: 'hard', start, end, text: '\n' });
      return;
    case 'html':
      run.html = true;
      for (const piece of htmlPieces(source, start, end, node.value ?? '')) run.pieces.push(piece);
      return;
    case 'image':
    case 'imageReference': {
      run.pieces.push(...altPieces(source, start, end, node.alt ?? ''));
      const src = node.url ?? targets.get(node.identifier ?? '') ?? '';
      run.marks.push({ from, to: run.pieces.length, what: { kind: 'image', src, start, end } });
      return;
    }
    case 'footnoteReference':
      run.marks.push({
        from,
        to: from,
        what: { kind: 'reference', key: node.identifier ?? '', start, end },
      });
      return;
    default:
      for (const child of node.children ?? []) addInline(run, child, source, base, targets);
  }
  const to = run.pieces.length;
  const inline = KINDS[node.type];
  if (inline !== undefined) run.marks.push({ from, to, what: { kind: 'inline', inline } });
  if (node.type === 'link' || node.type === 'linkReference') {
    const href = node.url ?? targets.get(node.identifier ?? '') ?? '';
    run.marks.push({ from, to, what: linkOf(source, start, end, href) });
  }
}

// A bare address in running Japanese or Chinese text ends where that text goes on: GFM reads on to the next space.
const AFTER_ADDRESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF5E]/u;

function linkOf(source: string, start: number, end: number, href: string): MarkKind {
  if (source[start] === '[' || source[start] === '<') return { kind: 'link', href, end: null };
  const cut = source.slice(start, end).search(AFTER_ADDRESS);
  if (cut <= 0) return { kind: 'link', href, end: null };
  const rest = end - start - cut;
  return { kind: 'link', href: href.slice(0, href.length - rest), end: start + cut };
}

/** Raw HTML keeps its text as it stands; a soft piece inside it (line prefixes of a quote) belongs to the HTML. */
function htmlPieces(source: string, start: number, end: number, value: string): Piece[] {
  return rawPieces(source, start, end, value).map((piece) =>
    piece.kind === 'plain' ? { ...piece, kind: 'html' } : piece,
  );
}

/** Pieces of code or HTML, whose value differs from the source only by line prefixes, tabs and NUL. */
export function rawPieces(source: string, start: number, end: number, value: string): Piece[] {
  return align(source, start, end, value, 'literal');
}

function codePieces(source: string, start: number, end: number, value: string): Piece[] {
  const fence = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0;
  let from = start + fence;
  const to = end - fence;
  if (source[from] === ' ' && value[0] !== ' ') from += 1;
  // Line endings of the source are spaces of the value, and a table cell's `\|` is `|`.
  const pieces: Piece[] = [];
  let plain = from;
  let j = 0;
  let i = from;
  const flush = (): void => {
    if (i > plain) pieces.push(plainPiece(plain, source.slice(plain, i)));
  };
  while (j < value.length && i < to) {
    if (source[i] === value[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const next = value[j] ?? '';
    const length =
      source[i] === '\\' && next === '|' ? 2 : (/^[\r\n]+[ \t>]*/.exec(source.slice(i, to))?.[0].length ?? 0);
    if (length === 0 && source[i] !== '\0') break;
    flush();
    const wide = Math.max(length, 1);
    pieces.push({ kind: next === ' ' ? 'soft' : 'decoded', start: i, end: i + wide, text: next });
    i += wide;
    j += 1;
    plain = i;
  }
  flush();
  return j < value.length ? [{ kind: 'decoded', start, end, text: value }] : pieces;
}

function altPieces(source: string, start: number, end: number, alt: string): Piece[] {
  if (isBlank(alt)) return [];
  if (source.startsWith(alt, start + 2) && !/[\r\n]/.test(alt)) return [plainPiece(start + 2, alt)];
  return [{ kind: 'decoded', start, end, text: alt.replace(/[\r\n]+/g, ' ') }];
}
