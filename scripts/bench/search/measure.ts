// One engine over the query set: recall, precision at 10, time and bytes.
import type { Engine } from './engine.ts';
import { judgeOf, type Wording } from './judge.ts';
import type { BenchQuery, QueryClass } from './queries.ts';

const FIRST = 10;

export interface Measured {
  readonly name: string;
  readonly engine: Engine;
  /**
   * Means over the queries of a kind that have an answer. Recall: of the wordings that answer, how many were found.
   * Precision at 10: of the first ten places (of as many as there are answers, if fewer), how many hold an answer.
   */
  readonly byClass: ReadonlyMap<QueryClass, { readonly recall: number; readonly precision: number }>;
  /** Hits, over all queries that nothing answers. */
  readonly nothing: number;
  /** Milliseconds of processor time: the machine may be doing other work. */
  readonly times: { readonly median: number; readonly most: number; readonly worst: number };
  readonly queryBytes: number;
  readonly misses: readonly string[];
}

export async function measure(
  engine: Engine,
  queries: readonly BenchQuery[],
  wordings: readonly Wording[],
): Promise<Measured> {
  const scores = new Map<QueryClass, { recall: number[]; precision: number[] }>();
  const times: number[] = [];
  const bytes: number[] = [];
  const misses: string[] = [];
  let nothing = 0;
  // Once without a clock, as every engine warms up.
  for (const { query } of queries.slice(0, 20)) await engine.search(query);
  for (const { class: kind, query, judgement } of queries) {
    const began = process.cpuUsage();
    const hits = await engine.search(query);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
    bytes.push(engine.lastBytes());
    const answers = judgeOf(judgement);
    const wanted = wordings.filter(answers);
    if (kind === 'nothing') nothing += hits.length;
    if (wanted.length === 0) {
      if (kind !== 'nothing') misses.push(`${kind} ${query}: no clause answers it`);
      continue;
    }
    const found = new Set(hits.map(keyOf));
    const lost = wanted.filter((wording) => !found.has(keyOf(wording)));
    const places = Math.min(FIRST, wanted.length);
    const first = hits.slice(0, places);
    const right = first.filter(answers).length;
    const score = scores.get(kind) ?? { recall: [], precision: [] };
    score.recall.push(1 - lost.length / wanted.length);
    score.precision.push(right / places);
    scores.set(kind, score);
    if (lost.length > 0)
      misses.push(`${kind} ${query}: ${lost.length} of ${wanted.length} lost, e.g. ${told(lost[0])}`);
    const wrong = first.find((hit) => !answers(hit));
    if (wrong !== undefined) {
      misses.push(
        `${kind} ${query}: ${right} of ${first.length} right (${wanted.length} wanted), e.g. not ${told(wrong)}`,
      );
    }
  }
  const sorted = times.sort((a, b) => a - b);
  return {
    name: engine.name,
    engine,
    byClass: new Map(
      [...scores].map(([kind, { recall, precision }]) => [
        kind,
        { recall: mean(recall), precision: mean(precision) },
      ]),
    ),
    nothing,
    times: { median: at(sorted, 0.5), most: at(sorted, 0.95), worst: at(sorted, 1) },
    queryBytes: at(
      bytes.sort((a, b) => a - b),
      0.5,
    ),
    misses,
  };
}

function keyOf({ text, address }: Wording): string {
  return `${address ?? ''} ${text}`;
}

function told(wording: Wording | undefined): string {
  return JSON.stringify(wording).slice(0, 160);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
