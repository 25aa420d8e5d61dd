// What a pair pairs, on trees as the parser makes them.
import { describe, expect, it } from 'vitest';
import type { SectionNode } from '../../../src/core/model/sectionTree.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';

const texts = (source: string): string[] => unitsOf(parseSource(source)).map(({ text }) => text);

describe('unitsOf', () => {
  it('makes a heading one unit and each paragraph under it another', () => {
    expect(texts('# Terms\n\nFirst.\n\nSecond.\n')).toEqual(['Terms', 'First.', 'Second.']);
  });

  it('makes a table row with all its cells one unit', () => {
    expect(texts('| a | b |\n| --- | --- |\n| c | d |\n')).toEqual(['ab', 'cd']);
  });

  it('leaves out nodes without text', () => {
    expect(texts('\n')).toEqual([]);
  });

  it('holds the text of every node, in order, each own range in one piece', () => {
    const tree = parseSource(
      '# 1. A &amp; B\n\n- x **y** z\n- [l](/m)\n\n| a<br>b | c |\n| --- | --- |\n| | 2 |\n',
    );
    const units = unitsOf(tree);
    const all: SectionNode[] = [];
    const walk = (node: SectionNode): void => {
      all.push(node);
      node.children.forEach(walk);
    };
    walk(tree.root);
    expect(units.map(({ text }) => text).join('')).toBe(all.map(({ text }) => text).join(''));
    expect(units.flatMap(({ pieces }) => pieces.map(({ source }) => source))).toEqual(
      all.flatMap(({ own }) => own),
    );
    for (const { pieces, text, span } of units) {
      expect(pieces.at(-1)?.end).toBe(text.length);
      expect([pieces[0]?.source[0], pieces.at(-1)?.source[1]]).toEqual([...span]);
    }
  });
});
