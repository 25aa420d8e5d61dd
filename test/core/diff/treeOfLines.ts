// Small trees for tests, written as lines: the deeper a line is indented, the deeper its node.
import type {
  InlineMark,
  Link,
  NodeType,
  SectionNode,
  SectionTree,
} from '../../../src/core/model/sectionTree.ts';
import type { Span } from '../../../src/core/model/span.ts';

/** A line and what is special about its node. */
export interface Line {
  readonly text: string;
  readonly type?: NodeType;
  readonly label?: string;
  readonly title?: string;
  readonly inline?: readonly InlineMark['kind'][];
  /** The part of the text that `inline` or `href` is about; all of it where absent. */
  readonly part?: string;
  readonly href?: string;
}

/** A tree whose nodes are lines, indented by two spaces a level; `(1) …`, `第1条 …` and `1. …` give labels. */
export function treeOfLines(lines: readonly (string | Line)[]): SectionTree {
  const root = emptyNode('document', [0, 0]);
  const stack: { depth: number; children: SectionNode[] }[] = [{ depth: -1, children: root.children }];
  let at = 0;
  for (const given of lines) {
    const line = typeof given === 'string' ? { text: given } : given;
    const depth = /^ */.exec(line.text)?.[0].length ?? 0;
    const text = line.text.slice(depth);
    const start = at + depth;
    at += line.text.length + 1;
    const children: SectionNode[] = [];
    const node: SectionNode = {
      ...emptyNode(line.type ?? 'paragraph', [start, start + text.length]),
      ...content(line, text, start),
      children,
    };
    while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
    stack.at(-1)?.children.push(node);
    stack.push({ depth, children });
  }
  return { length: at, lang: 'ja', frontMatter: null, root, residue: [], guesses: [], problems: [] };
}

function content(line: Omit<Line, 'text'>, text: string, start: number): Partial<SectionNode> {
  const label =
    line.label ??
    /^(?:第[\p{Nd}一二三四五六七八九十]+条|[（(]\p{Nd}+[)）]|\p{Nd}+\.|[①-⑨])/u.exec(text)?.[0] ??
    null;
  const from = line.part === undefined ? 0 : text.indexOf(line.part);
  const length = line.part?.length ?? text.length;
  const inside: Span = [start + from, start + from + length];
  const marked = line.inline && line.inline.length > 0;
  // Markup parts the text: what is marked is an own range of its own.
  const borders = marked ? [0, from, from + length, text.length] : [0, text.length];
  const own = borders
    .slice(1)
    .map((end, index): Span => [start + (borders[index] ?? 0), start + end])
    .filter(([a, b]) => b > a);
  const links: Link[] = line.href === undefined ? [] : [{ at: inside, href: line.href }];
  return {
    label,
    title: line.title ?? null,
    text,
    own,
    links,
    inline: (line.inline ?? []).map((kind) => ({ at: inside, kind })),
  };
}

function emptyNode(type: NodeType, range: Span): SectionNode & { children: SectionNode[] } {
  return {
    type,
    address: null,
    label: null,
    number: null,
    title: null,
    range,
    own: [],
    text: '',
    links: [],
    images: [],
    inline: [],
    checked: null,
    cell: null,
    annotates: null,
    layer: 'agreed',
    marks: [],
    children: [],
  };
}
