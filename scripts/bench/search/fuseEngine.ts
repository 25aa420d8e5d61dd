// Plain fuse.js over the same texts, as its documentation begins and with the options that find text past character 60.
import Fuse from 'fuse.js';
import type { Engine } from './engine.ts';
import type { Wording } from './judge.ts';
import { gzipSync } from 'node:zlib';

export function fuseEngine(wordings: readonly Wording[], anywhere: boolean): Engine {
  const began = performance.now();
  const fuse = new Fuse(wordings, {
    keys: ['text'],
    ...(anywhere ? { ignoreLocation: true, threshold: 0.2 } : {}),
  });
  return {
    name: anywhere ? 'fuse.js, ignoreLocation, threshold 0.2' : 'fuse.js, defaults',
    buildMs: 0,
    openMs: performance.now() - began,
    bytes: gzipSync(JSON.stringify(wordings)).length,
    search: (query) => Promise.resolve(fuse.search(query).map(({ item }) => item)),
    lastBytes: () => 0,
  };
}
