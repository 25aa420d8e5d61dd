// The page that verifies the site's files, and the command that does the same, on a real build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { verifySite, type PublishedSite } from '../../src/core/ledger/verifySite.ts';
import { siteInFolder } from '../../src/io/ledger/siteInFolder.ts';
import { sha256Of } from '../../src/io/readTextFile.ts';
import { testedSite } from './site.ts';

/** The site with one byte of one file changed; the files themselves are read once and left alone. */
async function inMemory(folder: string): Promise<{
  readonly sizes: ReadonlyMap<string, number>;
  readonly changed: (path: string, at: number, by: number) => PublishedSite;
}> {
  const site = siteInFolder(folder);
  const paths = site.paths ?? [];
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  return {
    sizes: new Map([...files].map(([path, bytes]) => [path, bytes.length])),
    changed: (path, at, by) => ({
      paths,
      read: (name) => {
        const bytes = files.get(name) ?? null;
        if (name !== path || bytes === null) return Promise.resolve(bytes);
        const copy = new Uint8Array(bytes);
        copy[at] = (copy[at] ?? 0) ^ by;
        return Promise.resolve(copy);
      },
    }),
  };
}

test('finds a changed byte at each of 200 places in a built site, and names the file', async () => {
  const { sizes, changed } = await inMemory(inject('exampleSite'));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const flips = fc.sample(fc.tuple(fc.nat(total - 1), fc.integer({ min: 1, max: 255 })), {
    numRuns: 200,
    seed: 8,
  });
  const missed: string[] = [];
  for (const [place, by] of flips) {
    let at = place;
    let hit = '';
    for (const [path, size] of sizes) {
      hit = path;
      if (at < size) break;
      at -= size;
    }
    const { problems } = await verifySite(changed(hit, at, by), sha256Of, { head: null });
    if (problems[0]?.file !== hit) missed.push(`byte ${at} of ${hit}`);
  }
  expect(missed).toEqual([]);
}, 300_000);

describe('the page that verifies', () => {
  const site = testedSite('exampleSite');
  const SOURCE = 'api/v1/mihon/versions/2022-04-01.md';

  async function verify(page: Page): Promise<string> {
    await page.getByRole('button', { name: '検証する' }).click();
    await page.locator('[data-result] h2').waitFor();
    return page.locator('[data-result]').innerText();
  }

  /** Serves a file with the first byte of some words changed. */
  function change(words: string): (route: Route) => Promise<void> {
    return async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const at = body.indexOf(words);
      if (at < 0) throw new Error(`The file does not hold ${words}.`);
      body[at] = (body[at] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    };
  }

  test('finds nothing changed in the site as it was built, and knows the hash of the whole again', async () => {
    const { page, errors } = await site.open('/verify/');
    await page.getByLabel('サイトのすべてのファイル').check();
    expect(await verify(page)).toContain('記録された時から変わったものはありません。');
    const head = (await page.locator('[data-result] code').first().innerText()).trim();
    const { head: byCommand } = await verifySite(siteInFolder(inject('exampleSite')), sha256Of, {
      head: null,
    });
    expect(head).toBe(byCommand);
    await page.locator('input[name=head]').fill(head);
    expect(await verify(page)).toContain('控えておいた全体のハッシュ値と同じです。');
    await page.locator('input[name=head]').fill('0'.repeat(64));
    expect(await verify(page)).toContain('控えておいた時のサイトとは別のものです。');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('names the file and the clause of a changed byte, and leads there', async () => {
    const { page } = await site.open('/verify/');
    await page.route(`**/${SOURCE}`, change('第3条'));
    const text = await verify(page);
    expect(text).toContain(`ファイル ${SOURCE} 3 の箇所が、記録された時から変わっています。`);
    await page.getByRole('link', { name: 'この箇所を開く' }).click();
    await page.waitForURL('**/mihon/2022-04-01/#3');
    await page.context().close();
  });

  test('reads only the files of one text where a version’s page leads there', async () => {
    const { page, requests } = await site.open('/mihon/2022-04-01/');
    await page.getByRole('link', { name: 'この文のファイルを検証する' }).click();
    await page.waitForURL('**/verify/#**');
    const before = requests.length;
    expect(await verify(page)).toContain('記録された時から変わったものはありません。');
    const read = requests.slice(before).map((request) => new URL(request).pathname);
    expect(read).toContain(`/${SOURCE}`);
    expect(read).toContain('/mihon/2022-04-01/');
    // Of the manifests only the policy's own.
    expect(read.filter((path) => path.startsWith('/api/ledgers/'))).toEqual(['/api/ledgers/mihon.json']);
    expect(read.filter((path) => path.includes('2020-10-01'))).toEqual([]);
    await page.context().close();
  });

  test('says so when the record itself was changed', async () => {
    const { page } = await site.open('/verify/');
    await page.route('**/api/ledger.json', change('"sha256":"'));
    expect(await verify(page)).toContain('記録（api/ledger.json）が書き換えられているか、欠けています。');
    await page.unroute('**/api/ledger.json');
    await page.route('**/api/ledgers/mihon.json', change('"sha256":"'));
    expect(await verify(page)).toContain(
      '記録（api/ledgers/mihon.json）が書き換えられているか、欠けています。',
    );
    await page.context().close();
  });
});
