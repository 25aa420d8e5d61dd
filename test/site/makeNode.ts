// Section nodes by hand, for tests of what is made from them.
import type { SectionNode, SectionTree } from '../../src/core/model/sectionTree.ts';

/** A node with plain defaults; `own` is where its text stands in the source, at 0 unless told. */
export function makeNode(given: Partial<SectionNode>): SectionNode {
  const text = given.text ?? '';
  const own = given.own ?? (text === '' ? [] : [[0, text.length] as const]);
  return {
    type: 'paragraph',
    address: null,
    label: null,
    number: null,
    title: null,
    range: [0, text.length],
    own,
    text,
    links: [],
    images: [],
    inline: [],
    checked: null,
    cell: null,
    annotates: null,
    layer: 'agreed',
    marks: [],
    children: [],
    ...given,
  };
}

/** A tree over a root. */
export function makeTree(root: SectionNode): SectionTree {
  return {
    length: root.range[1],
    lang: 'ja',
    frontMatter: null,
    root,
    residue: [],
    guesses: [],
    problems: [],
  };
}
