// The archive's own search as an engine of the bench.
import { gzipSync } from 'node:zlib';
import { openRecords } from '../../../src/core/search/openRecords.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { searchExactly, searchRecords } from '../../../src/core/search/searchRecords.ts';
import type { Engine } from './engine.ts';

/** Records as JSON, compressed policy by policy as a host would. */
export function recordBytes(records: readonly SearchRecords[]): number {
  return records.reduce((sum, policy) => sum + gzipSync(JSON.stringify(policy)).length, 0);
}

/** The exact search alone (what each key shows first), or with its near misses. */
export function ourEngine(records: readonly SearchRecords[], near: boolean): Engine {
  const fresh = JSON.parse(JSON.stringify(records)) as readonly SearchRecords[];
  const began = performance.now();
  fresh.forEach(openRecords);
  const openMs = performance.now() - began;
  const ask = near ? searchRecords : searchExactly;
  return {
    name: near ? 'this search' : 'this search, exact only',
    buildMs: 0,
    openMs,
    bytes: recordBytes(records),
    search: (query) => Promise.resolve(ask(fresh, query).hits),
    lastBytes: () => 0,
  };
}
