import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../src/core/model/wholeText.ts';
import { openArchive } from '../../src/io/openArchive.ts';
import { overflow, testedSite } from './site.ts';
import { wordColumn } from './wordFile.ts';

const NEIGHBOURS = '/mihon/compare/2020-10-01/2022-04-01/';

describe('the comparison of the OCN texts', () => {
  const site = testedSite('archiveSite');
  const path = '/ocn/compare/2022-07-01/2023-06-30/';

  test('is never told as a revision, in no view', async () => {
    const { page } = await site.open(path);
    await page.locator('#ui-view-redline').check();
    await page.locator('[data-redline] .redline').waitFor();
    await page.locator('#ui-view-table').check();
    // All of the page, also what the chosen view hides; the texts themselves may use any word.
    const text = await page.locator('main').evaluate((main) => {
      for (const archived of main.querySelectorAll(
        '.side > p:not([data-ui]), .one-text > p:not([data-ui]), dd, td',
      ))
        archived.remove();
      return main.textContent ?? '';
    });
    expect(text).toContain(
      '相違は、推定復元のために当アーカイブが取り除いた9か所（文5・「※」4）だけです。本文に改定があったかどうかは、この比較からは分かりません。',
    );
    expect(text).toContain('掲載版と推定復元の対照表');
    for (const word of ['新設', '旧：', '新：', '改定後', '改定前']) expect(text).not.toContain(word);
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

  test('shows every view but the redline without script', async () => {
    const { page } = await site.open(NEIGHBOURS, { javaScriptEnabled: false });
    const pair = page.locator('.pair').first();
    expect(await pair.locator('.sides').isVisible()).toBe(true);
    expect(await pair.locator('.one-text').isVisible()).toBe(false);
    await page.getByLabel('一つの文で見る').check();
    expect(await pair.locator('.sides').isVisible()).toBe(false);
    expect(await pair.locator('.one-text').isVisible()).toBe(true);
    const unchanged = page.locator('.fold.unchanged').first();
    expect(await unchanged.isVisible()).toBe(true);
    await page.getByLabel('変更箇所だけ表示').check();
    expect(await unchanged.isVisible()).toBe(false);
    await page.getByLabel('新旧対照表').check();
    expect(await page.locator('.comparison-table').isVisible()).toBe(true);
    expect(await page.locator('.comparison-table th').allInnerTexts()).toEqual([
      '改定後（2022年4月1日）',
      '改定前（2020年10月1日）',
      '備考',
    ]);
    expect(await pair.isVisible()).toBe(false);
    expect(await page.getByLabel('会社').isVisible()).toBe(false);
    await page.context().close();
  });

  test('tells additions and removals in words', async () => {
    const { page } = await site.open(NEIGHBOURS);
    expect(await page.locator('del .spoken').first().textContent()).toContain('削除');
    expect(await page.locator('ins .spoken').first().textContent()).toContain('追加');
    await page.context().close();
  });

  test('goes from change to change by keyboard, past what is folded', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const ids = await page
      .locator('.pairs > .pair')
      .evaluateAll((pairs) => pairs.filter((pair) => pair.closest('details') === null).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    await page.getByRole('button', { name: '次の相違' }).focus();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[1]);
    await page.keyboard.press('p');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(ids[0]);
    expect(await page.locator('[data-status]').innerText()).toBe(`${ids.length}か所のうち 1か所目`);
    await page.context().close();
  });

  test('goes from row to changed row in the table too', async () => {
    const { page } = await site.open(NEIGHBOURS);
    await page.getByLabel('新旧対照表').check();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    const rows = page.locator('.comparison-table tr.changed');
    expect(await rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('filters by kind and says how much is left', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const all = await page.locator('.pair').count();
    const boxes = page.locator('input[data-filter]');
    for (let place = 0; place < (await boxes.count()); place += 1) {
      const box = boxes.nth(place);
      if ((await box.getAttribute('data-filter')) !== 'reworded') await box.uncheck();
    }
    const left = await page
      .locator('.pair:not([hidden])')
      .evaluateAll((pairs) => pairs.map((pair) => pair.getAttribute('data-changes') ?? ''));
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((changes) => changes.split(' ').includes('reworded'))).toBe(true);
    expect(await page.locator('[data-filter-status]').innerText()).toBe(
      `${all}か所のうち${left.length}か所を表示しています。`,
    );
    await page.context().close();
  });

  test('a link into a fold opens it, also one that the view hides', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const id = await page.locator('.fold.unchanged dt').first().getAttribute('id');
    await page.getByLabel('変更箇所だけ表示').check();
    await page.evaluate((target) => {
      location.hash = `#${target}`;
    }, id);
    await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
    const again = await site.open(`${NEIGHBOURS}#${id}`);
    expect(await again.page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await page.context().close();
    await again.page.context().close();
  });

  test('the contents name every clause that differs, and lead there', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const targets = await page
      .locator('.compare-contents a')
      .evaluateAll((links) =>
        links.map((link) => document.querySelector(link.getAttribute('href') ?? '')?.className ?? null),
      );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.every((name) => name?.startsWith('pair'))).toBe(true);
    await page.context().close();
  });

  test('every row of every view leads to the clause on both sides', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const hrefs = await page
      .locator('.side-label a, .fold dt a, .comparison-table a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(50);
    for (const href of hrefs) expect(href).toMatch(/^\/mihon\/(2020-10-01|2022-04-01)\/(#[a-z0-9.~-]+)?$/);
    const rows = await page
      .locator('.pair')
      .evaluateAll((pairs) =>
        pairs.map((pair) => [
          pair.querySelectorAll('.side > p:not(.absent):not(.side-label)').length,
          pair.querySelectorAll('.sides .side-label a').length,
          pair.querySelectorAll('.one-text a.labelled').length,
        ]),
      );
    for (const [texts, sides, inline] of rows) {
      expect(sides).toBe(texts);
      expect(inline).toBe(texts);
    }
    await page.context().close();
  });

  test.each([
    ['官庁', '改定後（2022年4月1日）', '改定前（2020年10月1日）', '（略）', '（略）'],
    ['方式書', '改定後（2022年4月1日）', '改定前（2020年10月1日）', '（略）', '（同左）'],
    ['会社', '改定前（2020年10月1日）', '改定後（2022年4月1日）', '（条文省略）', '（現行どおり）'],
    ['約款', '新（2022年4月1日）', '旧（2020年10月1日）', '（省略）', '（省略）'],
  ])('the preset %s changes columns and words', async (preset, left, right, inLeft, inRight) => {
    const { page, errors } = await site.open(NEIGHBOURS);
    await page.getByLabel('新旧対照表').check();
    await page.getByLabel(preset, { exact: true }).check();
    await page.locator('.comparison-table th', { hasText: left }).first().waitFor();
    await page.waitForFunction(
      (word) => document.querySelector('.comparison-table')?.textContent?.includes(word),
      inRight,
    );
    expect((await page.locator('.comparison-table th').allInnerTexts()).slice(0, 2)).toEqual([left, right]);
    const row = page.locator('.comparison-table tbody tr', { hasText: '第9条' }).first();
    expect(await row.locator('td').nth(0).innerText()).toBe(`第9条${inLeft}`);
    expect(await row.locator('td').nth(1).innerText()).toBe(`第9条${inRight}`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the Word file holds both whole texts', async () => {
    const [old, next] = ['2019-04-01', '2020-10-01'];
    const { page, requests } = await site.open(`/mihon/compare/${old}/${next}/`, { acceptDownloads: true });
    await page.getByLabel('新旧対照表').check();
    const before = requests.length;
    await page.getByLabel('省略せず全文を載せる').check();
    const file = await saved(page, 'Word（.docx）');
    expect(file.name).toBe(`mihon_${old}_${next}_ministry.docx`);
    const archive = openArchive('test/fixtures/example');
    const textOf = (id: string): string => plain(wholeText(archive.version('mihon', id).tree.root));
    expect(plain(wordColumn(file.bytes, 0))).toBe(textOf(next));
    expect(plain(wordColumn(file.bytes, 1))).toBe(textOf(old));
    // Nothing leaves for another host, and the Word maker came only now.
    const later = requests.slice(before);
    expect(later.some((request) => request.includes('tableDocx'))).toBe(true);
    expect(requests.slice(0, before).some((request) => request.includes('tableDocx'))).toBe(false);
    expect(later.every((request) => request.startsWith(site.origin()) || request.startsWith('blob:'))).toBe(
      true,
    );
    await page.context().close();
  });

  test.each([
    ['2020-10-01', '2022-04-01'],
    ['2022-04-01', '2023-10-01'],
  ])('where clauses moved (%s, %s), it has every letter, the old beside the new', async (old, next) => {
    const { page } = await site.open(`/mihon/compare/${old}/${next}/`, { acceptDownloads: true });
    await page.getByLabel('新旧対照表').check();
    await page.getByLabel('省略せず全文を載せる').check();
    const file = await saved(page, 'Word（.docx）');
    const archive = openArchive('test/fixtures/example');
    const textOf = (id: string): string => plain(wholeText(archive.version('mihon', id).tree.root));
    const letters = (text: string): string => [...text].toSorted().join('');
    expect(plain(wordColumn(file.bytes, 0))).toBe(textOf(next));
    expect(letters(plain(wordColumn(file.bytes, 1)))).toBe(letters(textOf(old)));
    await page.context().close();
  });

  test('CSV and JSON are of the same table', async () => {
    const { page } = await site.open(NEIGHBOURS, { acceptDownloads: true });
    await page.getByLabel('新旧対照表').check();
    const csv = await saved(page, 'CSV');
    const json = await saved(page, 'JSON');
    const table = JSON.parse(new TextDecoder().decode(json.bytes)) as { rows: unknown[]; preset: string };
    expect(table.preset).toBe('ministry');
    expect(table.rows.length).toBe(await page.locator('.comparison-table tbody tr').count());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes);
    expect(text.startsWith('\ufeff番号,改定後（2022年4月1日）,改定前（2020年10月1日）,備考')).toBe(true);
    await page.context().close();
  });

  test('the table prints on A4 landscape, alone; the comparison upright', async () => {
    const { page } = await site.open(NEIGHBOURS);
    const sizes = async (): Promise<readonly string[]> => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        Number(width) > Number(height) ? 'landscape' : 'portrait',
      );
    };
    expect(new Set(await sizes())).toEqual(new Set(['portrait']));
    await page.getByLabel('新旧対照表').check();
    expect(new Set(await sizes())).toEqual(new Set(['landscape']));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-head').isVisible()).toBe(false);
    expect(await page.locator('.summary-list').isVisible()).toBe(false);
    expect(await page.locator('.comparison-table').isVisible()).toBe(true);
    await page.context().close();
  });

  test('fits 360 px in every view', async () => {
    const { page } = await site.open(NEIGHBOURS, { viewport: { width: 360, height: 740 } });
    for (const view of ['sides', 'inline', 'table', 'redline']) {
      await page.locator(`#ui-view-${view}`).check();
      if (view === 'redline') await page.locator('[data-redline] .redline').waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});

const plain = (text: string): string => text.replace(/\s/gu, '');

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
