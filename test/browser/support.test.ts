// The support desk: find a clause, copy every kind of citation of it, open it in another text; by keyboard alone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, testedSite } from './site.ts';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];
const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;
const CITED =
  '「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）の4.（第三者との連携）(1)';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function openMenu(page: Page, address: string): Promise<void> {
  await page.locator(`[id="${address}"] button.place`).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.copy-panel li').first().waitFor();
}

describe.each(WIDTHS)('support at $width px', (viewport) => {
  const site = testedSite('archiveSite');

  test('finds 4.(1) from the contents, and opens it in the other text', async () => {
    const { page } = await site.open('/ocn/2023-06-30/', { viewport, permissions: CLIPBOARD });
    await page.locator('.contents').getByRole('link', { name: '4. 第三者との連携' }).click();
    expect(page.url()).toContain('#4');
    await openMenu(page, '4.1');
    expect(await page.evaluate(() => document.activeElement?.closest('.copy-panel') !== null)).toBe(true);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const panel = await page.locator('.copy-panel').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    const other = page.locator('.copy-panel').getByRole('link', { name: '推定復元' });
    await other.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ocn/2022-07-01/#4.1');
    expect(await page.locator(':target').innerText()).toContain('(1) 当社は、上記利用目的を達成するために');
    await page.context().close();
  });

  test('copies each kind of citation by keyboard, and hears that it did', async () => {
    const { page, errors } = await site.open('/ocn/2023-06-30/', { viewport, permissions: CLIPBOARD });
    const url = `${site.origin()}/ocn/2023-06-30/#4.1`;
    const expected: readonly (readonly [string, string | RegExp])[] = [
      ['リンク', url],
      ['案内用の引用', `${CITED}\n${url}`],
      [
        '書面用の引用（元号・ハッシュ・閲覧日）',
        /^エヌ・ティ・ティレゾナント株式会社「OCN 関連サービスに関するプライバシーポリシー」（令和4年7月1日制定）4\.\(1\)（2023年6月30日までの契約者向け掲載版、.+、SHA-256 先頭12桁 [0-9a-f]{12}、\d{4}年\d{1,2}月\d{1,2}日閲覧）$/,
      ],
      ['短い表示', '4.(1) 第三者との連携｜OCN 関連サービスに関するプライバシーポリシー（掲載版）'],
      ['Markdown', `[${CITED}](<${url}>)`],
      [
        '文章の引用とリンク',
        new RegExp(`^「\\(1\\) 当社は、[\\s\\S]+」〔原文のまま〕\\n――「OCN[\\s\\S]+#4\\.1$`),
      ],
    ];
    for (const [name, text] of expected) {
      await openMenu(page, '4.1');
      const button = page.locator('.copy-panel').getByRole('button', { name, exact: true });
      for (let presses = 0; presses < 12; presses += 1) {
        if (await button.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(`「${name}」をコピーしました`).waitFor();
      if (typeof text === 'string') expect(await copied(page)).toBe(text);
      else expect(await copied(page)).toMatch(text);
      // The panel is gone, and the reader stands where they were.
      await page.locator('.copy-panel').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.closest('[id]')?.id)).toBe('4.1');
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('Escape closes the menu and leaves the focus on its button', async () => {
    const { page } = await site.open('/ocn/2023-06-30/', { viewport });
    await openMenu(page, '6.t1.r2');
    await page.keyboard.press('Escape');
    await page.locator('.copy-panel').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('place');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await page.context().close();
  });

  test('without script every place has its link, and its history leads to the other text', async () => {
    const { page } = await site.open('/ocn/2023-06-30/', { viewport, javaScriptEnabled: false });
    const place = page.locator('[id="4.1"] .tools').first();
    expect(await place.locator('a.place').getAttribute('href')).toBe('#4.1');
    await place.locator('a.history').click({ force: true });
    expect(await page.locator('h1').innerText()).toContain('4.(1)');
    await page.locator('table').getByRole('link', { name: '4.(1)' }).last().click();
    expect(page.url()).toContain('/ocn/2022-07-01/#4.1');
    await page.context().close();
  });
});

describe('what opens on request', () => {
  const site = testedSite('archiveSite');

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in a menu and a message in the %s theme',
    async (colorScheme) => {
      const { page } = await site.open('/ocn/2023-06-30/#4.9', { colorScheme });
      await page.locator('address-help p').first().waitFor();
      await openMenu(page, '4.1');
      const { violations } = await new AxeBuilder({ page })
        .include('address-help')
        .include('.copy-panel')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    },
  );

  test('a clipboard that refuses leaves the words to be copied by hand', async () => {
    const { page } = await site.open('/ocn/2023-06-30/');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
      });
    });
    await openMenu(page, '4.1');
    await page.locator('.copy-panel').getByRole('button', { name: '案内用の引用' }).click();
    const field = page.locator('.copy-panel textarea');
    await field.waitFor();
    expect(await field.inputValue()).toBe(`${CITED}\n${site.origin()}/ocn/2023-06-30/#4.1`);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await page.context().close();
  });
});

