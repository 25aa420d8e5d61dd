// How well the engine tells what was planted, level by level.
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator, Level, Tally } from './generator.ts';
import { percent, ratio, tableLines } from './table.ts';

const LEVELS: readonly Level[] = ['light', 'medium', 'heavy', 'house', 'house-unknown', 'stress'];

interface Measured {
  readonly all: Tally;
  readonly japanese: Tally;
}

/** The lines of the table of quality. `seeds` documents are planted of each document and level. */
export function qualityLines(
  generator: Generator,
  documents: readonly BenchDocument[],
  seeds: number,
): string[] {
  const measured = LEVELS.map((level) => measure(generator, documents, level, seeds));
  const rows: (readonly [string, (tallies: Measured) => string])[] = [
    ['alignment F1, all units', ({ all }) => f1(all, '')],
    ['alignment F1, changed units', ({ all }) => f1(all, 'changed ')],
    ['worst single document', ({ all }) => percent(of(all, 'worst'), 1)],
    ['splits exact', ({ all }) => percent(of(all, 'splits exact'), of(all, 'splits'), 1)],
    ['merges exact', ({ all }) => percent(of(all, 'merges exact'), of(all, 'merges'), 1)],
    ['moves: precision', ({ all }) => percent(of(all, 'moves right'), of(all, 'moves told'))],
    [
      'moves: lightest set, documents',
      ({ all }) => percent(of(all, 'moves minimal'), of(all, 'documents'), 1),
    ],
    ['moved clauses drawn apart', ({ all }) => percent(of(all, 'moved drawn apart'), of(all, 'moved units'))],
    ['noise: marked / truly changed', ({ all }) => ratio(of(all, 'marked'), of(all, 'true'))],
    ['noise, Japanese', ({ japanese }) => ratio(of(japanese, 'marked'), of(japanese, 'true'))],
    ['true changes marked', ({ all }) => percent(of(all, 'changes marked'), of(all, 'changes'), 3)],
    [
      'Japanese: hunks per change',
      ({ japanese }) => ratio(of(japanese, 'hunks'), of(japanese, 'planted changes')),
    ],
    [
      'Japanese: edges inside a word',
      ({ japanese }) => percent(of(japanese, 'edges inside'), of(japanese, 'edges')),
    ],
    ['Japanese: IoU with the phrase', ({ japanese }) => ratio(of(japanese, 'iou'), of(japanese, 'iou of'))],
    [
      'noise-only units called wording',
      ({ all }) => percent(of(all, 'noise units called wording'), of(all, 'noise units')),
    ],
    ['renumbered F1', ({ all }) => f1(all, 'renumbered ')],
    ['references that follow F1', ({ all }) => f1(all, 'references ')],
    ['planted facts told', ({ all }) => percent(of(all, 'facts told'), of(all, 'facts planted'), 1)],
    [
      'plain edits told as facts',
      ({ all }) => percent(of(all, 'plain edits told'), of(all, 'plain edits'), 1),
    ],
  ];
  const table = rows.map(([name, cell]) => [name, ...measured.map(cell)]);
  const counts = measured.map(({ all }) => `${of(all, 'documents')}`);
  return tableLines(['', ...LEVELS], [['documents planted', ...counts], ...table]);
}

function measure(
  generator: Generator,
  documents: readonly BenchDocument[],
  level: Level,
  seeds: number,
): Measured {
  const measured: Measured = { all: new Map(), japanese: new Map() };
  for (const { tree, bank, lang } of documents) {
    for (let seed = 1; seed <= seeds; seed++) {
      const planted = generator.plant(tree, bank, level, 7000 + seed);
      const tally: Tally = new Map();
      generator.score(planted, compareTrees(planted.old, planted.now), tally, () => undefined);
      addTo(measured.all, tally);
      if (lang === 'ja') addTo(measured.japanese, tally);
    }
  }
  return measured;
}

function addTo(sum: Tally, tally: Tally): void {
  for (const [name, value] of tally) {
    sum.set(name, name === 'worst' ? Math.min(sum.get(name) ?? 1, value) : (sum.get(name) ?? 0) + value);
  }
}

function of(tally: Tally, name: string): number {
  return tally.get(name) ?? 0;
}

function f1(tally: Tally, prefix: string): string {
  const hits = of(tally, `${prefix}tp`);
  return percent(2 * hits, 2 * hits + of(tally, `${prefix}fp`) + of(tally, `${prefix}fn`));
}
