import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testedSite } from './site.ts';

async function search(page: Page, words: string): Promise<string> {
  await page.getByLabel('探す語句').fill(words);
  await page.keyboard.press('Enter');
  await page.locator('[data-results] h2').waitFor();
  return page.locator('[data-results]').innerText();
}

describe('the search over the OCN texts', () => {
  const site = testedSite('archiveSite');

  test('marks what it finds, and leads to the clause', async () => {
    const { page, errors } = await site.open('/search/');
    await search(page, '業務委託先');
    expect(await page.locator('.hit mark').first().innerText()).toBe('業務委託先');
    await page.locator('.hit h3 a').first().click();
    await page.waitForURL('**/ocn/**');
    expect(await page.locator(':target').innerText()).toContain('業務委託先に提供することがあります');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('says from which text the words are absent, and why that proves nothing', async () => {
    const { page } = await site.open('/search/');
    expect(await search(page, '公開を終了しました')).toContain(
      '「公開を終了しました」は 推定復元 にはありません（推定復元は、取り除いた注記を含みません）。',
    );
    await page.context().close();
  });

  test('says so when there is nothing', async () => {
    const { page } = await site.open('/search/');
    expect(await search(page, '宇宙旅行保険')).toContain(
      '「宇宙旅行保険」は、保存している文のどこにもありません。',
    );
    await page.context().close();
  });

  test('a query has an address and goes to no server', async () => {
    const { page, requests } = await site.open('/');
    await page.getByLabel('探す語句').fill('生年月日');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    await page.locator('[data-results] h2').waitFor();
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    expect(
      requests.filter((request) =>
        decodeURIComponent(new URL(request).pathname + new URL(request).search).includes('生年月日'),
      ),
    ).toEqual([]);
    await page.context().close();
  });

  test('a query is text, never markup', async () => {
    const { page, errors } = await site.open('/search/');
    expect(await search(page, '<img src=x onerror=alert(1)>')).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('[data-results] img').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
