// What a comparison takes of memory: the most that a process of its own ever held, less what the trees alone take.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LongPair } from './speed.ts';

/** A line with the memory of the longest pair. */
export function memoryLine(pairs: readonly LongPair[]): string {
  const pair = pairs.at(-1);
  if (!pair) return 'no pair to measure memory with';
  const folder = mkdtempSync(join(tmpdir(), 'compare-memory-'));
  try {
    const file = join(folder, 'trees.json');
    writeFileSync(file, JSON.stringify([pair.old, pair.now]));
    const [bare, compared] = [megabytes(file, false), megabytes(file, true)];
    return `memory at ${pair.size.clauses} clauses: ${compared} MB for the whole Node process, ${bare} MB with the trees alone`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function megabytes(trees: string, compares: boolean): number {
  const engine = new URL('../../../src/core/diff/compareTrees.ts', import.meta.url).href;
  const source = `import { readFileSync } from 'node:fs';
import { compareTrees } from ${JSON.stringify(engine)};
const [old, now] = JSON.parse(readFileSync(${JSON.stringify(trees)}, 'utf8'));
${compares ? 'compareTrees(old, now);' : ''}
console.log(process.resourceUsage().maxRSS);`;
  const options = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', source];
  return Math.round(Number(execFileSync(process.execPath, options, { encoding: 'utf8' })) / 1024);
}
