// minisearch with the words that Intl.Segmenter finds, all of them wanted, beginnings and near misses allowed.
import { gzipSync } from 'node:zlib';
import MiniSearch, { type Options } from 'minisearch';
import type { Engine } from './engine.ts';
import type { Wording } from './judge.ts';

export function miniEngine(wordings: readonly Wording[]): Engine {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const tokenize = (text: string): string[] =>
    [...segmenter.segment(text.normalize('NFKC'))].flatMap(({ segment, isWordLike }) =>
      isWordLike === true ? [segment] : [],
    );
  const options: Options<{ id: number; text: string }> = {
    fields: ['text'],
    tokenize,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.2 },
  };
  const began = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>(options);
  index.addAll(wordings.map(({ text }, id) => ({ id, text })));
  const buildMs = performance.now() - began;
  const json = JSON.stringify(index);
  const opening = performance.now();
  const opened = MiniSearch.loadJSON<{ id: number; text: string }>(json, options);
  return {
    name: 'minisearch, Intl.Segmenter',
    buildMs,
    openMs: performance.now() - opening,
    bytes: gzipSync(json).length + gzipSync(JSON.stringify(wordings)).length,
    search: (query) => Promise.resolve(opened.search(query).flatMap(({ id }) => wordings[Number(id)] ?? [])),
    lastBytes: () => 0,
  };
}
