import { describe, expect, test } from 'vitest';
import { testedSite } from './site.ts';

describe('the comparison of the OCN texts', () => {
  const site = testedSite('archiveSite');
  const path = '/ocn/compare/2022-07-01/2023-06-30/';

  test('is never told as a revision', async () => {
    const { page } = await site.open(path);
    const text = await page.locator('main').innerText();
    expect(text).toContain(
      '相違は、推定復元のために当アーカイブが取り除いた9か所（文5・「※」4）だけです。本文に改定があったかどうかは、この比較からは分かりません。',
    );
    for (const word of ['新設', '削除', '旧：', '新：', '改定後', '改定前']) expect(text).not.toContain(word);
    await page.context().close();
  });

  test('shows the nine places that were cut', async () => {
    const { page } = await site.open(path);
    expect(await page.locator('.pair:not(.quiet)').count()).toBe(9);
    await page.context().close();
  });
});

describe('a comparison of neighbours of the example', () => {
  const site = testedSite('exampleSite');
  const path = '/mihon/compare/2020-10-01/2022-04-01/';

  test('shows both sides, and one text on request, also without script', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    const pair = page.locator('.pair').first();
    expect(await pair.locator('.sides').isVisible()).toBe(true);
    expect(await pair.locator('.one-text').isVisible()).toBe(false);
    await page.getByLabel('一つの文で見る').check();
    expect(await pair.locator('.sides').isVisible()).toBe(false);
    expect(await pair.locator('.one-text').isVisible()).toBe(true);
    await page.context().close();
  });

  test('tells additions and removals in words', async () => {
    const { page } = await site.open(path);
    expect(await page.locator('del .spoken').first().textContent()).toContain('削除');
    expect(await page.locator('ins .spoken').first().textContent()).toContain('追加');
    await page.context().close();
  });

  test('goes from change to change by keyboard', async () => {
    const { page } = await site.open(path);
    const ids = await page.locator('.pair').evaluateAll((pairs) => pairs.map(({ id }) => id));
    await page.getByRole('button', { name: '次の相違' }).focus();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[1]);
    await page.keyboard.press('p');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[0]);
    expect(await page.getByRole('status').innerText()).toBe(`${ids.length}か所のうち 1か所目`);
    await page.context().close();
  });

  test('every row leads to the clause on both sides', async () => {
    const { page } = await site.open(path);
    const links = await page
      .locator('.side-label a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^\/mihon\/(2020-10-01|2022-04-01)\/(#[a-z0-9.~-]+)?$/);
    await page.context().close();
  });
});
