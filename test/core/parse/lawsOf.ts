// What must hold of every tree, whatever the text.
import { expect } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import { treeText, visible } from '../../visible.mjs';
import { allNodes } from './printOutline.ts';

/** Conservation against the independent walk, and the shape that the contract promises. */
export function expectLaws(source: string, name = ''): SectionTree {
  const tree = parseSource(source);
  expect(treeText(tree), `visible text of ${name}`).toBe(visible(source));
  expectShape(tree, source, name);
  return tree;
}

/** Own ranges disjoint and in order, each plain or listed as decoded; addresses unique; ranges hold their children. */
export function expectShape(tree: SectionTree, source: string, name = ''): void {
  expect(tree.residue, `residue of ${name}`).toEqual([]);
  expect(tree.length).toBe(source.length);
  const nodes = allNodes(tree.root);
  let end = 0;
  const addresses = new Set<string>();
  for (const node of nodes) {
    let at = 0;
    const decoded = new Map(node.decoded ?? []);
    node.own.forEach(([from, to], index) => {
      if (from < end || to <= from)
        throw new Error(`own range ${from} of ${node.address} is out of order in ${name}`);
      end = to;
      const length = decoded.get(index);
      if (length === undefined && node.text.slice(at, at + to - from) !== source.slice(from, to)) {
        throw new Error(`plain range ${from} of ${node.address} is not its text in ${name}`);
      }
      at += length ?? to - from;
    });
    if (at !== node.text.length)
      throw new Error(`own ranges of ${node.address} do not make its text in ${name}`);
    for (const child of node.children) {
      if (child.range[0] < node.range[0] || child.range[1] > node.range[1]) {
        throw new Error(`${child.address} lies outside ${node.address} in ${name}`);
      }
    }
    if (node.address === null) continue;
    if (addresses.has(node.address)) throw new Error(`${node.address} is given twice in ${name}`);
    addresses.add(node.address);
  }
}
