// `archive parse FILE...`: the section tree of each file, as JSON or as an outline.
import type { SectionNode, SectionTree } from '../../src/core/model/sectionTree.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { readSource } from '../../src/io/readSource.ts';
import { complain, write, writeJson } from './output.ts';
import { pathOf } from './place.ts';
import { printableTree } from './printableTree.ts';

/** Prints every file, in order; one that fails is reported in its place and the others still come. */
export async function parseCommand(
  files: readonly string[],
  options: { readonly json?: true },
): Promise<void> {
  for (const file of files) {
    try {
      const { tree, sha256, problems } = readSource(pathOf(file), file);
      if (options.json) await writeJson(printableTree(file, sha256, tree, problems));
      else await write(`${files.length > 1 ? `== ${file}\n` : ''}${outline(tree)}`);
      complain(problems);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      if (options.json) await writeJson({ file, problems: error.problems });
      complain(error.problems);
    }
  }
}

const OUTLINE_WIDTH = 60;

/** One line a node: its address, its type and the beginning of its text, indented by depth. */
function outline(tree: SectionTree): string {
  const lines: string[] = [];
  const visit = (node: SectionNode, depth: number): void => {
    const later = node.layer === 'later-note' ? ' [later note]' : '';
    const text = node.text.replace(/\s+/gu, ' ');
    const start = [...text].slice(0, OUTLINE_WIDTH).join('');
    lines.push(
      `${'  '.repeat(depth)}${node.address ?? '-'} ${node.type}${later}  ${start}${start === text ? '' : '…'}`,
    );
    for (const child of node.children) visit(child, depth + 1);
  };
  visit(tree.root, 0);
  for (const { at, what } of tree.guesses) lines.push(`guess at [${at[0]},${at[1]}): ${what}`);
  for (const [start, end] of tree.residue) lines.push(`residue at [${start},${end})`);
  return `${lines.join('\n')}\n`;
}
