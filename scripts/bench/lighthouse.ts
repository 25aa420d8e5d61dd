// `npm run bench -- lighthouse [RUNS] [SITE] [PAGE ...]`: Lighthouse's performance score of a page of each kind in both
// languages, the median of five runs each. The site must have been built (dist unless SITE names another folder).
import { resolve } from 'node:path';
import { measurePages, pagesOfKinds } from '../proof/lighthouse.ts';

const RUNS = 5;

/** Measures and prints a table. */
export async function run([runs = String(RUNS), site = 'dist', ...named]: readonly string[]): Promise<void> {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), site);
  const pages = named.length > 0 ? named : pagesOfKinds(folder);
  console.log('| page | performance, median | lowest | highest |\n| --- | --: | --: | --: |');
  for (const page of pages) {
    const measured = await measurePages(
      folder,
      Array.from({ length: Number(runs) }, () => page),
      ['performance'],
    );
    const scores = measured.map(({ scores: { performance = 0 } }) => performance).toSorted((a, b) => a - b);
    const median = scores[Math.floor(scores.length / 2)];
    console.log(`| /${page} | ${median} | ${scores[0]} | ${scores.at(-1)} |`);
  }
}
