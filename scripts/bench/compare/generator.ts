// The generator of edits with known truth lives with the tests, which no script may import: it is loaded by address.
import type { Comparison } from '../../../src/core/model/comparison.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';

/** Levels of editing; `house` adds two document-wide rules of spelling or width. */
export type Level = 'light' | 'medium' | 'heavy' | 'house' | 'house-unknown' | 'stress';

/** A stretch of text with what an edit did to it. */
export interface PlantedStretch {
  readonly old: string;
  readonly now: string;
  readonly kind: string;
}

/** Two versions of a document and what is true of them. */
export interface Planted {
  readonly old: SectionTree;
  readonly now: SectionTree;
  readonly units: readonly {
    readonly origins: readonly number[];
    readonly stretches: readonly PlantedStretch[];
    readonly moved: boolean;
  }[];
}

/** Two versions whose units differ by one edit each: a fact or a plain one, or a trap. */
export interface PlantedSingly {
  readonly old: SectionTree;
  readonly now: SectionTree;
}

/** Sums by name. */
export type Tally = Map<string, number>;

/** What the bench uses of the generator. */
export interface Generator {
  readonly plant: (tree: SectionTree, bank: unknown, level: Level, seed: number) => Planted;
  readonly phraseBank: (texts: readonly string[], lang: string) => unknown;
  readonly mixedBank: (bank: unknown, random: unknown) => unknown;
  readonly randomFrom: (seed: number) => unknown;
  readonly factWords: (texts: readonly string[], lang: string) => unknown;
  readonly plantFacts: (tree: SectionTree, words: unknown, seed: number) => PlantedSingly;
  readonly scoreFacts: Score<PlantedSingly>;
  readonly plantTraps: (tree: SectionTree, lang: string, seed: number) => PlantedSingly;
  readonly scoreTraps: Score<PlantedSingly>;
  readonly score: Score<Planted>;
}

type Score<Truth> = (
  planted: Truth,
  comparison: Comparison,
  tally: Tally,
  note: (words: string) => void,
) => void;

const FILES = [
  'plant.ts',
  'phrases.ts',
  'random.ts',
  'score.ts',
  'traps.ts',
  'facts/factWords.ts',
  'facts/plantFacts.ts',
];

/** Loads the generator from test/generate. */
export async function loadGenerator(): Promise<Generator> {
  const folder = new URL('../../../test/generate/', import.meta.url);
  const load = async (file: string): Promise<Partial<Generator>> =>
    (await import(new URL(file, folder).href)) as Partial<Generator>;
  const parts = await Promise.all(FILES.map(load));
  // These files together export every function named above.
  return Object.assign({}, ...parts) as Generator;
}
