// The same clauses many times over, each copy with wording of its own: where one browser is no longer enough.
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { searchExactly, searchRecords } from '../../../src/core/search/searchRecords.ts';
import { haystacksOf } from '../../../src/core/search/haystack.ts';
import { judgeOf, wordingsOf } from './judge.ts';
import { recordBytes } from './ourEngine.ts';
import { pagefindEngine } from './pagefindEngine.ts';
import { QUERIES } from './queries.ts';
import { printTable } from './table.ts';

/** Clause wordings, where the command names no sizes. */
const SIZES = [1_000, 10_000, 100_000];
/** Hits that a page shows at a keystroke. */
const SHOWN = 50;
/** Every so many queries of the set: the slow engines would take too long with all. */
const EVERY = 4;

export async function scaleTable(records: readonly SearchRecords[], sizes: readonly number[]): Promise<void> {
  const queries = QUERIES.filter(({ class: kind }, index) => kind !== 'nothing' && index % EVERY === 0);
  const rows: string[][] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const policies = manyRecords(records, size);
    const wordings = wordingsOf(policies);
    const began = performance.now();
    policies.forEach(haystacksOf);
    const opened = performance.now() - began;
    const exact = timesOf(
      queries.map(
        ({ query }) =>
          () =>
            searchExactly(policies, query, { limit: SHOWN }),
      ),
    );
    const near = timesOf(
      queries.map(
        ({ query }) =>
          () =>
            searchRecords(policies, query, { limit: SHOWN }),
      ),
    );
    const bytes = recordBytes(policies);
    rows.push([
      'this search',
      String(wordings.length),
      '0',
      kilo(bytes),
      kilo(bytes),
      kilo(bytes / policies.length),
      opened.toFixed(0),
      `${exact.median.toFixed(1)} / ${exact.most.toFixed(1)}`,
      `${near.median.toFixed(1)} / ${near.most.toFixed(1)}`,
      '1.000',
    ]);
    console.error(rows.at(-1)?.join(' | '));
    const pagefind = await pagefindEngine(wordings);
    const times: number[] = [];
    const loaded: number[] = [];
    const recalls: number[] = [];
    for (const { query, judgement, class: kind } of queries) {
      const start = performance.now();
      const hits = await pagefind.search(query);
      times.push(performance.now() - start);
      loaded.push(pagefind.lastBytes());
      const answers = judgeOf(judgement);
      const wanted = wordings.filter(answers);
      const found = new Set(hits.map(({ text }) => text));
      if (wanted.length > 0 && kind === 'word') {
        recalls.push(wanted.filter(({ text }) => found.has(text)).length / wanted.length);
      }
    }
    times.sort((a, b) => a - b);
    loaded.sort((a, b) => a - b);
    rows.push([
      `Pagefind (${pagefind.output.files} files)`,
      String(wordings.length),
      (pagefind.buildMs / 1000).toFixed(1),
      kilo(pagefind.output.bytes),
      kilo(pagefind.bytes),
      `${kilo(loaded[Math.floor(loaded.length / 2)] ?? 0)} (most ${kilo(loaded.at(-1) ?? 0)})`,
      pagefind.openMs.toFixed(0),
      `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} / ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)}`,
      '',
      (recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length).toFixed(3),
    ]);
    await pagefind.close();
    console.error(rows.at(-1)?.join(' | '));
  }
  printTable(
    [
      'engine',
      'wordings',
      'build s',
      'index kB',
      'kB before the first query',
      'kB one policy, or one query',
      'open ms',
      'exact: median / 95 % ms',
      'with near misses ms',
      'recall of words',
    ],
    rows,
  );
}

/** Policies with about so many wordings: copies differ in their numbers and in a word of each text. */
export function manyRecords(records: readonly SearchRecords[], size: number): SearchRecords[] {
  const made: SearchRecords[] = [];
  let count = 0;
  for (let copy = 0; count < size; copy++) {
    for (const policy of records) {
      if (count >= size) break;
      const room = size - count;
      const texts = policy.texts.map((text) => (copy === 0 || text === '' ? text : varied(text, copy)));
      const held = texts.filter((text) => text !== '').length;
      made.push({
        ...policy,
        policy: `${policy.policy}-${copy}`,
        texts: held <= room ? texts : cut(texts, room),
      });
      count += Math.min(held, room);
    }
  }
  return made;
}

/** The text with a sentence's words moved and a number of its own, so that no two copies compress into one. */
function varied(text: string, copy: number): string {
  const pivot = (copy * 7919) % Math.max(1, text.length);
  return `${text.slice(pivot)}${copy} ${text.slice(0, pivot)}`;
}

function cut(texts: readonly string[], room: number): string[] {
  let left = room;
  return texts.map((text) => (text !== '' && left-- > 0 ? text : ''));
}

function timesOf(searches: readonly (() => unknown)[]): { readonly median: number; readonly most: number } {
  searches.slice(0, 5).forEach((search) => search());
  const times = searches
    .map((search) => {
      const began = performance.now();
      search();
      return performance.now() - began;
    })
    .sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    most: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
