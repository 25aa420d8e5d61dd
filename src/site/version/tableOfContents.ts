import type { SectionNode, SectionTree } from '../../core/model/sectionTree.ts';
import type { Strings } from '../strings/strings.ts';
import { clauseName } from '../clauseName.ts';

/** A line of the table of contents. */
export interface ContentsLine {
  readonly address: string;
  /** The text of the heading, or the number and the beginning of a clause without one. */
  readonly words: string;
  readonly lines: readonly ContentsLine[];
}

// A clause without a heading is told by its beginning, in characters.
const BEGINNING = 40;
const DEEPEST = 2;

/** The headed and numbered clauses of a tree, two levels deep. */
export function tableOfContents(tree: SectionTree, strings: Strings): readonly ContentsLine[] {
  return linesOf(tree.root, [tree.root], strings, 1);
}

function linesOf(
  node: SectionNode,
  path: readonly SectionNode[],
  strings: Strings,
  depth: number,
): readonly ContentsLine[] {
  if (depth > DEEPEST) return [];
  return node.children.flatMap((child): ContentsLine[] => {
    const way = [...path, child];
    const contained = child.label !== null || child.title !== null || child.type === 'signature';
    if (child.address === null || !contained || child.type === 'note') {
      return child.type === 'section' ? [...linesOf(child, way, strings, depth)] : [];
    }
    return [
      {
        address: child.address,
        words: wordsOf(child, way, strings),
        lines: linesOf(child, way, strings, depth + 1),
      },
    ];
  });
}

function wordsOf(node: SectionNode, path: readonly SectionNode[], strings: Strings): string {
  if (node.title !== null) return node.label === null ? node.title : `${node.label} ${node.title}`;
  if (node.label === null) return clauseName(path, strings);
  const beginning = node.text.replace(node.label, '').trim();
  const cut = [...beginning].slice(0, BEGINNING).join('');
  return `${node.label} ${cut}${cut.length < beginning.length ? '…' : ''}`;
}
