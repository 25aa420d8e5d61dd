// Documents whose units differ by one edit each: facts that must be named, and traps that must not be muted.
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import type { BenchDocument } from './documents.ts';
import type { Generator, Tally } from './generator.ts';
import { percent, tableLines } from './table.ts';

const KINDS = [
  'amount',
  'period',
  'date',
  'party',
  'negation',
  'modality',
  'item',
  'purpose',
  'recipient',
  'consent',
];

/** Recall by kind and in all, and precision: of the edits that are told as facts, those that are told rightly. */
export function factLines(
  generator: Generator,
  documents: readonly BenchDocument[],
  firstSeed: number,
  seeds: number,
): string[] {
  const columns = ['ja', 'en'].map((lang) => {
    const tally: Tally = new Map();
    for (const { tree, words } of documents.filter((one) => one.lang === lang && one.words !== null)) {
      for (let seed = 1; seed <= seeds; seed++) {
        const planted = generator.plantFacts(tree, words, firstSeed + seed);
        generator.scoreFacts(planted, compareTrees(planted.old, planted.now), tally, () => undefined);
      }
    }
    const of = (name: string): number => tally.get(name) ?? 0;
    const told = of('named') + of('misnamed') + of('plain told');
    return [
      `${of('planted')} / ${of('plain')}`,
      percent(of('named'), of('planted'), 1),
      percent(of('named'), told, 1),
      ...KINDS.map(
        (kind) => `${percent(of(`named ${kind}`), of(`planted ${kind}`), 0)} of ${of(`planted ${kind}`)}`,
      ),
    ];
  });
  const names = ['facts / plain edits planted', 'recall', 'precision', ...KINDS];
  return tableLines(
    ['', 'Japanese', 'English'],
    names.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')]),
  );
}

/** How many traps, planted until there are enough, were muted. */
export function trapLine(
  generator: Generator,
  documents: readonly BenchDocument[],
  firstSeed: number,
  enough: number,
): string {
  const tally: Tally = new Map();
  for (let seed = 1; (tally.get('traps') ?? 0) < enough && seed <= 100; seed++) {
    for (const { tree, lang } of documents) {
      const planted = generator.plantTraps(tree, lang, firstSeed + seed);
      generator.scoreTraps(planted, compareTrees(planted.old, planted.now), tally, () => undefined);
    }
  }
  return `Wording that looks like noise: ${tally.get('traps muted') ?? 0} of ${tally.get('traps') ?? 0} planted edits muted`;
}
