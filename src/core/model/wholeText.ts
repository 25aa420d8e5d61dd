import type { SectionNode } from './sectionTree.ts';

/** The text of a node and of everything inside it, in source order, one node a line; nodes without text give none. */
export function wholeText(node: SectionNode): string {
  const lines: string[] = [];
  const visit = (at: SectionNode): void => {
    if (at.text !== '') lines.push(at.text);
    at.children.forEach(visit);
  };
  visit(node);
  return lines.join('\n');
}
