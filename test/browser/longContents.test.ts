import { expect, test } from 'vitest';
import { testedSite } from './site.ts';

const site = testedSite('exampleSite');

test('contents of hundreds of clauses take one screen of a phone, and are all within reach there', async () => {
  const { page } = await site.open('/mihon/2023-10-01/', { viewport: { width: 360, height: 740 } });
  const contents = page.locator('.contents');
  const lines = contents.locator(':scope > ol > li');
  const few = (await lines.count()) * 20;
  // The same lines many times over: what a statute has.
  await contents.evaluate((box) => {
    const list = box.querySelector('ol');
    const own = [...(list?.children ?? [])];
    for (let copy = 0; copy < 20; copy++) list?.append(...own.map((line) => line.cloneNode(true)));
  });
  expect(await lines.count()).toBeGreaterThan(few);
  expect((await contents.boundingBox())?.height).toBeLessThanOrEqual(740);
  await lines.last().locator('a').focus();
  await lines.last().scrollIntoViewIfNeeded();
  expect(await lines.last().isVisible()).toBe(true);
  expect(await contents.evaluate((box) => box.scrollTop)).toBeGreaterThan(740);
  await page.context().close();
});
