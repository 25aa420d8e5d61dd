// `npm run bench -- search [misses | blind | scale [SIZE ...] | browser [SIZE ...]]`: the search beside fuse.js, minisearch and Pagefind over the same clauses and the
// same queries, in one run; with `scale`, this search and Pagefind on 1,000, 10,000 and 100,000 clauses; with `browser`,
// the time from a key to the results in Chromium.
import { corpusVersions, recordsOf, repositoryVersions } from './search/corpora.ts';
import type { Engine } from './search/engine.ts';
import { fuseEngine } from './search/fuseEngine.ts';
import { wordingsOf } from './search/judge.ts';
import { measure, type Measured } from './search/measure.ts';
import { miniEngine } from './search/miniEngine.ts';
import { ourEngine } from './search/ourEngine.ts';
import { pagefindEngine } from './search/pagefindEngine.ts';
import { BLIND_QUERIES, QUERIES, type QueryClass } from './search/queries.ts';
import { scaleTable } from './search/scale.ts';
import { printTable } from './search/table.ts';

const CLASSES: readonly QueryClass[] = [
  'word',
  'variant',
  'several',
  'phrase',
  'without',
  'number',
  'date',
  'typo',
];

export async function run(args: readonly string[]): Promise<void> {
  const versions = corpusVersions(Infinity);
  if (versions === null) {
    console.log('The policies to search (../shared/corpora) are not here: nothing was measured.');
    return;
  }
  const records = [...versions].map(([policy, held]) => recordsOf(policy, held));
  const sizes = args.map(Number).filter((size) => size > 0);
  if (args.includes('scale')) return scaleTable(records, sizes);
  if (args.includes('browser')) {
    // Chromium is started only for this.
    const { browserTable } = await import('./search/browser.ts');
    return browserTable(records, sizes);
  }
  const blind = args.includes('blind');
  if (blind) for (const [policy, held] of repositoryVersions()) records.push(recordsOf(policy, held));
  const wordings = wordingsOf(records);
  const pagefind = await pagefindEngine(wordings);
  const engines: readonly Engine[] = [
    ourEngine(records, true),
    ourEngine(records, false),
    fuseEngine(wordings, true),
    fuseEngine(wordings, false),
    miniEngine(wordings),
    pagefind,
  ];
  const queries = blind ? BLIND_QUERIES : QUERIES;
  const measured: Measured[] = [];
  for (const engine of engines) measured.push(await measure(engine, queries, wordings));
  await pagefind.close();
  console.log(
    `${wordings.length} clause wordings of ${records.length} policies, ${queries.length} queries; ` +
      'recall / precision at 10 by kind of query',
  );
  printTable(
    ['engine', ...CLASSES, 'wrong for nothing'],
    measured.map(({ name, byClass, nothing }) => [
      name,
      ...CLASSES.map((kind) => {
        const { recall, precision } = byClass.get(kind) ?? { recall: 0, precision: 0 };
        return `${recall.toFixed(3)} / ${precision.toFixed(3)}`;
      }),
      String(nothing),
    ]),
  );
  console.log('\nProcessor time of a query and compressed bytes that a reader loads');
  printTable(
    ['engine', 'median ms', '95 % ms', 'slowest ms', 'open ms', 'kB before', 'kB a query (median)'],
    measured.map(({ name, times, engine, queryBytes }) => [
      name,
      times.median.toFixed(1),
      times.most.toFixed(1),
      times.worst.toFixed(1),
      engine.openMs.toFixed(0),
      (engine.bytes / 1000).toFixed(0),
      (queryBytes / 1000).toFixed(0),
    ]),
  );
  if (args.includes('misses')) {
    for (const { name, misses } of measured.slice(0, 1)) console.log(`\n${name}\n${misses.join('\n')}`);
  }
}
