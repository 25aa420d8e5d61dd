// A customer's ways through the site, at a phone's and a desk's width: by keyboard alone, and without script.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, testedSite } from './site.ts';

const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;

/** Presses Tab until an element that the selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`No Tab leads to ${selector}.`);
}

async function answered(page: Page): Promise<string> {
  await page.locator('[data-answer] h2, [data-answer] .answer-note').first().waitFor();
  return page.locator('[data-answer]').innerText();
}

describe.each(WIDTHS)('a customer of OCN at $width px, by keyboard alone', (viewport) => {
  const site = testedSite('archiveSite');

  test('令和5年6月: one answer for all its days, its basis, and the text', async () => {
    const { page, requests } = await site.open('/', { viewport });
    await tabTo(page, 'input[name=contracted]');
    const before = requests.length;
    await page.keyboard.type('令和5年6月');
    await page.keyboard.press('Enter');
    const text = await answered(page);
    expect(text).toContain('2023年6月1日から2023年6月30日までのどの日でも、答えは同じです。');
    expect(text).toContain('推定復元');
    expect(text).toContain('制定 2022 年 7 月 1 日');
    expect(text).toContain('同意の事実を証明するものではありません');
    // The answer's heading has the focus; the next stop is a link of the answer.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h2');
    await tabTo(page, '.verdict a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ocn/2022-07-01/');
    expect(await page.locator('h1').innerText()).toContain('推定復元');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Of what was asked nothing stands in any address that a server saw.
    const seen = requests.slice(before).map((request) => decodeURIComponent(request.replace(/#.*$/, '')));
    expect(seen.filter((request) => /令和|2023-06(?!-30)|contracted/.test(request))).toEqual([]);
    await page.context().close();
  });

  test('2015: not determinable, with the reason and whom to ask', async () => {
    const { page } = await site.open('/', { viewport });
    await tabTo(page, 'input[name=contracted]');
    await page.keyboard.type('2015');
    await page.keyboard.press('Enter');
    const text = await answered(page);
    expect(text).toContain('2015年1月1日から2015年12月31日までのどの日でも、答えは同じです。');
    expect(text).toContain('当アーカイブでは特定できません');
    expect(text).toContain('株式会社 NTT ドコモにてご対応いたします');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('7/1/2022: asked back, and a choice by keyboard answers', async () => {
    const { page } = await site.open('/', { viewport });
    await tabTo(page, 'input[name=contracted]');
    await page.keyboard.type('7/1/2022');
    await page.keyboard.press('Enter');
    expect(await answered(page)).toContain('どちらですか');
    await tabTo(page, '.answer-choices li:last-child a');
    await page.keyboard.press('Enter');
    await page.locator('[data-answer] h2').waitFor();
    expect(await page.locator('[data-answer] h2').innerText()).toContain('2022年7月1日');
    expect(await page.locator('input[name=contracted]').inputValue()).toBe('2022-07-01');
    await page.context().close();
  });

  test('without script the periods are a table that leads to both texts', async () => {
    const { page } = await site.open('/', { viewport, javaScriptEnabled: false });
    expect(await page.locator('form:visible').count()).toBe(0);
    const row = page.locator('tr', { hasText: '2023年6月30日までの OCN サービスの契約者' });
    expect(await row.innerText()).toContain(
      '制定の日（2022年7月1日）より前のご契約については、特定できません。',
    );
    await row.getByRole('link', { name: '推定復元' }).click();
    expect(page.url()).toContain('/ocn/2022-07-01/');
    expect(await page.locator('[id="4.1"]').isVisible()).toBe(true);
    await page.context().close();
  });

  test('on paper the answer is a record: policy, text, basis, hash, address, and what it is not', async () => {
    const { page } = await site.open('/#contracted=2023-06-30', { viewport });
    await answered(page);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('body').innerText();
    for (const words of [
      'OCN 関連サービスに関するプライバシーポリシー',
      '推定復元',
      '制定 2022 年 7 月 1 日',
      '/#contracted=2023-06-30',
      'この画面は表示内容の控えです。同意の事実を証明するものではありません。',
    ]) {
      expect(paper).toContain(words);
    }
    expect(paper.match(/[0-9a-f]{64}/g)).toHaveLength(2);
    expect(await page.locator('form:visible, .site-head nav:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe.each(WIDTHS)('a customer of the example at $width px', (viewport) => {
  const site = testedSite('exampleSite');

  test('is asked for the service, and told what changed since, with links', async () => {
    const { page, errors, requests } = await site.open('/', { viewport });
    await page.getByLabel('文書', { exact: true }).selectOption('mihon');
    await page.getByLabel('ご契約日', { exact: true }).fill('2022年5月1日');
    await page.keyboard.press('Enter');
    expect(await answered(page)).toContain('サービスによって答えが変わります');
    await page.locator('.answer-choices').getByRole('link', { name: 'みほんモバイル' }).click();
    await page.locator('.change-lines').first().waitFor();
    const line = page.locator('.change-lines li', { hasText: '14日以内' });
    expect(await line.innerText()).toBe('第8条第2項：「30日以内」が「14日以内」に変わりました');
    expect(await page.locator('.answer.changes details[open]').count()).toBe(0);
    await line.getByRole('link').click();
    await page.waitForURL('**/mihon/2023-10-01/#8.2');
    expect(await page.locator(':target').innerText()).toContain('14日以内');
    expect(errors).toEqual([]);
    const seen = requests.map((request) => decodeURIComponent(request.replace(/#.*$/, '')));
    expect(seen.filter((request) => /2022-05|5月1日|mobile/.test(request))).toEqual([]);
    await page.context().close();
  });
});
