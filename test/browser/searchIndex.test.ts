// The search of an archive too large for one browser, on the example with the index that the build writes for such a one.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writePagefind } from '../../scripts/build/pagefind.ts';
import { openArchive } from '../../src/io/openArchive.ts';
import { recordsOf } from '../../src/site/search/archiveSize.ts';
import { INDEX_FOLDER, searchCatalogue } from '../../src/site/search/searchFiles.ts';
import { launchChromium } from './chromium.ts';
import { serveFolder, type ServedFolder } from './serveFolder.ts';

let folder = '';
let browser: Browser | null = null;
let served: ServedFolder | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-search-'));
  cpSync(inject('exampleSite'), folder, { recursive: true });
  const archive = openArchive('test/fixtures/example');
  const records = archive.policies.map((policy) => recordsOf(archive, policy));
  await writePagefind(join(folder, 'data', INDEX_FOLDER), records);
  const catalogue = searchCatalogue(archive.policies, false);
  writeFileSync(join(folder, 'data/search-catalogue.json'), JSON.stringify(catalogue));
  const page = join(folder, 'search/index.html');
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('data-whole="true"');
  expect(html).not.toContain('wasm-unsafe-eval');
  writeFileSync(
    page,
    html
      .replace('data-whole="true"', 'data-whole="false"')
      .replace('content="default-src', `content="script-src 'self' 'wasm-unsafe-eval'; default-src`),
  );
  [browser, served] = await Promise.all([launchChromium(), serveFolder(folder)]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('only the policies that the index names are loaded, and the page says what was not searched', async () => {
  if (browser === null || served === null) throw new Error('Nothing is served yet; this is a bug.');
  const page = await browser.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${served.origin}/search/`);
  await page.getByLabel('探す語句').fill('位置情報');
  await page.keyboard.press('Enter');
  await page.locator('[data-results][aria-busy=false] h2').first().waitFor();
  const found = await page.locator('[data-results]').innerText();
  expect(found).toContain('2件の文書のうち、語句に近い 1件だけを調べました。');
  expect(found).not.toContain('ありません。');
  expect(await page.locator('.hit mark').first().innerText()).toBe('位置情報');
  expect(requests).toContain('/data/search/mihon.json');
  expect(requests).not.toContain('/data/search/sample-notes.json');
  expect(requests).toContain('/data/search-index/pagefind.js');

  // Inside one policy the search is complete, and says where the words are absent.
  await page.getByText('絞り込む', { exact: true }).click();
  await page.getByLabel('文書').selectOption('mihon');
  await page.locator('.absent-from').waitFor();
  expect(await page.locator('[data-results]').innerText()).not.toContain('件だけを調べました');
  expect(errors).toEqual([]);
});
