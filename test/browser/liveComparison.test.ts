import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/core/parse/parseSource.ts';
import { testedSite } from './site.ts';

const PAGE = '/mihon/compare/';
const STATUS = '[data-live-status]';

const done = (page: Page): Promise<void> =>
  page.locator(STATUS, { hasText: '比べ終わりました' }).waitFor({ timeout: 55_000 });

describe('comparing any two texts of the example', () => {
  const site = testedSite('exampleSite');

  test('works by two selects, keeps the choice after # and sends nothing', async () => {
    const { page, requests, errors } = await site.open(PAGE);
    await page.getByLabel('旧（比べる元の文）').selectOption('2019-04-01');
    await page.getByLabel('新（比べる先の文）').selectOption('notice-2025');
    await page.getByRole('button', { name: '比べる', exact: true }).click();
    await done(page);
    expect(new URL(page.url()).hash).toBe('#old=2019-04-01&new=notice-2025');
    expect(await page.locator('.pair').count()).toBeGreaterThan(10);
    expect(await page.locator('.side-label').first().innerText()).toContain('2019年4月1日制定');
    expect(requests.every((request) => !request.includes('?'))).toBe(true);
    await page.getByLabel('新旧対照表').check();
    await page.locator('.comparison-table').waitFor();
    expect(await page.locator('.export h2').innerText()).toContain('新旧対照表');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('its address asks again, and two equal texts are refused in words', async () => {
    const { page } = await site.open(`${PAGE}#old=2019-04-01&new=2022-04-01`);
    await done(page);
    const two = await site.open(`${PAGE}#old=2019-04-01&new=2019-04-01`);
    expect(await two.page.locator(STATUS).innerText()).toBe('異なる二つの文を選んでください。');
    const unknown = await site.open(`${PAGE}#old=2019-04-01&new=no-such`);
    await unknown.page.locator(STATUS, { hasText: '比べられませんでした' }).waitFor();
    for (const opened of [page, two.page, unknown.page]) await opened.context().close();
  });

  test('the worker’s comparison of neighbours is the page that the build made', async () => {
    const built = await site.open('/mihon/compare/2020-10-01/2022-04-01/');
    const live = await site.open(`${PAGE}#old=2020-10-01&new=2022-04-01`);
    await done(live.page);
    for (const part of ['ol[data-rows]', '.compare-contents', '.comparison-summary', '.compare-filter']) {
      const html = (page: Page): Promise<string> =>
        page
          .locator(part)
          .first()
          .evaluate((node) => node.outerHTML);
      expect(await html(live.page)).toBe(await html(built.page));
    }
    await live.page.getByLabel('新旧対照表').check();
    await live.page.locator('.comparison-table').waitFor();
    const table = (page: Page): Promise<string> => page.locator('[data-table]').innerHTML();
    expect(await table(live.page)).toBe(await table(built.page));
    expect(await live.page.getByRole('link', { name: 'この組のページ' }).getAttribute('href')).toBe(
      `${site.origin()}/mihon/compare/2020-10-01/2022-04-01/`,
    );
    await built.page.context().close();
    await live.page.context().close();
  });

  test('without script the pairs compared beforehand are links, and what does not work is said', async () => {
    const { page } = await site.open(PAGE, { javaScriptEnabled: false });
    expect(await page.locator('select').first().isVisible()).toBe(false);
    expect(await page.getByText('任意の組を比べるには、JavaScript が動き').isVisible()).toBe(true);
    await page.getByRole('link', { name: '2020年10月1日改定 と 2022年4月1日改定 を比べる' }).click();
    expect(new URL(page.url()).pathname).toBe('/mihon/compare/2020-10-01/2022-04-01/');
    await page.context().close();
  });
});

describe('two texts of 3,000 clauses', () => {
  const site = testedSite('exampleSite');
  const CLAUSES = 3_000;
  // Served in place of two texts of the example: what a large archive publishes has the same shape.
  const texts = new Map([
    ['2019-04-01', longText(1)],
    ['2023-10-01', longText(2)],
  ]);
  const trees = new Map([...texts].map(([id, text]) => [id, parseSource(text, { language: 'ja' })]));

  async function openLong(): Promise<Page> {
    const { page } = await site.open(PAGE);
    for (const [id, text] of texts) {
      await page.route(`**/versions/${id}.md`, (route) =>
        route.fulfill({ body: text, contentType: 'text/markdown' }),
      );
      const tree = JSON.stringify({ sha256: '', tree: trees.get(id) });
      await page.route(`**/versions/${id}.json`, (route) =>
        route.fulfill({ body: tree, contentType: 'application/json' }),
      );
    }
    await page.getByLabel('旧（比べる元の文）').selectOption('2019-04-01');
    await page.getByLabel('新（比べる先の文）').selectOption('2023-10-01');
    return page;
  }

  test('are compared while the page stays at hand, with a bar that moves', async () => {
    const page = await openLong();
    await page.evaluate(() => {
      const beats: number[] = [];
      Object.assign(window, { beats });
      const beat = (): void => {
        beats.push(performance.now());
        setTimeout(beat, 20);
      };
      beat();
    });
    await page.getByRole('button', { name: '比べる', exact: true }).click();
    await page.locator('progress').waitFor({ state: 'visible' });
    await done(page);
    const gaps = await page.evaluate(() => {
      const { beats } = window as unknown as { beats: number[] };
      return beats.slice(1).map((beat, place) => beat - (beats[place] ?? beat));
    });
    const sorted = gaps.toSorted((a, b) => a - b);
    const [middle, longest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
    console.log(
      `heartbeat while comparing: median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
    );
    expect(gaps.length).toBeGreaterThan(20);
    // A page that compared by itself would stand still for the whole comparison. Half the beats on time, and none later
    // than a machine that is busy with other work explains.
    expect(middle).toBeLessThan(100);
    expect(longest).toBeLessThan(4_000);
    expect(await page.locator('.pair').count()).toBeGreaterThan(CLAUSES / 10);
    expect(await page.locator('progress').isVisible()).toBe(false);
    await page.context().close();
  });

  test('can be cancelled, and asked for again', async () => {
    const page = await openLong();
    await page.getByRole('button', { name: '比べる', exact: true }).click();
    await page.getByRole('button', { name: '中止' }).click();
    expect(await page.locator(STATUS).innerText()).toBe('中止しました。');
    await page.waitForTimeout(300);
    expect(await page.locator('.pair').count()).toBe(0);
    await page.getByRole('button', { name: '比べる', exact: true }).click();
    await done(page);
    await page.context().close();
  });

  function longText(variant: number): string {
    return Array.from({ length: CLAUSES }, (_, place) => {
      const whom = place % 7 === variant ? '業務委託先' : '提携先';
      const may = place % 11 === variant ? 'できます' : 'あります';
      return `第${place + 1}条（項目${place}の取扱い）\n\n当社は、項目${place}に関する情報を、${whom}に提供することが${may}。`;
    }).join('\n\n');
  }
});
