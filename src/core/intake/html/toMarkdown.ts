// A cleaned tree -> Markdown. The only user of rehype-remark and remark-stringify.
import type { Element, ElementContent, Root } from 'hast';
import type { Nodes, Parent, PhrasingContent, Root as MarkdownRoot } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { linkAddresses } from './linkAddresses.ts';
import { htmlAround, safeMarks } from './safeMarks.ts';
import { tableHtml } from './tableHtml.ts';

/** The Markdown of a cleaned tree, one newline at its end. */
export function toMarkdown(root: Root): string {
  const tree = markdownTree(root);
  unbreakHeadings(tree);
  linkAddresses(tree);
  safeMarks(tree);
  keepListsApart(tree);
  return stringify(tree);
}

/** The marks of GFM, which the writer of plain Markdown does not know to be marks. */
const UNSAFE = [
  { character: '~', inConstruct: 'phrasing' as const },
  { character: '|', atBreak: true },
  { character: '-', atBreak: true },
  { character: ':', after: '-', atBreak: true },
];

function stringify(tree: MarkdownRoot): string {
  return unified()
    .data('toMarkdownExtensions', [{ unsafe: UNSAFE }])
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
    })
    .stringify(tree);
}

function markdownTree(root: Root): MarkdownRoot {
  const inline =
    (tag: string) =>
    (state: { all: (node: Element) => unknown[] }, node: Element): PhrasingContent[] =>
      // What stands in an inline element of a cleaned tree is phrasing.
      htmlAround(tag, state.all(node) as PhrasingContent[]);
  return unified()
    .use(rehypeRemark, {
      handlers: {
        table: (_state, node: Element) => ({ type: 'html', value: simpleTable(node) ?? tableHtml(node) }),
        del: inline('del'),
        ins: inline('ins'),
        sup: inline('sup'),
        sub: inline('sub'),
      },
    })
    .runSync(root);
}

/** A table that Markdown can say: a header row, then rows of as many cells, each of a single line. Null otherwise. */
function simpleTable(table: Element): string | null {
  const rows = table.children.filter((child): child is Element => isElement(child) && child.tagName === 'tr');
  const others = table.children.filter((child) => isElement(child) && child.tagName !== 'tr');
  const cells = rows.map((row) => row.children.filter(isElement));
  const width = cells[0]?.length ?? 0;
  const fits = cells.every(
    (row, index) =>
      row.length === width &&
      row.every(
        (cell) =>
          cell.tagName === (index === 0 ? 'th' : 'td') &&
          cell.properties['rowspan'] === undefined &&
          cell.properties['colspan'] === undefined &&
          cell.children.every(isOneLine),
      ),
  );
  if (!fits || width === 0 || rows.length < 2 || others.length > 0) return null;
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const [head = [], ...body] = cells.map((row) => row.map(cellText));
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function cellText(cell: Element): string {
  const tree = markdownTree({ type: 'root', children: [{ ...cell, tagName: 'p' }] });
  safeMarks(tree);
  return stringify(tree)
    .trim()
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\\?\|/gu, '\\|');
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

const ONE_LINE = new Set(['a', 'strong', 'em', 'del', 'ins', 'sup', 'sub', 'code', 'span', 'img']);

function isOneLine(node: ElementContent): boolean {
  return (
    node.type === 'text' || (isElement(node) && ONE_LINE.has(node.tagName) && node.children.every(isOneLine))
  );
}

/** A heading stands on one line of Markdown: where a page breaks it, a space stands. */
function unbreakHeadings(parent: Parent, heading = false): void {
  parent.children.forEach((node, index) => {
    if (heading && node.type === 'break') parent.children[index] = { type: 'text', value: ' ' };
    else if ('children' in node) unbreakHeadings(node, heading || node.type === 'heading');
  });
}

/** Two ordered lists in a row would be told apart by 1. and 1), and the page has no such mark: a comment stands between. */
function keepListsApart(parent: Parent): void {
  for (let index = parent.children.length - 1; index >= 0; index--) {
    const node: Nodes | undefined = parent.children[index];
    if (node === undefined) continue;
    const next = parent.children[index + 1];
    if (node.type === 'list' && next?.type === 'list' && (node.ordered || next.ordered)) {
      parent.children.splice(index + 1, 0, { type: 'html', value: '<!-- -->' });
    }
    if ('children' in node) keepListsApart(node);
  }
}
