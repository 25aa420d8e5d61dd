// A site below a path of its host: no address leads out of it, and what runs in the browser finds its files.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveFolder, type ServedFolder } from './serveFolder.ts';

const BASE = '/deep/policies/';
let folder = '';
let site = '';
let browser: Browser;
let served: ServedFolder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-archive-subpath-'));
  const archive = join(folder, 'versions');
  cpSync('test/fixtures/example', archive, { recursive: true });
  const yaml = readFileSync(join(archive, 'archive.yaml'), 'utf8');
  writeFileSync(join(archive, 'archive.yaml'), yaml.replace(/^base: .*$/mu, `base: ${BASE}`));
  site = join(folder, 'host', BASE);
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && name !== 'VITEST');
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  execFileSync(process.execPath, [...flags, 'scripts/build.ts', '--archive', archive, '--out', site], {
    env: Object.fromEntries(inherited),
    stdio: 'pipe',
  });
  [browser, served] = await Promise.all([launchChromium(), serveFolder(join(folder, 'host'))]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${served.origin}${BASE}${path}`, { waitUntil: 'load' });
  return { page, errors };
}

test('every address of every page lies below the path and is there', () => {
  const wrong: string[] = [];
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    const html = readFileSync(join(site, page), 'utf8');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
      if (/^(?:#|mailto:|https?:)/u.test(address)) continue;
      const path = decodeURIComponent(address.split('#')[0] ?? '');
      const file = path.endsWith('/') ? `${path}index.html` : path;
      if (!path.startsWith(BASE) || !existsSync(join(folder, 'host', file)))
        wrong.push(`${page}: ${address}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('pages work under the headers that the headers file asks for, and an injected script does not', async () => {
  const [, policy = ''] =
    /^\s+Content-Security-Policy: (.+)$/mu.exec(readFileSync(join(site, '_headers'), 'utf8')) ?? [];
  expect(policy).toContain("default-src 'self'");
  const context = await browser.newContext();
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  for (const path of [
    '',
    'search/#q=録音',
    'verify/',
    'mihon/2022-04-01/',
    'mihon/compare/2022-04-01/2023-10-01/',
  ]) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${served.origin}${BASE}${path}`, { waitUntil: 'load' });
    if (path.startsWith('search')) await page.locator('.hit').first().waitFor();
    expect(errors, path).toEqual([]);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return 'injected' in window;
    });
    expect(ran, path).toBe(false);
  }
  // An icon may still be on its way.
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

test('the date, the search and the verifying page work there', async () => {
  const desk = await open('#contracted=2021-05-01');
  await desk.page.locator('[data-answer] h2').first().waitFor();
  expect(await desk.page.locator('[data-answer]').innerText()).toContain('2020年10月1日');
  const search = await open('search/#q=録音');
  await search.page.locator('.hit h3 a').first().click();
  await search.page.waitForURL(`**${BASE}mihon/**`);
  const verify = await open('verify/');
  await verify.page.getByRole('button', { name: '検証する' }).click();
  await verify.page.locator('[data-result] h2').waitFor();
  expect(await verify.page.locator('[data-result]').innerText()).toContain('変わったものはありません');
  expect([...desk.errors, ...search.errors, ...verify.errors]).toEqual([]);
});
