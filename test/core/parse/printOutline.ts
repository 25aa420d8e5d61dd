// A tree as lines to read: address, type, label, title, what a note belongs to, and the text.
import type { SectionNode, SectionTree } from '../../../src/core/model/sectionTree.ts';

/** One line a node, indented by depth; then the guesses. */
export function printOutline(tree: SectionTree, source: string): string {
  const lines = [`${tree.lang} | ${tree.root.title ?? '-'} | ${tree.root.text}`];
  const print = (node: SectionNode, depth: number): void => {
    const parts = [node.address ?? '-', node.type];
    if (node.label !== null) parts.push(`[${node.label}]`);
    if (node.title !== null) parts.push(`«${node.title}»`);
    if (node.annotates !== null) parts.push(`-> ${source.slice(...node.annotates)}`);
    parts.push(`"${node.text.replace(/\n/g, '⏎')}"`);
    lines.push('  '.repeat(depth) + parts.join(' '));
    for (const child of node.children) print(child, depth + 1);
  };
  for (const child of tree.root.children) print(child, 0);
  for (const { at, what } of tree.guesses) lines.push(`? ${source.slice(...at)}: ${what}`);
  return `${lines.join('\n')}\n`;
}

/** All nodes, parents before children. */
export function allNodes(root: SectionNode): SectionNode[] {
  return [root, ...root.children.flatMap(allNodes)];
}
