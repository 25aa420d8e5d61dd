// Carries link definitions and footnotes from the piece that holds them to the pieces that refer to them.
import type { MarkdownNode } from './markdown.ts';
import { placeOf } from './markdown.ts';

/** What a document defines, by identifier as remark writes it (footnotes with a caret in front). */
export interface Definitions {
  /** The label as the source writes it, between brackets. */
  readonly labels: Map<string, string>;
  /** Targets of links and images. */
  readonly targets: Map<string, string>;
}

const MAY_DEFINE = /^[ \t>*+\-\d.)]*\[[^\]]{1,999}\]:/m;
const LABEL = /\[((?:[^[\]\\]|\\[^]){1,999})\]/g;

/** Whether a piece may hold a definition. */
export const mayDefine = (piece: string): boolean => MAY_DEFINE.test(piece);

/** Takes the definitions of a tree in; the first of a label counts. */
export function collectDefinitions(root: MarkdownNode, text: string, into: Definitions): void {
  const todo: MarkdownNode[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const [start, end] = placeOf(node);
      const label = /^\[((?:[^[\]\\]|\\[^])*)\]:/.exec(text.slice(start, end))?.[1]?.replace(/\s+/g, ' ');
      const key = (node.type === 'definition' ? '' : '^') + (node.identifier ?? '');
      if (label !== undefined && !into.labels.has(key)) {
        into.labels.set(key, label);
        if (node.type === 'definition') into.targets.set(key, node.url ?? '');
      }
    }
    for (const child of [...(node.children ?? [])].reverse()) todo.push(child);
  }
}

/** Markdown that defines, in front of a piece, the labels that the piece refers to; empty where there are none. */
export function prefixFor(piece: string, { labels }: Definitions): string {
  if (labels.size === 0 || !piece.includes('[')) return '';
  const found = new Map<string, string>();
  for (const match of piece.matchAll(LABEL)) {
    const raw = match[1] ?? '';
    const isFootnote = raw.startsWith('^');
    const key = (isFootnote ? '^' : '') + identifierOf(isFootnote ? raw.slice(1) : raw);
    const label = labels.get(key);
    if (label !== undefined) found.set(key, label);
  }
  let prefix = '';
  for (const label of found.values()) prefix += `[${label}]: x\n\n`;
  // The comment closes a footnote, which would else take an indented first line in.
  return prefix === '' ? '' : `${prefix}<!-- -->\n\n`;
}

/** remark's own folding of labels. */
function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
