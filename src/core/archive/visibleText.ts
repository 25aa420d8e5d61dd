// A section tree -> its visible characters in order, white space aside, each with its place in the source.
import type { SectionNode, SectionTree } from '../model/sectionTree.ts';

/** Visible characters (UTF-16 code units, no white space) and the source offset of each. */
export interface VisibleText {
  readonly text: string;
  readonly at: readonly number[];
}

/** The visible text of a tree. What was decoded (an entity, an escape) stands at the start of its source. */
export function visibleText(tree: SectionTree): VisibleText {
  let text = '';
  const at: number[] = [];
  const visit = (node: SectionNode): void => {
    const decoded = new Map(node.decoded ?? []);
    let place = 0;
    node.own.forEach(([start, end], index) => {
      const length = decoded.get(index) ?? end - start;
      for (let offset = 0; offset < length; offset++) {
        const unit = node.text[place + offset] ?? '';
        if (/[\s\u{FEFF}\u{200B}]/u.test(unit)) continue;
        text += unit;
        at.push(decoded.has(index) ? start : start + offset);
      }
      place += length;
    });
    for (const child of node.children) visit(child);
  };
  visit(tree.root);
  return { text, at };
}
