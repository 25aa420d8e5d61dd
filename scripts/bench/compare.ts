// `npm run bench -- compare [full]`: the comparison engine measured on planted edits, beside other tools, and timed.
import { loadDocuments, type VersionSet } from './compare/documents.ts';
import { factLines, trapLine } from './compare/single.ts';
import { loadGenerator } from './compare/generator.ts';
import { noiseLines } from './compare/noise.ts';
import { qualityLines } from './compare/quality.ts';
import { firstCallLines } from './compare/firstCall.ts';
import { memoryLine } from './compare/memory.ts';
import { sizeLine } from './compare/size.ts';
import { longPairs, speedLines, type Size } from './compare/speed.ts';

/** As many characters as the texts of the study had. */
const SIZES: readonly Size[] = [
  { clauses: 100, characters: 9000 },
  { clauses: 1000, characters: 91_000 },
  { clauses: 5000, characters: 370_000 },
];

/** What was worked on, and what nobody looked at while working. */
const SETS: readonly { readonly versions: VersionSet; readonly firstSeed: number }[] = [
  { versions: 'newest', firstSeed: 7000 },
  { versions: 'held out', firstSeed: 93_000 },
];

/** Prints the tables: a few minutes as it stands, `full` for all seeds and sizes. */
export async function run(args: readonly string[] = []): Promise<void> {
  const full = args.includes('full');
  const generator = await loadGenerator();
  const { documents, from } = loadDocuments(generator, 'newest');
  console.log(`${from}; ${full ? 'full' : 'quick'} mode\n`);
  for (const set of full ? SETS : SETS.slice(0, 1)) {
    const { documents: chosen } = loadDocuments(generator, set.versions);
    console.log(`Edits of known truth, ${set.versions} versions, seeds from ${set.firstSeed}`);
    console.log('(levels: share of units touched; house: two document-wide rules)');
    for (const line of qualityLines(generator, chosen, set.firstSeed, full ? 10 : 2)) console.log(line);
    console.log('\nOne edit a unit that touches a fact, or none, in words of other documents');
    for (const line of factLines(generator, chosen, set.firstSeed, full ? 5 : 1)) console.log(line);
    console.log(`\n${trapLine(generator, chosen, set.firstSeed, full ? 10_000 : 2_000)}\n`);
  }
  console.log(
    'Noise: characters marked / truly changed (inside surviving clauses), moved clauses drawn apart; wikEdDiff is not on npm',
  );
  for (const line of noiseLines(generator, documents, full ? 9 : 3)) console.log(line);
  const pairs = longPairs(generator, documents, SIZES);
  console.log('\nSpeed: milliseconds of processor time, from trees to runs, warm');
  for (const line of speedLines(pairs, documents)) console.log(line);
  console.log('\nIn a worker of Chromium, on fresh pages: milliseconds by the clock');
  for (const line of await firstCallLines(pairs, full ? 9 : 5)) console.log(line);
  console.log(`\n${memoryLine(pairs)}`);
  console.log(await sizeLine());
}
