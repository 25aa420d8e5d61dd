import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import type { Span } from '../../../src/core/model/span.ts';
import { allNodes } from './printOutline.ts';

const SOURCE = '1. (名称)\n\n名称は[会社概要](#)※をご覧ください。\n\n※概要は公開を終了しました。\n';
const rangeOf = (text: string, from = 0): Span => {
  const at = SOURCE.indexOf(text, from);
  return [at, at + text.length];
};

describe('layers of version.yaml', () => {
  const mark = rangeOf('※');
  const note = rangeOf('※概要は公開を終了しました。');
  const tree = parseSource(SOURCE, {
    layers: {
      laterNotes: [
        { range: mark, note: 'a later mark' },
        { range: note, note: 'a later note' },
      ],
      flags: [{ range: rangeOf('会社概要'), note: 'no target' }],
    },
  });
  const nodes = allNodes(tree.root);

  it('make a node that lies in a later note one of that layer', () => {
    expect(nodes.filter(({ layer }) => layer === 'later-note').map(({ address }) => address)).toEqual([
      '1.n1',
    ]);
  });

  it('mark ranges inside a text that is agreed', () => {
    const paragraph = nodes.find(({ address }) => address === '1.p1');
    expect(paragraph?.layer).toBe('agreed');
    expect(paragraph?.marks).toEqual([
      { at: mark, layer: 'later-note', note: 'a later mark' },
      { at: rangeOf('会社概要'), layer: 'flag', note: 'no target' },
    ]);
  });

  it('leave a note with the mark that it belongs to', () => {
    expect(nodes.find(({ type }) => type === 'note')?.annotates).toEqual(mark);
  });

  it('are absent without options', () => {
    const plain = allNodes(parseSource(SOURCE).root);
    expect(plain.every(({ layer, marks }) => layer === 'agreed' && marks.length === 0)).toBe(true);
  });
});
