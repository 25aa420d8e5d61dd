// How well the engine tells what was planted, level by level.
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator, Level, Tally } from './generator.ts';
import { percent, ratio, tableLines } from './table.ts';

const LEVELS: readonly Level[] = ['light', 'medium', 'heavy', 'house', 'house-unknown', 'stress'];

interface Measured {
  readonly all: Tally;
  readonly japanese: Tally;
  /** F1 over all units of the document that fares worst. */
  readonly worst: number;
}

/** The lines of the table of quality. `seeds` documents are planted of each document and level. */
export function qualityLines(
  generator: Generator,
  documents: readonly BenchDocument[],
  firstSeed: number,
  seeds: number,
): string[] {
  const measured = LEVELS.map((level) => measure(generator, documents, level, firstSeed, seeds));
  const rows: (readonly [string, (tallies: Measured) => string])[] = [
    ['alignment F1, all units', ({ all }) => f1(all, '')],
    ['alignment F1, changed units', ({ all }) => f1(all, 'changed ')],
    ['worst document, over its seeds', ({ worst }) => percent(worst, 1)],
    ['worst single pair of versions', ({ all }) => percent(of(all, 'worst'), 1)],
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
    [
      'noise inside surviving clauses',
      ({ all }) => ratio(of(all, 'surviving marked'), of(all, 'surviving true')),
    ],
    ['planted facts told', ({ all }) => percent(of(all, 'facts told'), of(all, 'facts planted'), 1)],
    [
      'edits of any words told as facts',
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
  firstSeed: number,
  seeds: number,
): Measured {
  const measured = { all: new Map<string, number>(), japanese: new Map<string, number>(), worst: 1 };
  for (const { tree, bank, lang } of documents) {
    const ofDocument: Tally = new Map();
    for (let seed = 1; seed <= seeds; seed++) {
      const planted = generator.plant(tree, bank, level, firstSeed + seed);
      const tally: Tally = new Map();
      generator.score(planted, compareTrees(planted.old, planted.now), tally, () => undefined);
      addTo(measured.all, tally);
      if (lang === 'ja') addTo(measured.japanese, tally);
      addTo(ofDocument, tally);
    }
    const [hits, rest] = [of(ofDocument, 'tp'), of(ofDocument, 'fp') + of(ofDocument, 'fn')];
    measured.worst = Math.min(measured.worst, (2 * hits) / Math.max(2 * hits + rest, 1));
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
