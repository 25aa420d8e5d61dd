// `npm run bench -- compare [full]`: the comparison engine measured on planted edits, beside other tools, and timed.
import { loadDocuments } from './compare/documents.ts';
import { loadGenerator } from './compare/generator.ts';
import { noiseLines } from './compare/noise.ts';
import { qualityLines } from './compare/quality.ts';
import { sizeLine } from './compare/size.ts';
import { speedLines } from './compare/speed.ts';

/** Prints the tables: a few minutes as it stands, `full` for all seeds and sizes. */
export async function run(args: readonly string[] = []): Promise<void> {
  const full = args.includes('full');
  const generator = await loadGenerator();
  const { documents, from } = loadDocuments(generator);
  console.log(`${from}; ${full ? 'full' : 'quick'} mode\n`);
  console.log('Edits of known truth (levels: share of units touched; house: two document-wide rules)');
  for (const line of qualityLines(generator, documents, full ? 10 : 2)) console.log(line);
  console.log(
    '\nNoise: characters marked / truly changed (inside surviving clauses), moved clauses drawn apart; wikEdDiff is not on npm',
  );
  for (const line of noiseLines(generator, documents, full ? 9 : 3)) console.log(line);
  console.log('\nSpeed: milliseconds of processor time, from trees to runs');
  for (const line of speedLines(generator, documents, [100, 1000, 5000], full)) console.log(line);
  console.log(`\n${await sizeLine()}`);
}
