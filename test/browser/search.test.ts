import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, testedSite } from './site.ts';

const results = (page: Page) => page.locator('[data-results]');
/** All results of the last query, near misses too. */
const settled = (page: Page) => page.locator('[data-results][aria-busy=false]').waitFor();
const field = (page: Page) => page.getByLabel('探す語句');

async function search(page: Page, words: string): Promise<string> {
  await field(page).fill(words);
  await page.keyboard.press('Enter');
  await results(page).locator('h2', { hasText: words }).first().waitFor();
  await settled(page);
  return results(page).innerText();
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
    await field(page).fill('生年月日');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    await settled(page);
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

describe('the three readers on the example', () => {
  const site = testedSite('exampleSite');

  test('a customer: words that no text has are said to be nowhere; those that stand in it are found in every version', async () => {
    const { page } = await site.open('/search/');
    expect(await search(page, '解約後')).toContain('「解約後」は、保存している文のどこにもありません。');
    const found = await search(page, '契約の終了');
    expect(await page.locator('.hit mark').first().innerText()).toBe('契約の終了');
    expect(found).toContain('契約の終了から5年間');
    await page.context().close();
  });

  test('a lawyer: a phrase without a word, its wordings together, the newest first', async () => {
    const { page } = await site.open('/search/');
    await field(page).fill('「第三者に提供」 -委託');
    await page.keyboard.press('Enter');
    await settled(page);
    const found = await results(page).innerText();
    expect(found).toContain('「委託」を含む箇所を除きました。');
    expect(await page.locator('.hit').count()).toBe(1);
    expect(await page.locator('.hit .excerpt').count()).toBe(3);
    expect(new Set(await page.locator('.hit mark').allInnerTexts())).toEqual(new Set(['第三者に提供']));
    expect(await page.locator('.hit h3 a').getAttribute('href')).toBe('/mihon/notice-2025/#6.1');
    await page.locator('.places a', { hasText: '2019年4月1日制定' }).click();
    await page.waitForURL('**/mihon/2019-04-01/**');
    expect(await page.locator(':target').innerText()).toContain('第三者に提供しません');
    await page.context().close();
  });

  test('support: a clause number leads to the clause, near misses come below and say so', async () => {
    const { page } = await site.open('/search/');
    const found = await search(page, '3(2)');
    expect(found).toContain('「3(2)」を条項の番号（3.2）として読み');
    expect(await page.locator('.hit h3 a').first().getAttribute('href')).toBe('/mihon/2023-10-01/#3.2');
    const near = page.locator('.near-title ~ .hits .hit');
    expect(await near.count()).toBeGreaterThan(0);
    expect(await near.first().locator('.tag').innerText()).toBe('近い語句');
    expect(await page.locator('.hits').first().locator('.tag').count()).toBe(0);
    await page.context().close();
  });

  test('results come while the reader types, the last key wins, and the address follows', async () => {
    const { page, errors } = await site.open('/search/');
    await field(page).pressSequentially('位置情報', { delay: 15 });
    await results(page).locator('h2', { hasText: '「位置情報」' }).waitFor();
    await page.waitForURL('**/search/#q=**');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#q=位置情報');
    await page.reload();
    await results(page).locator('h2', { hasText: '「位置情報」' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('nothing is loaded before the reader turns to the search', async () => {
    const { page, requests } = await site.open('/search/');
    const searched = (): readonly string[] =>
      requests.filter((url) => /searchWorker|data\/search/u.test(url));
    expect(searched()).toEqual([]);
    await field(page).focus();
    await search(page, '漏えい');
    expect(searched().length).toBeGreaterThan(2);
    await page.context().close();
  });

  test('results are said once the reader pauses, not at every key', async () => {
    const { page } = await site.open('/search/');
    const said = page.locator('[data-said]');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const region = document.querySelector('[data-said]');
      if (region === null) throw new Error('There is no live region.');
      new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
    });
    await field(page).pressSequentially('個人情報の漏えい', { delay: 40 });
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent !== '');
    expect(await said.innerText()).toMatch(/^「個人情報の漏えい」は 2か所で見つかりました。/u);
    expect(await said.getAttribute('role')).toBe('status');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)).toBe(1);
    await page.context().close();
  });

  test('is narrowed by policy, version, cohort, clause and kind, all of it in the address', async () => {
    const { page } = await site.open('/search/');
    await search(page, '個人情報');
    await page.getByText('絞り込む', { exact: true }).click();
    expect(await page.getByLabel('版', { exact: true }).isVisible()).toBe(false);
    await page.getByLabel('文書').selectOption('mihon');
    await page.getByLabel('契約時期の区分').waitFor();
    await page.getByLabel('契約時期の区分').selectOption('hikari-2020');
    await page.getByLabel('条項').selectOption('6');
    await page.getByLabel('箇所の種類').selectOption('clause');
    await page.waitForURL('**cohort=hikari-2020&section=6&kind=clause');
    await settled(page);
    expect(await results(page).innerText()).toContain('絞り込んだ範囲だけを調べました。');
    const links = await page
      .locator('.hit h3 a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^\/mihon\/(?:2020-10-01|2023-10-01)\/#6/u);
    await page.reload();
    await settled(page);
    await page.getByLabel('契約時期の区分').waitFor();
    expect(await page.getByLabel('条項').inputValue()).toBe('6');
    await page.getByText('絞り込みをやめる').click();
    await page.waitForURL((url) => !url.hash.includes('section'));
    await page.context().close();
  });

  test('works by keyboard alone', async () => {
    const { page } = await site.open('/search/');
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      if (await field(page).evaluate((input) => input === document.activeElement)) break;
    }
    await page.keyboard.type('適正な手段');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('.hit h3 a'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-results] h2'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mihon/notice-2025/**');
    expect(await page.locator(':target').innerText()).toContain('適正な手段');
    await page.context().close();
  });

  test('is told when the texts cannot be loaded, and works again when they can', async () => {
    const { page } = await site.open('/search/');
    await page.context().route('**/data/search/mihon.json', (route) => route.abort());
    await field(page).fill('漏えい');
    await page.keyboard.press('Enter');
    await results(page).getByText('本文のデータを読み込めませんでした。').waitFor();
    await page.context().unroute('**/data/search/mihon.json');
    expect(await search(page, '漏えい')).toContain('「漏えい」は 2か所で見つかりました。');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('fits a phone in a %s theme', async (colorScheme) => {
    const { page } = await site.open('/search/', { viewport: { width: 360, height: 740 }, colorScheme });
    await search(page, '3(2)');
    expect(await overflow(page)).toBe(0);
    await page.getByText('絞り込む', { exact: true }).click();
    await page.getByLabel('文書').selectOption('mihon');
    await page.getByLabel('契約時期の区分').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  test('without script the page says so and leads to every text', async () => {
    const { page } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain('検索には JavaScript が必要です。');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await field(page).isVisible()).toBe(false);
    await page.getByRole('link', { name: '2022年4月1日改定' }).click();
    await page.waitForURL('**/mihon/2022-04-01/');
    expect(await page.getByRole('link', { name: /第6条/u }).first().isVisible()).toBe(true);
    await page.context().close();
  });
});
