// What browser tests share: a browser, a served site, and a page that is watched while it is used.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, type ProvidedContext } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveFolder, type ServedFolder } from './serveFolder.ts';

/** A page with all that must not happen on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors (the Content-Security-Policy's among them) and uncaught exceptions. */
  readonly errors: readonly string[];
  /** Every address that was asked for, the page's own included. */
  readonly requests: readonly string[];
}

/** A site in a browser, for the tests of one file. */
export interface TestedSite {
  /** Opens a path in a context of its own, at 1440 by 900 unless told otherwise. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly origin: () => string;
}

/** The pages of each kind, by the site they stand in. */
export const PAGE_KINDS = {
  archiveSite: [
    '/',
    '/ocn/',
    '/ocn/2023-06-30/',
    '/ocn/2022-07-01/',
    '/ocn/compare/2022-07-01/2023-06-30/',
    '/search/',
    '/about/',
    '/verify/',
    '/no/such/page/',
  ],
  exampleSite: [
    '/',
    '/mihon/',
    '/mihon/2022-04-01/',
    '/mihon/compare/2020-10-01/2022-04-01/',
    '/mihon/compare/2022-04-01/2023-10-01/',
    '/mihon/compare/',
    '/mihon/compare/#old=2019-04-01&new=2023-10-01',
    '/mihon/matrix/',
    '/sample-notes/',
    '/search/',
  ],
} as const satisfies Record<keyof ProvidedContext, readonly string[]>;

/** Serves a built site and starts a browser before the tests of a file, and ends both after them. */
export function testedSite(name: keyof ProvidedContext): TestedSite {
  let browser: Browser | null = null;
  let served: ServedFolder | null = null;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serveFolder(inject(name))]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const origin = (): string => {
    if (served === null) throw new Error('The site is not served yet; this is a bug.');
    return served.origin;
  };
  return {
    origin,
    open: async (path, options = {}) => {
      if (browser === null) throw new Error('The browser is not there yet; this is a bug.');
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${origin()}${path}`, { waitUntil: 'load' });
      return { page, errors, requests };
    },
  };
}

/** The first page of a clause's history that a version's page links to. */
export async function clausePath(page: Page): Promise<string> {
  const href = await page.locator('a.history').first().getAttribute('href');
  if (href === null) throw new Error('The version has no clause with a history.');
  return href;
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
