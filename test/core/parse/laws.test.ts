import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { resolveAddress } from '../../../src/core/parse/resolveAddress.ts';
import { anyDocument, anyText } from './documents.ts';
import { expectLaws, expectShape } from './lawsOf.ts';
import { allNodes } from './printOutline.ts';

const RUNS = { seed: 20_261_124, numRuns: 400 };

describe('of any document', () => {
  it('no visible character is lost, invented or moved', () => {
    fc.assert(
      fc.property(anyDocument, (source) => void expectLaws(source)),
      RUNS,
    );
  });

  it('the tree survives JSON', () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const tree = parseSource(source);
        expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('parsing twice gives the same tree', () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        expect(parseSource(source)).toEqual(parseSource(source));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('an address leads to its node', () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const tree = parseSource(source);
        for (const node of allNodes(tree.root)) {
          if (node.address !== null) expect(resolveAddress(tree, node.address)).toBe(node);
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('plain words inserted inside a paragraph change no other unit', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (source, pick) => {
        // The guessed language of so short a text is a matter of a few words.
        const before = parseSource(source, { language: 'ja' });
        const paragraphs = allNodes(before.root).filter(
          (node) => node.type === 'paragraph' && node.text.length > 12 && node.inline.length === 0,
        );
        const chosen = paragraphs[pick % Math.max(paragraphs.length, 1)];
        // Between two words, not at the number that a line may begin with.
        const place = chosen?.own
          .map(([from, to]) => from + source.slice(from, to).search(/(?<=\p{L}) (?=\p{L})/u))
          .find((at, index) => at >= (chosen.own[index]?.[0] ?? 0));
        if (chosen === undefined || place === undefined) return;
        const at = place;
        const after = parseSource(`${source.slice(0, at)} plain words${source.slice(at)}`, {
          language: 'ja',
        });
        const others = (tree: typeof before) =>
          allNodes(tree.root)
            .filter((node) => node.address !== chosen.address)
            .map(({ address, label, text, type }) => ({ address, label, text, type }));
        expect(others(after)).toEqual(others(before));
      }),
      RUNS,
    );
  });
});

describe('of any characters', () => {
  it('there is a tree that keeps them', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expectShape(parseSource(source), source);
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });

  it('no visible character is lost, invented or moved', () => {
    fc.assert(
      fc.property(anyText, (source) => void expectLaws(source)),
      { ...RUNS, numRuns: 1500 },
    );
  });
});