describe('links to words', () => {
  const site = testedSite('archiveSite');

  test.each([
    // The table of contents has the same beginning further up.
    ['4.1'],
    ['9.p2'],
  ])('the paragraph of %s is found by the browser', async (address) => {
    const name = 'この文章に印が付くリンク';
    const { page } = await site.open('/ocn/2023-06-30/', { permissions: CLIPBOARD });
    await openMenu(page, address);
    await page.locator('.copy-panel').getByRole('button', { name, exact: true }).click();
    await page.getByRole('status').getByText(name).waitFor();
    const link = await copied(page);
    expect(link).toContain(`#${address}:~:text=`);
    // The words alone, without the address of the clause, must be found as well: the browser scrolls to them.
    const there = await site.open(link.slice(site.origin().length).replace(`#${address}:`, '#:'));
    await there.page.waitForFunction(() => window.scrollY > 0);
    const inView = await there.page.locator(`[id="${address}"]`).evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });
    expect(inView).toBe(true);
    await page.context().close();
    await there.page.context().close();
  });

  test('what the reader selects can be linked and quoted', async () => {
    const { page } = await site.open('/ocn/2023-06-30/', { permissions: CLIPBOARD });
    const chosen = await page
      .locator('[id="4.1"] .own, [id="4.1"] > p')
      .first()
      .evaluate((block) => {
        const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
          const at = node.textContent?.indexOf('お客さま応対上必要な情報') ?? -1;
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + 'お客さま応対上必要な情報'.length);
        }
        return getSelection()?.toString() ?? '';
      });
    expect(chosen).toBe('お客さま応対上必要な情報');
    await openMenu(page, '4.1');
    await page.locator('.copy-panel').getByRole('button', { name: '選択した文の引用とリンク' }).click();
    await page.getByRole('status').getByText('選択した文の引用とリンク').waitFor();
    const [quote, cited, link = ''] = (await copied(page)).split('\n');
    expect(quote).toBe(`「${chosen}」`);
    expect(cited).toBe(`――${CITED}`);
    expect(decodeURIComponent(link)).toBe(`${site.origin()}/ocn/2023-06-30/#4.1:~:text=${chosen}`);
    await page.context().close();
  });
});

describe('an address that the text does not have', () => {
  const site = testedSite('archiveSite');

  test.each([
    ['4.9', '近い位置：4.', '/ocn/2023-06-30/#4'],
    ['12', '近い位置：10.', '/ocn/2023-06-30/#10'],
  ])('#%s names the nearest', async (asked, words, path) => {
    const { page } = await site.open(`/ocn/2023-06-30/#${asked}`);
    const message = page.locator('address-help');
    await message.getByText(`この文に「${asked}」という位置はありません。`).waitFor();
    await message.getByRole('link', { name: words }).click();
    expect(page.url()).toBe(`${site.origin()}${path}`);
    expect(await message.innerText()).toBe('');
    await page.context().close();
  });

  test('words are read as the place they mean', async () => {
    const { page } = await site.open('/ocn/2023-06-30/#4(1)');
    await page.locator('address-help').getByText('「4(1)」を、4.(1) と読んで開きました。').waitFor();
    expect(page.url()).toBe(`${site.origin()}/ocn/2023-06-30/#4.1`);
    await page.context().close();
  });
});
