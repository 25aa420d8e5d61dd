// From a key to the results on the page, in Chromium: the site's own search page over generated clauses. With more
// clauses than one browser loads, over the index that chooses policies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { WHOLE_UNTIL } from '../../../src/core/search/candidateSource.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { INDEX_FOLDER, type SearchCatalogue } from '../../../src/site/search/searchFiles.ts';
import { launchChromium } from '../../../test/browser/chromium.ts';
import { serveFolder } from '../../../test/browser/serveFolder.ts';
import { writePagefind } from '../../build/pagefind.ts';
import { manyRecords } from './manyRecords.ts';
import { printTable } from './table.ts';

/** Clause wordings, where the command names no sizes. */
const SIZES = [10_000, 40_000];
/** Typed key by key. */
const WORDS = [
  '個人情報の第三者提供',
  '開示等の請求',
  'personal information',
  '契約の終了後',
  '第3条',
  'third party',
];
/** Between two keys, in milliseconds: a fast typist. */
const KEY_EVERY = 90;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export async function browserTable(
  records: readonly SearchRecords[],
  sizes: readonly number[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-page-'));
  const browser = await launchChromium();
  try {
    const env = { ...process.env, ARCHIVE_DIR: 'test/fixtures/example', OUT_DIR: folder };
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: ROOT,
      env,
      stdio: 'pipe',
    });
    const rows: string[][] = [];
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      await furnish(folder, manyRecords(records, size), size <= WHOLE_UNTIL);
      rows.push([
        String(size),
        size <= WHOLE_UNTIL ? 'all records' : 'an index chooses',
        ...(await measured(browser, folder)),
      ]);
    }
    printTable(
      [
        'clauses',
        'loaded',
        'ready ms',
        'keys',
        'key to results ms: median',
        '95 %',
        'slowest',
        'with near misses ms: median',
      ],
      rows,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts other records into a built site, with what the build would write beside them. */
async function furnish(site: string, records: readonly SearchRecords[], whole: boolean): Promise<void> {
  for (const policy of records) {
    writeFileSync(join(site, 'data/search', `${policy.policy}.json`), JSON.stringify(policy));
  }
  const catalogue: SearchCatalogue = {
    format: 1,
    whole,
    policies: records.map(({ policy, title, language }) => ({ id: policy, title, language })),
  };
  writeFileSync(join(site, 'data/search-catalogue.json'), JSON.stringify(catalogue));
  if (whole) return;
  await writePagefind(join(site, 'data', INDEX_FOLDER), records);
  const page = join(site, 'search/index.html');
  const html = readFileSync(page, 'utf8')
    .replace('data-whole="true"', 'data-whole="false"')
    .replace('content="default-src', `content="script-src 'self' 'wasm-unsafe-eval'; default-src`);
  writeFileSync(page, html);
}

async function measured(browser: Browser, folder: string): Promise<string[]> {
  const served = await serveFolder(folder);
  const page = await browser.newPage();
  try {
    await page.goto(`${served.origin}/search/`);
    await page.evaluate(watchKeys);
    const began = performance.now();
    await page.locator('input[name=q]').focus();
    // The fields are filled when all that the first key needs has been opened.
    await page.waitForFunction(
      () => document.querySelectorAll('select[name=policy] option').length > 1,
      null,
      {
        timeout: 120_000,
      },
    );
    const ready = performance.now() - began;
    for (const words of WORDS) {
      await page.locator('input[name=q]').pressSequentially(words, { delay: KEY_EVERY });
      await page.locator('[data-results][aria-busy=false]').waitFor({ timeout: 60_000 });
      await page.locator('input[name=q]').fill('');
    }
    const { first, last } = await page.evaluate(() => window.keyTimes);
    return [
      ready.toFixed(0),
      String(first.length),
      ...[0.5, 0.95, 1].map((part) => share(first, part).toFixed(0)),
      share(last, 0.5).toFixed(0),
    ];
  } finally {
    await page.close();
    await served.close();
  }
}

declare global {
  interface Window {
    /** From the last key to its first results, and to all of them, in milliseconds. */
    keyTimes: { readonly first: number[]; readonly last: number[] };
  }
}

/** Runs in the page: notes for each key that was answered before the next one when its results stood in the page. */
function watchKeys(): void {
  const times = { first: [] as number[], last: [] as number[] };
  window.keyTimes = times;
  const region = document.querySelector('[data-results]');
  let key: number | null = null;
  let first = false;
  document.querySelector('input[name=q]')?.addEventListener(
    'input',
    () => {
      key = performance.now();
      first = true;
    },
    { capture: true },
  );
  if (region === null) return;
  new MutationObserver(() => {
    if (key === null || region.querySelector('h2') === null) return;
    const took = performance.now() - key;
    if (first) times.first.push(took);
    if (region.getAttribute('aria-busy') === 'false') {
      times.last.push(took);
      key = null;
    }
    first = false;
  }).observe(region, { childList: true });
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
