// A copy of the site on a disk, opened as files: what works there works without a server, the rest says that it does not.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeDiskSite } from '../../scripts/build/disk/diskSite.ts';
import { keeping } from '../../src/site/strings/ja/keeping.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let folder = '';
let disk = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-archive-disk-'));
  // A reader's folder has spaces and letters of any script.
  disk = join(folder, '保存した アーカイブ');
  mkdirSync(disk);
  await writeDiskSite(inject('exampleSite'), disk, {
    base: '/',
    wordsOf: () => keeping.disk,
    root: process.cwd(),
  });
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) errors.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(disk, path)).href, { waitUntil: 'load' });
  return { page, errors };
}

test('every address of every page is a file that is there', () => {
  const missing: string[] = [];
  const pages = readdirSync(disk, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    const html = readFileSync(join(disk, page), 'utf8');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
      if (/^(?:#|mailto:|https?:)/u.test(address)) continue;
      const file = resolve(dirname(join(disk, page)), decodeURIComponent(address.split('#')[0] ?? ''));
      if (!existsSync(file) || !file.startsWith(disk)) missing.push(`${page}: ${address}`);
    }
  }
  expect(missing).toEqual([]);
});

test('a text is read, and its links lead from page to page', async () => {
  const { page, errors } = await open('index.html');
  expect(await page.locator('main').innerText()).toContain('ディスクに保存した');
  await page.locator('a[href="./mihon/index.html"]').first().click();
  await page.waitForURL('**/mihon/index.html');
  await page.locator('a[href="../mihon/2022-04-01/index.html"]').first().click();
  await page.waitForURL('**/mihon/2022-04-01/index.html');
  expect(await page.locator('article.archived').innerText()).toContain('第3条（取得する情報）');
  await page.locator('button.place').first().click();
  await page.locator('.copy-panel button').nth(2).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the date is answered, also from an address, and the answer’s links lead on', async () => {
  const { page, errors } = await open('index.html');
  await page.locator('input[name=contracted]').fill('2021-05-01');
  await page.locator('date-desk button[type=submit]').click();
  await page.locator('[data-answer] h2').first().waitFor();
  expect(new URL(page.url()).hash).toContain('contracted=2021-05-01');
  const answer = await page.locator('[data-answer]').innerText();
  expect(answer).toContain('2020年10月1日');
  await page.reload();
  await page.locator('[data-answer] h2').first().waitFor();
  expect(await page.locator('[data-answer]').innerText()).toContain('2020年10月1日');
  await page.locator('[data-answer] a[href*="/mihon/"]').first().click();
  await page.waitForURL('**/mihon/**/index.html*');
  expect(await page.locator('h1').count()).toBe(1);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('words are searched for, and a hit leads to its clause', async () => {
  const { page, errors } = await open('index.html');
  await page.locator('search-form input[name=q]').fill('録音');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/index.html#**');
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL('**/mihon/*/index.html#**');
  expect(await page.locator(':target').innerText()).toContain('録音');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('neighbouring texts are compared on the page; what needs a server says so', async () => {
  const { page, errors } = await open('mihon/compare/2022-04-01/2023-10-01/index.html');
  expect(await page.locator('ins').count()).toBeGreaterThan(0);
  await page
    .locator('button[data-save]')
    .first()
    .evaluate((button: HTMLButtonElement) => button.click());
  await page.getByText(keeping.disk.notHere).first().waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
  await page.goto(pathToFileURL(join(disk, 'mihon/compare/index.html')).href);
  expect(await page.locator('[data-live-status]').innerText()).toMatch(/\S/u);
  await page.goto(pathToFileURL(join(disk, 'verify/index.html')).href);
  expect(await page.locator('verify-site [role=status]').innerText()).toBe(keeping.verify.fromDisk);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what runs on a disk page is its own script only', async () => {
  const { page } = await open('mihon/2022-04-01/index.html');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
  await page.context().close();
});

test('the one script has every element that a page of the site has', () => {
  const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .flatMap((path) => [
      ...readFileSync(join('src', path), 'utf8').matchAll(/client\/(\w+)\.ts';\s*\n\s*<\/script>/gu),
    ])
    .map((match) => match[1] ?? '');
  const entry = readFileSync('src/client/disk/diskScript.ts', 'utf8');
  expect(modules.length).toBeGreaterThan(5);
  for (const name of modules) expect(entry).toContain(`'../${name}.ts'`);
});
