// Reads HTML into a plain tree whose text tokens know where they stand. The only user of parse5.
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A text token, an element, or (tag `#root`) the whole fragment. Offsets are into the HTML that was read. */
export interface HtmlNode {
  readonly tag: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its start tag ends, for an element that no end tag closes. */
  readonly open: number | null;
  readonly attributes: readonly HtmlAttribute[];
  readonly children: readonly HtmlNode[];
}

/** An attribute, and where it stands with its name: both -1 where it has no place of its own. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a browser without script shows nothing of. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', '#comment']);

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

// parse5 glues neighbouring text tokens into one node; every token must keep its own place.
const adapter = {
  ...defaultTreeAdapter,
  insertText(parent: ParentNode, text: string): void {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
  },
  insertTextBefore(parent: ParentNode, text: string, reference: ChildNode): void {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
  },
};

/** The fragment as a tree, as a browser without script builds it; hidden elements and comments are left out. */
export function readHtml(html: string): HtmlNode {
  const fragment = parseFragment(html, {
    treeAdapter: adapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  });
  return {
    tag: '#root',
    text: '',
    start: 0,
    end: html.length,
    open: null,
    attributes: [],
    children: children(fragment),
  };
}

/** The text a browser without script shows of a fragment without markup of its own: decodes character references. */
export function htmlText(html: string): string {
  let text = '';
  for (const node of parseFragment(html, { scriptingEnabled: false }).childNodes) {
    if ('value' in node) text += node.value;
  }
  return text;
}

// Built with a stack of its own: a page may nest deeper than the call stack.
function children(fragment: ParentNode): HtmlNode[] {
  const top: HtmlNode[] = [];
  const todo: { readonly from: readonly ChildNode[]; readonly to: HtmlNode[] }[] = [
    { from: fragment.childNodes, to: top },
  ];
  for (let work = todo.pop(); work !== undefined; work = todo.pop()) {
    for (const node of work.from) {
      if (HIDDEN.has(node.nodeName)) continue;
      const inner: HtmlNode[] = [];
      const read = plainNode(node, inner);
      const last = work.to[work.to.length - 1];
      if (read.tag === '#text' && last?.tag === '#text' && last.end === read.start) {
        // parse5 cuts text at white space, and then puts a reference's place at its last character only.
        work.to[work.to.length - 1] = { ...last, text: last.text + read.text, end: read.end };
        continue;
      }
      work.to.push(read);
      if ('childNodes' in node) todo.push({ from: node.childNodes, to: inner });
    }
  }
  return top;
}

function plainNode(node: Node, inner: HtmlNode[]): HtmlNode {
  const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
  const start = place?.startOffset ?? -1;
  const end = place?.endOffset ?? -1;
  if (node.nodeName === '#text' && 'value' in node) {
    return { tag: '#text', text: node.value, start, end, open: null, attributes: [], children: inner };
  }
  const attributes =
    'attrs' in node
      ? node.attrs.map(({ name, value }) => ({ name, value, ...attributePlace(place, name) }))
      : [];
  return { tag: node.nodeName, text: '', start, end, open: openOf(place), attributes, children: inner };
}

function openOf(place: unknown): number | null {
  // As above: only elements have places of tags.
  const tags = place as { startTag?: { endOffset: number }; endTag?: object } | null | undefined;
  return tags?.endTag === undefined ? (tags?.startTag?.endOffset ?? null) : null;
}

function attributePlace(place: unknown, name: string): { start: number; end: number } {
  // parse5 types an element's places as those of any node; only elements have places of attributes.
  const places = (place as { attrs?: Record<string, { startOffset: number; endOffset: number }> } | null)
    ?.attrs;
  return { start: places?.[name]?.startOffset ?? -1, end: places?.[name]?.endOffset ?? -1 };
}
