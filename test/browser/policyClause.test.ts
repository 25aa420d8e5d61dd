// <policy-clause> on a page of another host: a help centre with the strictest policy that lets the archive in.
import { readFileSync, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const servers: Server[] = [];
let browser: Browser;
let open = '';
let closed = '';
let hostPage = '';

/** Serves what `answer` gives on a port of its own, and says its origin. */
async function serve(
  answer: (path: string) => { body: string | Buffer; headers: Record<string, string> } | null,
): Promise<string> {
  const server = createServer((request, response) => {
    const found = answer(decodeURIComponent(request.url ?? '/'));
    response.writeHead(found === null ? 404 : 200, found?.headers);
    response.end(found?.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

const archive = (cors: boolean) => (path: string) => {
  const file = join(inject('exampleSite'), path);
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
  return {
    body: readFileSync(file),
    headers: { 'content-type': type, ...(cors ? { 'access-control-allow-origin': '*' } : {}) },
  };
};

beforeAll(async () => {
  browser = await launchChromium();
  open = await serve(archive(true));
  closed = await serve(archive(false));
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

async function embedded(element: string): Promise<Page> {
  const csp = `default-src 'none'; script-src ${open}; connect-src ${open} ${closed}; style-src 'none'`;
  const origin = await serve(() => ({
    body: hostPage,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
  }));
  hostPage = `<!doctype html><title>help</title><script type="module" src="${open}/policy-clause.js"></script>${element}`;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      errors.push(message.text());
  });
  await page.goto(origin);
  await page.waitForFunction(
    () => document.querySelector('policy-clause')?.shadowRoot?.textContent !== undefined,
  );
  expect(errors).toEqual([]);
  return page;
}

describe('an embedded clause', () => {
  it('shows the words, the name of the text and the permanent link', async () => {
    const src = `${open}/mihon/2022-04-01/#3`;
    const page = await embedded(`<policy-clause src="${src}"><a href="${src}">第3条</a></policy-clause>`);
    await page.locator('policy-clause blockquote').waitFor();
    const words = await page.locator('policy-clause [part~=text]').allTextContents();
    expect(words.join('')).toMatch(/^第3条/);
    const link = page.locator('policy-clause [part=link]');
    expect(await link.textContent()).toContain('| 2022年4月1日改定 | 第3条');
    expect(await link.getAttribute('href')).toBe(src);
    await page.close();
  });

  it('keeps its own link where the archive does not let other sites read, and where there is no such clause', async () => {
    for (const src of [`${closed}/mihon/2022-04-01/#3`, `${open}/mihon/2022-04-01/#99`, `${open}/`]) {
      const page = await embedded(`<policy-clause src="${src}"><a href="${src}">第3条</a></policy-clause>`);
      await page.waitForTimeout(500);
      expect(await page.locator('policy-clause blockquote').count()).toBe(0);
      expect(await page.locator('policy-clause > a').isVisible()).toBe(true);
      await page.close();
    }
  });

  it('without content of its own falls back to a plain link', async () => {
    const src = `${closed}/mihon/2022-04-01/#3`;
    const page = await embedded(`<policy-clause src="${src}"></policy-clause>`);
    await page.waitForTimeout(500);
    expect(await page.getByRole('link', { name: src }).getAttribute('href')).toBe(src);
    await page.close();
  });
});

describe('the script of the element', () => {
  it('stays small', () => {
    expect(statSync(join(inject('exampleSite'), 'policy-clause.js')).size).toBeLessThan(6_000);
  });
});
