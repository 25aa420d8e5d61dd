import { describe, expect, test } from 'vitest';
import { clausePath, overflow, PAGE_KINDS, testedSite } from './site.ts';

describe.each(['archiveSite', 'exampleSite'] as const)('every page kind of %s', (name) => {
  const site = testedSite(name);
  const aVersion = PAGE_KINDS[name][2];
  const paths = [...PAGE_KINDS[name], 'a clause’s history'];

  async function pathOf(path: string): Promise<string> {
    if (path.startsWith('/')) return path;
    const { page } = await site.open(aVersion);
    return clausePath(page);
  }

  test.each(paths)('%s is quiet, asks no other host and fits 360 px', async (named) => {
    const path = await pathOf(named);
    const { page, errors, requests } = await site.open(path, { viewport: { width: 360, height: 740 } });
    const expected = path === '/no/such/page/' ? [expect.stringContaining('404')] : [];
    expect(errors).toEqual(expected);
    expect(requests.filter((request) => !request.startsWith(`${site.origin()}/`))).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test.each(paths)(
    '%s has no inline script, style or handler, and its policy stops an injected one',
    async (named) => {
      const { page } = await site.open(await pathOf(named));
      const html = await page.content();
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
        return 'injected' in window;
      });
      expect(ran).toBe(false);
      await page.context().close();
    },
  );

  test.each(paths)('%s can be read without script', async (named) => {
    const { page } = await site.open(await pathOf(named), { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').innerText()).toMatch(/\S/);
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('a wrong address', () => {
  const site = testedSite('archiveSite');

  test('says so, and leads to every text held', async () => {
    const { page } = await site.open('/ocn/2021-01-01/');
    expect(await page.title()).toContain('ページが見つかりません');
    expect(await page.locator('main a[href="/ocn/2023-06-30/"]').count()).toBe(1);
    expect(await page.locator('main a[href="/ocn/2022-07-01/"]').count()).toBe(1);
    await page.context().close();
  });
});
