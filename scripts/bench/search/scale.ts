// The same clauses many times over, each copy with wording of its own: where one browser is no longer enough. Beside
// the whole archive in memory: Pagefind with a record for each wording, and Pagefind only choosing policies to load.
import { gzipSync } from 'node:zlib';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenPolicies } from '../../../src/core/search/candidateSource.ts';
import { openRecords } from '../../../src/core/search/openRecords.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { searchExactly, searchRecords } from '../../../src/core/search/searchRecords.ts';
import { indexWords } from '../../../src/site/search/indexWords.ts';
import { POLICY_TABLE, writePagefind } from '../../build/pagefind.ts';
import { openPagefind } from './browserFiles.ts';
import { judgeOf, wordingsOf, type Wording } from './judge.ts';
import { manyRecords } from './manyRecords.ts';
import { recordBytes } from './ourEngine.ts';
import { pagefindEngine, sizeOf } from './pagefindEngine.ts';
import { QUERIES, type BenchQuery } from './queries.ts';
import { printTable } from './table.ts';

/** Clause wordings, where the command names no sizes. */
const SIZES = [1_000, 10_000, 100_000];
/** Hits that a page shows at a keystroke. */
const SHOWN = 50;
/** Every so many queries of the set: the slow engines would take too long with all. */
const EVERY = 4;

interface Row {
  readonly name: string;
  readonly buildMs: number;
  readonly output: { readonly bytes: number; readonly files: number };
  readonly before: number;
  readonly aQuery: readonly number[];
  readonly openMs: number;
  readonly times: readonly number[];
  readonly near: readonly number[] | null;
  readonly recall: number;
}

export async function scaleTable(records: readonly SearchRecords[], sizes: readonly number[]): Promise<void> {
  const queries = QUERIES.filter(({ class: kind }, index) => kind !== 'nothing' && index % EVERY === 0);
  const rows: string[][] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const policies = manyRecords(records, size);
    const wordings = wordingsOf(policies);
    const measured = [
      wholeRow(policies, queries),
      await choosingRow(policies, queries, wordings),
      await pagefindRow(wordings, queries),
    ];
    rows.push(...measured.map((row) => cellsOf(row, wordings.length)));
  }
  printTable(
    [
      'engine',
      'wordings',
      'build s',
      'index kB (files)',
      'kB before the first query',
      'kB a query: median / most',
      'open ms',
      'exact ms: median / 95 %',
      'with near misses ms',
      'recall of words',
    ],
    rows,
  );
}

function wholeRow(policies: readonly SearchRecords[], queries: readonly BenchQuery[]): Row {
  const opening = process.cpuUsage();
  policies.forEach(openRecords);
  const openMs = since(opening);
  const bytes = recordBytes(policies);
  searchRecords(policies, 'warm up', { limit: SHOWN });
  return {
    name: 'this search, all in memory',
    buildMs: 0,
    output: { bytes, files: policies.length },
    before: bytes,
    aQuery: [0],
    openMs,
    times: queries.map(({ query }) => timed(() => searchExactly(policies, query, { limit: SHOWN }))),
    near: queries.map(({ query }) => timed(() => searchRecords(policies, query, { limit: SHOWN }))),
    recall: 1,
  };
}

/** A reader who comes for each query anew: what is loaded is what that query alone needs. */
async function choosingRow(
  policies: readonly SearchRecords[],
  queries: readonly BenchQuery[],
  wordings: readonly Wording[],
): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const building = performance.now();
  await writePagefind(folder, policies);
  const buildMs = performance.now() - building;
  const table = JSON.parse(await readFile(join(folder, POLICY_TABLE), 'utf8')) as Record<string, string>;
  const opening = process.cpuUsage();
  const opened = await openPagefind(folder);
  const openMs = since(opening);
  const before = opened.taken() + gzipSync(JSON.stringify(table)).length;
  const choose = async (query: string): Promise<readonly string[]> => {
    const results = (await opened.pagefind.search(indexWords(query)))?.results ?? [];
    return results.flatMap(({ id }) => table[id] ?? []);
  };
  const byId = new Map(policies.map((policy) => [policy.policy, policy]));
  const load = (id: string): Promise<SearchRecords> => {
    const found = byId.get(id);
    return found === undefined ? Promise.reject(new Error(id)) : Promise.resolve(found);
  };
  const source = chosenPolicies({ policies: [...byId.keys()], load }, choose);
  const aQuery: number[] = [];
  const times: number[] = [];
  const recalls: number[] = [];
  for (const query of queries) {
    const began = process.cpuUsage();
    const { records } = await source(query.query, {});
    const { hits } = searchExactly(records, query.query);
    times.push(since(began));
    aQuery.push(opened.taken() + recordBytes(records));
    recalls.push(...recallOf(query, hits, wordings));
  }
  opened.close();
  const output = sizeOf(folder);
  await rm(folder, { recursive: true });
  const name = 'this search, Pagefind choosing policies';
  return { name, buildMs, output, before, aQuery, openMs, times, near: null, recall: mean(recalls) };
}

async function pagefindRow(wordings: readonly Wording[], queries: readonly BenchQuery[]): Promise<Row> {
  const pagefind = await pagefindEngine(wordings);
  const { buildMs, output, bytes: before, openMs } = pagefind;
  const aQuery: number[] = [];
  const times: number[] = [];
  const recalls: number[] = [];
  for (const query of queries) {
    const began = process.cpuUsage();
    const hits = await pagefind.search(query.query);
    times.push(since(began));
    aQuery.push(pagefind.lastBytes());
    recalls.push(...recallOf(query, hits, wordings));
  }
  await pagefind.close();
  const name = 'Pagefind, a record a wording';
  return { name, buildMs, output, before, aQuery, openMs, times, near: null, recall: mean(recalls) };
}

/** Of the wordings that hold a plain word, how many were found; nothing for other kinds of query. */
function recallOf(query: BenchQuery, hits: readonly Wording[], wordings: readonly Wording[]): number[] {
  if (query.class !== 'word') return [];
  const wanted = wordings.filter(judgeOf(query.judgement));
  const found = new Set(hits.map(({ text }) => text));
  return wanted.length === 0 ? [] : [wanted.filter(({ text }) => found.has(text)).length / wanted.length];
}

function cellsOf(row: Row, wordings: number): string[] {
  return [
    row.name,
    String(wordings),
    (row.buildMs / 1000).toFixed(1),
    `${kilo(row.output.bytes)} (${row.output.files})`,
    kilo(row.before),
    `${kilo(share(row.aQuery, 0.5))} / ${kilo(share(row.aQuery, 1))}`,
    row.openMs.toFixed(0),
    `${share(row.times, 0.5).toFixed(1)} / ${share(row.times, 0.95).toFixed(1)}`,
    row.near === null ? '' : `${share(row.near, 0.5).toFixed(1)} / ${share(row.near, 0.95).toFixed(1)}`,
    row.recall.toFixed(3),
  ];
}

function timed(search: () => unknown): number {
  const began = process.cpuUsage();
  search();
  return since(began);
}

/** Milliseconds of processor time: the machine may be doing other work. */
function since(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
