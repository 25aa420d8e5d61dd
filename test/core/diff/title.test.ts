import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';

describe("a document's title", () => {
  it('is the same heading when a notice is put above it', () => {
    const [old, fresh] = ['# 方針\n\n本文です。\n', 'お知らせです。\n\n# 方針\n\n本文です。\n'].map((text) =>
      parseSource(text),
    );
    if (old === undefined || fresh === undefined) throw new Error('two texts were given');
    const { pairs } = compareTrees(old, fresh);
    const told = pairs.map(({ runs, changes, other }) => [
      runs.map(({ text }) => text).join(''),
      ...changes,
      other.length,
    ]);
    expect(told).toEqual([
      ['お知らせです。', 'added', 0],
      ['方針', 'unchanged', 0],
      ['本文です。', 'unchanged', 0],
    ]);
  });
});
