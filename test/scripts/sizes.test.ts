import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { overBudget } from '../../scripts/proof/sizes.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'policy-archive-sizes-'));
  write('index.html', '<script src="/_astro/page.js"></script>');
  write('_astro/page.js', 'import "./more.js"');
  write('data/search-catalogue.json', '{"whole":true}');
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

/** Letters that no compression makes fewer. */
const dense = (bytes: number): string => randomBytes(bytes).toString('latin1');

it.each([
  ['_astro/more.js', 30_000, 'index.html: '],
  ['_astro/searchWorker-x.js', 90_000, 'searchWorker: '],
  ['_astro/otherWorker-x.js', 10, 'otherWorker: '],
  ['data/search/policy.json', 600_000, 'largest search records of a policy: '],
])('tells that %s is over its budget', (path, bytes, told) => {
  write('data/search/small.json', '{}');
  expect(overBudget(site).ok).toBe(true);
  write(path, dense(bytes));
  const { ok, lines } = overBudget(site);
  expect(ok).toBe(false);
  expect(lines[0]).toMatch(new RegExp(`^${told}\\d+ bytes.*budget`));
});
