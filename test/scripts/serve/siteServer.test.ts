import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../../scripts/serve/siteServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
let served: SiteServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(
    join(folder, '_headers'),
    "/x/*\n  Content-Security-Policy: default-src 'self'\n  X-One: all\n\n/x/a/\n  X-One: this\n",
  );
  writeFileSync(join(folder, 'a', 'index.html'), '<!doctype html><title>a</title>');
  writeFileSync(join(folder, '404.html'), 'not here');
  served = await serveSite(folder, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test('a folder is its index.html, below the base path, with the headers of the headers file', async () => {
  expect(served.home).toMatch(/\/x\/$/u);
  const page = await fetch(`${served.home}a/`);
  expect(await page.text()).toContain('<title>a</title>');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(page.headers.get('x-one')).toBe('this');
  expect(page.headers.get('content-encoding')).toBe('gzip');
});

test.each(['b/', '../etc/passwd', 'a/%2e%2e/%2e%2e/_headers.bak', '%E0%A4%A'])(
  '%s is answered by the page for wrong addresses',
  async (path) => {
    const page = await fetch(served.home + path);
    expect(page.status).toBe(404);
    expect(await page.text()).toBe('not here');
  },
);
