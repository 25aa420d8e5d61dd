// Markdown's marks of stress do not work everywhere: in **「約款」**は the stars would show. There the mark is written as HTML.
import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';

/** Replaces, in place, each strong or emphasis that Markdown could not say where it stands. */
export function safeMarks(tree: Root): void {
  inside(tree);
}

function inside(parent: Parent): void {
  for (const child of parent.children) if ('children' in child) inside(child);
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index];
    if (node === undefined || (node.type !== 'strong' && node.type !== 'emphasis')) continue;
    const before = lastLetter(besideOf(parent.children[index - 1]));
    const after = firstLetter(besideOf(parent.children[index + 1]));
    const text = textOf(node);
    if (opens(before, firstLetter(text)) && opens(after, lastLetter(text))) continue;
    const tag = node.type === 'strong' ? 'strong' : 'em';
    parent.children.splice(index, 1, ...htmlAround(tag, node.children));
    index += node.children.length + 1;
  }
}

/** The nodes of an inline mark, written as HTML. */
export function htmlAround(tag: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

/** Whether a mark between an outer and an inner letter is read as one: the rule of flanking, on the strict side. */
function opens(outer: string, inner: string): boolean {
  if (inner === '' || /[\s]/u.test(inner)) return false;
  if (outer === '' || /[\s]/u.test(outer)) return true;
  return !/[\p{P}\p{S}]/u.test(inner) && !/[*_]/u.test(outer);
}

/** The text beside a mark; another mark there shows as its star. */
function besideOf(node: Nodes | undefined): string {
  return node?.type === 'strong' || node?.type === 'emphasis' ? '*' : textOf(node);
}

function textOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.type === 'text' ? node.value : '`';
  if (node.type === 'break') return ' ';
  if (node.type === 'html' || node.type === 'image') return '<';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function firstLetter(text: string): string {
  return [...text][0] ?? '';
}

function lastLetter(text: string): string {
  return [...text].at(-1) ?? '';
}
