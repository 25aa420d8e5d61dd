import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testedSite } from './site.ts';

const AGREED = '契約時に同意された文書';

async function ask(page: Page, date: string): Promise<void> {
  await page.getByLabel('ご契約日', { exact: true }).fill(date);
  await page.keyboard.press('Enter');
  await page.locator('[data-answer] h2, [data-answer] .answer-note').first().waitFor();
}

const answerOf = (page: Page, title: string): Promise<string> =>
  page
    .locator('.answer', { has: page.getByRole('heading', { name: title }) })
    .first()
    .innerText();

describe('the date desk on the OCN archive', () => {
  const site = testedSite('archiveSite');

  test.each([
    ['2022-06-30', '当アーカイブでは特定できません', '掲載版'],
    ['2015-01-01', '当アーカイブでは特定できません', '掲載版'],
    ['2022-07-01', '推定復元', '掲載版'],
    ['2022-12-31', '推定復元', '掲載版'],
    ['2023-06-30', '推定復元', '掲載版'],
    ['令和5年6月30日', '推定復元', '掲載版'],
    ['２０２３／６／３０', '推定復元', '掲載版'],
    ['2023-07-01', '当アーカイブでは特定できません', '当アーカイブでは特定できません'],
  ])('%s: agreed %s, shown %s', async (date, agreed, shown) => {
    const { page, requests } = await site.open('/');
    const before = requests.length;
    await ask(page, date);
    expect(await answerOf(page, AGREED)).toContain(agreed);
    expect(await answerOf(page, 'ご契約者向けに掲載されている文書')).toContain(shown);
    // Nothing that was asked is in any address that a server sees.
    const said = requests.slice(before).map((request) => decodeURIComponent(request));
    expect(said.filter((request) => request.includes(date) || request.includes('2023-0'))).toEqual([]);
    await page.context().close();
  });

  test('an answer quotes what it rests on, and links there and to what is not decided', async () => {
    const { page } = await site.open('/');
    await ask(page, '2023-06-30');
    const text = await answerOf(page, AGREED);
    expect(text).toContain('こちらのプライバシーポリシーは 2023 年 6 月 30 日までに');
    expect(text).toContain('制定 2022 年 7 月 1 日');
    expect(await page.locator('.answer blockquote a[href^="/ocn/2023-06-30/#"]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-answer] a[href="/about/#ui-limits"]').count()).toBe(1);
    await page.context().close();
  });

  test('the difference between a text and its reconstruction is not told as a revision', async () => {
    const { page } = await site.open('/');
    await ask(page, '2023-06-30');
    expect(await page.locator('[data-answer]').innerText()).toContain(
      'この比較は、改定の内容を示すものではありません。',
    );
    await page.context().close();
  });

  test('the answer has an address, and the address asks again', async () => {
    const { page } = await site.open('/');
    await ask(page, '2023-06-30');
    expect(page.url()).toBe(`${site.origin()}/#contracted=2023-06-30`);
    const again = await site.open('/#contracted=2022-12-31');
    await again.page.locator('[data-answer] h2').waitFor();
    expect(await again.page.locator('[data-answer] h2').innerText()).toContain('2022年12月31日');
    await page.context().close();
    await again.page.context().close();
  });

  test('a month with one answer gets one; a month in which it turns says where', async () => {
    const { page } = await site.open('/');
    await ask(page, '2022年12月');
    expect(await page.locator('[data-answer]').innerText()).toContain('どの日でも、答えは同じです。');
    await ask(page, '令和4年');
    const text = await page.locator('[data-answer]').innerText();
    expect(text).toContain('2022年1月1日から2022年6月30日まで');
    expect(text).toContain('2022年7月1日から2022年12月31日まで');
    await page.context().close();
  });

  test('an ambiguous date is asked back, and a choice answers', async () => {
    const { page } = await site.open('/');
    await ask(page, '7/1/2022');
    expect(await page.locator('[data-answer]').innerText()).toContain(
      '「7/1/2022」は1月7日と7月1日のどちらですか？',
    );
    await page.getByRole('link', { name: '2022年7月1日' }).click();
    await page.locator('[data-answer] h2').waitFor();
    expect(await answerOf(page, AGREED)).toContain('推定復元');
    await page.context().close();
  });

  test.each([
    ['2023-02-30', 'という日付は暦にありません'],
    ['去年の夏', '日付として読み取れませんでした'],
    ['', '日付を入力してください'],
  ])('%j gets a sentence that helps', async (date, words) => {
    const { page } = await site.open('/');
    await ask(page, date);
    expect(await page.locator('[data-answer]').innerText()).toContain(words);
    await page.context().close();
  });

  test('without script the table of contract periods answers', async () => {
    const { page } = await site.open('/', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('日付からの検索には JavaScript が必要です。');
    expect(text).toContain('2023年6月30日まで');
    expect(await page.locator('table a[href="/ocn/2022-07-01/"]').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the date desk on the example archive', () => {
  const site = testedSite('exampleSite');

  test('a service decides between periods that overlap', async () => {
    const { page } = await site.open('/');
    await page.getByLabel('文書', { exact: true }).selectOption('mihon');
    await ask(page, '2022-05-01');
    expect(await answerOf(page, AGREED)).toContain('当アーカイブでは特定できません');
    await page.getByLabel('サービス', { exact: true }).selectOption('mobile');
    await ask(page, '2022-05-01');
    expect(await answerOf(page, AGREED)).toContain('2022年4月1日改定');
    await page.context().close();
  });
});
