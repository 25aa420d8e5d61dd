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
/** Typed key by key: words, single letters that thousands of clauses hold, phrases, and what no clause holds. */
const WORDS = [
  '個人情報の第三者提供',
  '開示等の請求',
  'personal information',
  '契約の終了後',
  '第3条',
  'third party',
  'の',
  'e',
  'データの取扱い',
  '「第三者に提供」 -委託',
  'Datenschutz',
  '개인정보 보호',
  '2022年7月1日',
  'a b c',
  'プライバーシー',
  'zebra crossing',
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
    const slow: string[] = [];
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      await furnish(folder, manyRecords(records, size), size <= WHOLE_UNTIL);
      const { cells, slowest } = await measured(browser, folder);
      rows.push([String(size), size <= WHOLE_UNTIL ? 'all records' : 'an index chooses', ...cells]);
      slow.push(`slowest keys at ${size} clauses: ${slowest.join(', ')}`);
    }
    printTable(
      [
        'clauses',
        'loaded',
        'ready ms',
        'keys',
        'not before the next key',
        'key to results ms: median',
        '95 %',
        'slowest',
        'painted ms: 95 %',
        'with near misses ms: median',
      ],
      rows,
    );
    for (const line of slow) console.log(line);
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

async function measured(
  browser: Browser,
  folder: string,
): Promise<{ readonly cells: readonly string[]; readonly slowest: readonly string[] }> {
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
      // One by one: Playwright's own typing waits before letters of some scripts and after those of others.
      for (const letter of words) {
        await page.waitForTimeout(KEY_EVERY);
        await page.keyboard.insertText(letter);
      }
      await page.locator('[data-results][aria-busy=false]').waitFor({ timeout: 60_000 });
      await page.locator('input[name=q]').fill('');
    }
    const keys = await page.evaluate(() => window.keysTold);
    const first = keys.map((key) => key.first);
    const cells = [
      ready.toFixed(0),
      String(keys.length),
      String(first.filter((time) => time === null).length),
      ...[0.5, 0.95, 1].map((part) => told(share(first, part))),
      told(
        share(
          keys.map((key) => key.painted),
          0.95,
        ),
      ),
      told(
        share(
          keys.map((key) => key.last).filter((time) => time !== null),
          0.5,
        ),
      ),
    ];
    const slowest = [...keys]
      .sort((a, b) => (b.first ?? Infinity) - (a.first ?? Infinity))
      .slice(0, 6)
      .map((key) => `${key.query} ${told(key.first)}`);
    return { cells, slowest };
  } finally {
    await page.close();
    await served.close();
  }
}

/** A key, and milliseconds from it to its first results, to the paint after them, to all results; null for not at all. */
interface KeyTold {
  readonly query: string;
  first: number | null;
  painted: number | null;
  last: number | null;
}

declare global {
  interface Window {
    keysTold: readonly KeyTold[];
  }
}

/** Runs in the page: notes for each key when its results stood there. A key that was not answered before the next counts. */
function watchKeys(): void {
  const keys: KeyTold[] = [];
  window.keysTold = keys;
  const region = document.querySelector('[data-results]');
  const field = document.querySelector<HTMLInputElement>('input[name=q]');
  let key: KeyTold | null = null;
  let pressed = 0;
  field?.addEventListener(
    'input',
    () => {
      pressed = performance.now();
      key = { query: field.value, first: null, painted: null, last: null };
      if (field.value.trim() !== '') keys.push(key);
    },
    { capture: true },
  );
  if (region === null) return;
  new MutationObserver(() => {
    const answered = key;
    if (answered === null || region.querySelector('h2') === null) return;
    const began = pressed;
    if (answered.first === null) {
      answered.first = performance.now() - began;
      requestAnimationFrame(() =>
        setTimeout(() => {
          answered.painted = performance.now() - began;
        }),
      );
    }
    if (region.getAttribute('aria-busy') === 'false') answered.last ??= performance.now() - began;
  }).observe(region, { childList: true });
}

/** What is not told counts as slower than all that is. */
function share(values: readonly (number | null)[], part: number): number | null {
  const sorted = [...values].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? null;
}

function told(milliseconds: number | null): string {
  return milliseconds?.toFixed(0) ?? 'none';
}
