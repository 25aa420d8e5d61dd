// `npm run bench -- parse`: what the parser costs beside bare remark, and how it grows. CPU time, median of five.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseSource } from '../../src/core/parse/parseSource.ts';

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
const RUNS = 5;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // V8 types no such global; the flag above makes it.
/** Allowed: our time over remark's on one document, and the exponent of our own growth. */
const LARGEST_RATIO = 2;
const LARGEST_EXPONENT = 1.1;

/** Prints a table of ratios and exponents; a figure over its limit sets the exit code. */
export async function run(): Promise<void> {
  if (!existsSync(CORPORA)) {
    console.error('There are no corpora at ../shared/corpora; nothing was measured.');
    process.exitCode = 1;
    return;
  }
  const remark = unified().use(remarkParse).use(remarkGfm).freeze();
  const texts = readdirSync(CORPORA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = new URL(`${name}/`, CORPORA);
      const file = readdirSync(folder)
        .filter((version) => version.endsWith('.md'))
        .at(-1);
      return file === undefined ? [] : [{ name, text: readFileSync(new URL(file, folder), 'utf8') }];
    });
  for (const { text } of texts) for (let round = 0; round < 3; round += 1) parseSource(text);
  for (const { text } of texts) remark.parse(text);
  console.log(
    'document                     kB   remark ms  parseSource ms  ratio  exponent 10x  exponent 100x',
  );
  let worst = 0;
  let steepest = 0;
  for (const { name, text } of texts) {
    // What the document before it left behind is cleared away now, not while this one is measured.
    collectGarbage();
    const bare = median(() => remark.parse(text));
    const own = median(() => parseSource(text));
    const tenfold = median(() => parseSource(text.repeat(10)));
    const hundredfold = cpu(() => parseSource(text.repeat(100)));
    const ratio = own / bare;
    const exponents = [Math.log10(tenfold / own), Math.log10(hundredfold / own) / 2];
    worst = Math.max(worst, ratio);
    steepest = Math.max(steepest, ...exponents);
    const cells = [
      name.padEnd(27),
      (text.length / 1000).toFixed(1).padStart(5),
      bare.toFixed(1).padStart(10),
      own.toFixed(1).padStart(15),
      ratio.toFixed(2).padStart(6),
      ...exponents.map((exponent) => exponent.toFixed(2).padStart(13)),
    ];
    console.log(cells.join(' '));
  }
  console.log(
    `largest ratio ${worst.toFixed(2)} (limit ${LARGEST_RATIO}), steepest growth ${steepest.toFixed(2)} (limit ${LARGEST_EXPONENT})`,
  );
  if (worst > LARGEST_RATIO || steepest > LARGEST_EXPONENT) process.exitCode = 1;
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => cpu(work)).sort((one, other) => one - other);
  return times[Math.floor(RUNS / 2)] ?? 0;
}

/** Milliseconds of CPU time, system time included. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
