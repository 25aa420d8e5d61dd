// The engine where a reader uses it: its first call in a worker of Chromium, nothing compiled yet, and the calls after.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../test/browser/chromium.ts';
import { bundled } from './size.ts';
import type { LongPair } from './speed.ts';
import { tableLines } from './table.ts';

/** Goals on a quiet machine, in the order of the sizes. */
const GOALS = [80, 300, 900];
const CALLS = 6;

/** Lines of the table: the median of so many fresh pages for each pair. */
export async function firstCallLines(pairs: readonly LongPair[], pages: number): Promise<string[]> {
  const code = new TextDecoder().decode(await bundled(workerSource(), 'iife'));
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    for (const [at, pair] of pairs.entries()) {
      const all: number[][] = [];
      for (let page = 0; page < pages; page++) all.push(await timesOf(browser, code, pair));
      const first = median(all.map((times) => times[0] ?? 0));
      const warm = median(all.map((times) => Math.min(...times)));
      rows.push([
        String(pair.size.clauses),
        first.toFixed(0),
        String(GOALS[at] ?? '-'),
        warm.toFixed(1),
        String(pages),
      ]);
    }
    return tableLines(['clauses', 'first call', 'goal', `best of ${CALLS} calls`, 'pages'], rows);
  } finally {
    await browser.close();
  }
}

/** A worker that compares what it is sent, again and again, and answers with the time of each call. */
function workerSource(): string {
  const engine = fileURLToPath(new URL('../../../src/core/diff/compareTrees.ts', import.meta.url));
  return `import { compareTrees } from ${JSON.stringify(engine)};
addEventListener('message', ({ data }) => {
  const times = [];
  for (let call = 0; call < ${CALLS}; call++) {
    const began = performance.now();
    compareTrees(data.old, data.now);
    times.push(performance.now() - began);
  }
  postMessage(times);
});`;
}

async function timesOf(browser: Browser, code: string, { old, now }: LongPair): Promise<number[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      ({ script, trees }) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => {
            resolve(data);
          });
          worker.addEventListener('error', ({ message }) => {
            reject(new Error(message));
          });
          worker.postMessage(JSON.parse(trees));
        }),
      { script: code, trees: JSON.stringify({ old, now }) },
    );
  } finally {
    await page.close();
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
