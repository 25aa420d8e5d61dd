import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { clausePath, PAGE_KINDS, testedSite } from './site.ts';

const ENGLISH = {
  archiveSite: [
    '/en/',
    '/en/ocn/2022-07-01/',
    '/en/ocn/compare/2022-07-01/2023-06-30/',
    '/en/about/',
    '/en/verify/',
  ],
  exampleSite: [
    '/en/#contracted=2023-06-30',
    '/en/search/#q=%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1',
    '/en/mihon/',
    '/en/mihon/2022-04-01/',
    '/en/mihon/compare/#old=2019-04-01&new=2023-10-01',
    '/en/mihon/matrix/',
  ],
} as const;

describe.each(['archiveSite', 'exampleSite'] as const)('axe on every page kind of %s', (name) => {
  const site = testedSite(name);
  const aVersion = PAGE_KINDS[name][2];
  const used = [
    '/#contracted=2023-06-30',
    '/search/#q=%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1',
    ...PAGE_KINDS[name],
    'a clause’s history',
    // What differs in English is words, so each kind once.
    ...ENGLISH[name],
  ];

  test.each(used)('finds nothing on %s, in either theme', async (named) => {
    let path: string = named;
    if (!named.startsWith('/')) {
      const { page } = await site.open(aVersion);
      path = await clausePath(page);
      await page.context().close();
    }
    const { page } = await site.open(path, { colorScheme: 'light' });
    if (path.includes('#'))
      await page.locator('[data-answer] h2, [data-results] h2, [data-result] .pair').first().waitFor();
    const light = await new AxeBuilder({ page }).analyze();
    // Only colours differ between the themes.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    const found = [...light.violations, ...dark.violations].map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
    expect(found).toEqual([]);
    await page.context().close();
  });
});
