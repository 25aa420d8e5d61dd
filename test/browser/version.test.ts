import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/io/openArchive.ts';
import { visit } from '../../src/site/nodeIndex.ts';
import { testedSite } from './site.ts';

describe.each([
  ['archiveSite', 'versions'],
  ['exampleSite', 'test/fixtures/example'],
] as const)('the versions of %s', (name, folder) => {
  const site = testedSite(name);
  const archive = openArchive(folder);
  const versions = archive.policies.flatMap((policy) =>
    policy.versions.map(({ id }) => [policy.id, id] as const),
  );

  test.each(versions)('%s %s shows exactly its text, and an anchor for every address', async (policy, id) => {
    const { page } = await site.open(`/${policy}/${id}/`, { javaScriptEnabled: false });
    const { tree } = archive.version(policy, id);
    const texts: string[] = [];
    const addresses: string[] = [];
    visit(tree.root, [], ({ node }) => {
      texts.push(node.text);
      if (node.address !== null) addresses.push(node.address);
    });
    const shown = await page.locator('article.archived').evaluate((article) => {
      for (const chrome of article.querySelectorAll('[data-ui]')) chrome.remove();
      return { text: article.textContent, ids: [...article.querySelectorAll('[id]')].map((node) => node.id) };
    });
    expect(shown.text?.trim()).toBe(texts.join('').trim());
    expect(shown.ids).toEqual(addresses);
    await page.context().close();
  });
});

describe('the OCN texts', () => {
  const site = testedSite('archiveSite');

  test('no lost link is live', async () => {
    const { page } = await site.open('/ocn/2023-06-30/');
    expect(await page.locator('article a:not([data-ui])').count()).toBe(0);
    expect(await page.locator('.dead-link-note').count()).toBe(10);
    expect(await page.locator('.dead-link-note').first().innerText()).toBe(
      '（リンク先は写しに残っていません）',
    );
    await page.context().close();
  });

  test('the reconstruction says what it is, and links to what was cut', async () => {
    const { page } = await site.open('/ocn/2022-07-01/');
    const banner = await page.locator('.banner').innerText();
    expect(banner).toContain('これは、2022年7月1日の制定時に公表された文書そのものではありません。');
    expect(banner).toContain('公表者が後から付けたとみられる文5か所と、それらを指す「※」4か所を取り除いて');
    expect(banner).toContain(
      '掲載版の末尾に「制定 2022 年 7 月 1 日」とあり、改定日の記載がないことから、これを制定時の文と推定しています。',
    );
    await page.getByRole('link', { name: '取り除いた箇所を見る' }).click();
    expect(await page.locator('#ui-cuts + ol > li').count()).toBe(9);
    await page.context().close();
  });

  test.each(['2022-07-01', '2023-06-30'])('clause 6 of %s warns before its address', async (version) => {
    const { page } = await site.open(`/ocn/${version}/#6`);
    const clause = await page.locator('[id="6"]').innerText();
    expect(clause).toContain('この宛先に請求書や本人確認書類を送らないでください。');
    expect(clause.indexOf('この窓口は閉鎖されています')).toBeLessThan(clause.indexOf('〒100-0004'));
    await page.context().close();
  });

  test('later notes and flags are told apart from the text', async () => {
    const { page } = await site.open('/ocn/2023-06-30/');
    expect(await page.locator('.layer-tag').count()).toBe(5);
    expect(await page.locator('.later-mark').count()).toBe(4);
    const flags = await page.locator('.flag-ref').count();
    expect(flags).toBeGreaterThan(0);
    expect(await page.locator('.flag-note').count()).toBe(flags);
    await page.context().close();
  });
});

describe('an address of an earlier parser', () => {
  const site = testedSite('exampleSite');

  test.each([true, false])(
    'opens where its words stand now, and says so (script: %s)',
    async (javaScriptEnabled) => {
      const { page, errors } = await site.open('/mihon/2019-04-01/#3.i1', { javaScriptEnabled });
      const item = page.locator('[id="3.1.1"]');
      const said = item.getByText('以前のアドレス「#3.i1」は、ここに移りました。');
      expect(await said.isVisible()).toBe(true);
      const box = await item.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
      expect(await page.locator('.address-message').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
