// A section tree as `parse --json` prints it: the keys of the contract in their order, `decoded` left out.
import type { Problem } from '../../src/core/model/problem.ts';
import type { SectionNode, SectionTree } from '../../src/core/model/sectionTree.ts';

/** The value that `parse --json` prints of a file. `problems` stands in it only where there are any. */
export function printableTree(
  file: string,
  sha256: string,
  tree: SectionTree,
  problems: readonly Problem[],
): object {
  return {
    file,
    sha256,
    length: tree.length,
    lang: tree.lang,
    frontMatter:
      tree.frontMatter === null ? null : { range: tree.frontMatter.range, title: tree.frontMatter.title },
    root: printableNode(tree.root),
    residue: tree.residue,
    guesses: tree.guesses.map(({ at, what }) => ({ at, what })),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

function printableNode(node: SectionNode): object {
  return {
    type: node.type,
    address: node.address,
    label: node.label,
    number: node.number,
    title: node.title,
    range: node.range,
    own: node.own,
    text: node.text,
    links: node.links.map(({ at, href }) => ({ at, href })),
    images: node.images.map(({ at, src }) => ({ at, src })),
    inline: node.inline.map(({ at, kind }) => ({ at, kind })),
    checked: node.checked,
    cell:
      node.cell === null ? null : { rows: node.cell.rows, cols: node.cell.cols, header: node.cell.header },
    annotates: node.annotates,
    layer: node.layer,
    marks: node.marks.map(({ at, layer, note }) => ({ at, layer, note })),
    children: node.children.map(printableNode),
  };
}
