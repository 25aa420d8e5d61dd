import { describe, expect, test } from 'vitest';
import { overflow, testedSite } from './site.ts';

describe('the history of a clause of the example', () => {
  const site = testedSite('exampleSite');

  async function openHistory() {
    const { page } = await site.open('/mihon/2022-04-01/');
    const href = await page.locator('[id="4"] a.history').first().getAttribute('href');
    await page.context().close();
    return site.open(href ?? '');
  }

  test('tells what became of it version by version, with the words that changed', async () => {
    const { page, errors } = await openHistory();
    const steps = page.locator('.step');
    expect(await steps.count()).toBe(6);
    const moved = steps.filter({ hasText: '「2020年10月1日改定」との相違' });
    expect(await moved.locator('header .chip').allInnerTexts()).toEqual(['移動', '番号変更']);
    expect(await steps.filter({ hasText: 'から変わっていません' }).count()).toBe(1);
    expect(await moved.locator('.step-part').first().innerText()).toContain(
      '番号変更（第8条→第4条 に繰上げ）',
    );
    expect(await moved.locator('ins, del').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('says since when each sentence stands there', async () => {
    const { page } = await openHistory();
    const rows = page.locator('.sentence-ages tbody tr');
    expect(await rows.count()).toBeGreaterThan(2);
    expect(await rows.first().innerText()).toMatch(/から（/);
    await page.context().close();
  });
});

describe('who has which wording', () => {
  const site = testedSite('exampleSite');

  test('keeps header and clause names in sight at 360 px, and shows only what differs on request', async () => {
    const { page, errors } = await site.open('/mihon/matrix/', { viewport: { width: 360, height: 740 } });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const region = page.locator('.matrix-scroll');
    await region.evaluate((node) => node.scrollTo(200, 400));
    const place = await page.evaluate(() => {
      const of = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        region: of('.matrix-scroll'),
        head: of('.matrix-table thead th:nth-child(2)'),
        clause: of('.matrix-table tbody tr:nth-child(1) th'),
      };
    });
    expect(Math.abs((place.head?.top ?? 0) - (place.region?.top ?? 99))).toBeLessThan(3);
    expect(Math.abs((place.clause?.left ?? 0) - (place.region?.left ?? 99))).toBeLessThan(3);
    await page.getByLabel('文言が分かれる条項だけを表示').check();
    expect(await page.locator('.matrix-table tr.same').first().isVisible()).toBe(false);
    expect(await page.locator('.matrix-table tr.differs').first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('tells each wording with those who have it, and leads to the texts', async () => {
    const { page } = await site.open('/mihon/matrix/');
    const row = page.locator('.matrix-table tr', { hasText: '文言2' }).first();
    expect(await row.innerText()).toContain('文言1');
    const texts = page.locator('.matrix-table tr:has-text("文言2") + .texts').first();
    await texts.locator('summary').click();
    expect(await texts.locator('dt').count()).toBeGreaterThan(1);
    const href = await page.locator('.matrix-table td a').first().getAttribute('href');
    expect(href).toMatch(/^\/mihon\/[0-9-]+\/#/);
    await page.getByRole('link', { name: 'ご契約者向けに掲載されている文書' }).click();
    expect(new URL(page.url()).pathname).toBe('/mihon/matrix/shown/');
    await page.context().close();
  });
});
