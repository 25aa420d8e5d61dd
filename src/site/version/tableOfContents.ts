import type { SectionNode, SectionTree } from '../../core/model/sectionTree.ts';
import type { Strings } from '../strings/strings.ts';
import { clauseName } from '../clauseName.ts';
import { inLanguage } from '../mixedWords.ts';

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

/** The interface's words, and the language of the document. */
interface Speaking {
  readonly strings: Strings;
  readonly language: string;
}

/** The headed and numbered clauses of a tree, two levels deep. */
export function tableOfContents(tree: SectionTree, strings: Strings): readonly ContentsLine[] {
  return linesOf(tree.root, [tree.root], { strings, language: tree.lang }, 1);
}

function linesOf(
  node: SectionNode,
  path: readonly SectionNode[],
  speaking: Speaking,
  depth: number,
): readonly ContentsLine[] {
  if (depth > DEEPEST) return [];
  return node.children.flatMap((child): ContentsLine[] => {
    const way = [...path, child];
    const contained = child.label !== null || child.title !== null || child.type === 'signature';
    if (child.address === null || !contained || child.type === 'note') {
      return child.type === 'section' ? [...linesOf(child, way, speaking, depth)] : [];
    }
    return [
      {
        address: child.address,
        words: wordsOf(child, way, speaking),
        lines: linesOf(child, way, speaking, depth + 1),
      },
    ];
  });
}

function wordsOf(node: SectionNode, path: readonly SectionNode[], { strings, language }: Speaking): string {
  const said = (words: string): string => inLanguage(words, language, strings.language);
  if (node.title !== null) return said(node.label === null ? node.title : `${node.label} ${node.title}`);
  if (node.label === null) return clauseName(path, strings, language);
  const beginning = node.text.replace(node.label, '').trim();
  const cut = [...beginning].slice(0, BEGINNING).join('');
  return said(`${node.label} ${cut}${cut.length < beginning.length ? '…' : ''}`);
}
