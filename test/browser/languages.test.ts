// Both languages of the built sites: no word of one in the other's pages, and the way from a page to itself in the other.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { foreignWords } from './foreignWords.ts';
import { clausePath, testedSite } from './site.ts';

const ARCHIVES = { archiveSite: 'versions', exampleSite: 'test/fixtures/example' } as const;

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));
}

/** The archive's own files as one text: what titles and attributes may name. */
function wordsOf(archive: string): string {
  return filesIn(archive, /\.(?:yaml|md|json)$/u)
    .map((file) => readFileSync(join(archive, file), 'utf8'))
    .join('\n');
}

describe.each(['archiveSite', 'exampleSite'] as const)('the pages of %s', (name) => {
  test('hold no word in a language that they do not say', () => {
    const archive = wordsOf(ARCHIVES[name]);
    const pages = filesIn(inject(name), /\.html$/u);
    expect(pages.filter((page) => page.startsWith('en/')).length).toBeGreaterThan(30);
    const found = pages.flatMap((page) =>
      foreignWords(readFileSync(join(inject(name), page), 'utf8'), archive).map((one) => ({ page, ...one })),
    );
    expect(found).toEqual([]);
  });

  test('each exist in both languages and link to one another', () => {
    const pages = filesIn(inject(name), /\.html$/u).filter((page) => page !== '404.html');
    const japanese = pages.filter((page) => !page.startsWith('en/'));
    expect(pages.filter((page) => page.startsWith('en/')).toSorted()).toEqual(
      japanese.map((page) => `en/${page}`).toSorted(),
    );
    for (const page of pages) {
      const html = readFileSync(join(inject(name), page), 'utf8');
      const path = `/${page.replace(/^en\//u, '').replace(/index\.html$/u, '')}`;
      const english = page.startsWith('en/');
      expect(html).toContain(`<html lang="${english ? 'en' : 'ja'}"`);
      const other = english
        ? `<a href="${path}" lang="ja" hreflang="ja" rel="alternate">`
        : `<a href="/en${path}" lang="en" hreflang="en" rel="alternate">`;
      expect(html).toContain(other);
    }
  });
});

test('a word of the other language would be found', () => {
  const page = (body: string): string => `<html lang="en"><title>x</title><body>${body}</body></html>`;
  const archive = '推定復元';
  expect(foreignWords(page('<p>See 推定復元</p>'), archive)).toHaveLength(1);
  expect(foreignWords(page('<p>See <b lang="ja">推定復元</b></p>'), archive)).toEqual([]);
  expect(foreignWords(page('<a title="See 推定復元">x</a>'), archive)).toEqual([]);
  expect(foreignWords(page('<a title="検索">x</a>'), archive)).toHaveLength(1);
  expect(foreignWords(page('<p lang="ja">Link to this place</p>'), archive)).toHaveLength(1);
  expect(foreignWords(page('<p lang="ja">JavaScript が必要です</p>'), archive)).toEqual([]);
});

describe('with the search, the desk and the comparison in use', () => {
  const site = testedSite('exampleSite');
  const archive = wordsOf(ARCHIVES.exampleSite);

  test.each([
    ['/en/#contracted=2021-05-01', '[data-answer] h2'],
    ['/en/#contracted=2018-05-01', '[data-answer] h2'],
    ['/en/#contracted=2022-12&on=2023-05-01', '[data-answer] h2'],
    ['/#contracted=2021-05-01', '[data-answer] h2'],
    ['/en/search/#q=%E5%90%8C%E6%84%8F', '[data-results] .hit'],
    ['/en/search/#q=%E7%AC%AC3%E6%9D%A1&policy=mihon', '[data-results] .hit'],
    ['/search/#q=children', '[data-results] .hit'],
    ['/en/mihon/compare/#old=2019-04-01&new=2023-10-01', '[data-result] .pair'],
    ['/sample-notes/compare/#old=2021-05-01&new=2024-06-01', '[data-result] .pair'],
    ['/en/mihon/2022-04-01/#3.9', '.address-message'],
  ])('%s says nothing in another language than it says it does', async (path, shown) => {
    const { page, errors } = await site.open(path);
    await page.locator(shown).first().waitFor();
    if (path.includes('compare'))
      await page.locator('[data-live-status]').filter({ hasText: /\d/u }).waitFor();
    expect(foreignWords(await page.content(), archive)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the menu of a clause speaks English on an English page', async () => {
    const { page } = await site.open('/en/mihon/2022-04-01/');
    await page.locator('button.place').nth(6).click();
    await page.locator('.copy-panel li button').first().waitFor();
    // What is copied may be cited in the document's own language.
    await page.locator('.copy-preview').evaluateAll((previews) => previews.forEach((one) => one.remove()));
    expect(foreignWords(await page.content(), archive)).toEqual([]);
    await page.context().close();
  });

  test('a page leads to itself in the other language, with its place or question', async () => {
    const { page } = await site.open('/mihon/2022-04-01/#3.1');
    await page.locator('language-switch a').click();
    await page.waitForURL('**/en/mihon/2022-04-01/#3.1');
    await page.goto(`${site.origin()}/en/`);
    await page.locator('input[name=contracted]').fill('2021-05-01');
    await page.locator('date-desk button[type=submit]').click();
    await page.locator('[data-answer] h2').first().waitFor();
    await page.locator('language-switch a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.origin()}/#contracted=2021-05-01`);
    await page.locator('[data-answer] h2:has-text("2021年5月1日")').first().waitFor();
    await page.context().close();
  });

  test('reasons of an answer are in the language of the page, quotes in that of the text', async () => {
    const { page } = await site.open('/en/#contracted=2021-05-01&policy=mihon&service=hikari');
    const card = page.locator('.answer.known').first();
    await card.waitFor();
    expect(await card.locator('p').nth(0).innerText()).toMatch(
      /^As the publisher states, the text agreed to/u,
    );
    expect(await card.locator('blockquote p').first().getAttribute('lang')).toBe('ja');
    await page.context().close();
  });

  test('a clause’s history is reached, and led back from, in English', async () => {
    const { page } = await site.open('/en/mihon/2022-04-01/');
    const path = await clausePath(page);
    expect(path).toMatch(/^\/en\/mihon\/clause\//u);
    expect(existsSync(join(inject('exampleSite'), path, 'index.html'))).toBe(true);
    await page.context().close();
  });
});
