// How pages feel in Chromium: when they first paint, what they cost to lay out, and how they scroll.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../test/browser/chromium.ts';
import { serveFolder } from '../../../test/browser/serveFolder.ts';

/** What a page cost. All times in milliseconds. */
export interface PageCost {
  readonly path: string;
  readonly elements: number;
  /** From the request to the first text on the screen. */
  readonly firstPaint: number;
  /** Layout and style until the page stood. */
  readonly layout: number;
  /** While 20 screens were scrolled: frames, and the longest of them. */
  readonly frames: number;
  readonly longestFrame: number;
}

/** Opens pages of a built site and scrolls them; with a folder, leaves pictures of a phone's and a desk's width there. */
export async function pageCosts(
  site: string,
  paths: readonly string[],
  pictures: string | null,
): Promise<readonly PageCost[]> {
  const served = await serveFolder(site);
  const browser = await launchChromium();
  try {
    const costs: PageCost[] = [];
    for (const path of paths) {
      costs.push(await costOf(browser, served.origin, path));
      if (pictures !== null) await takePictures(browser, served.origin, path, pictures);
    }
    return costs;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What a comparison in the browser cost. All times in milliseconds. */
export interface LiveCost {
  readonly path: string;
  /** From opening the page to the first rows, and to the last. */
  readonly firstRows: number;
  readonly done: number;
  readonly rows: number;
  /** The longest time without a frame while the page loaded, compared and showed. */
  readonly longestGap: number;
}

/** Opens the address of a comparison that the build has not made, as a link to it is opened. */
export async function liveCost(site: string, path: string): Promise<LiveCost> {
  const served = await serveFolder(site);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const seen = { before: performance.now(), longest: 0, firstRows: 0 };
      Object.assign(window, { seen });
      const frame = (now: number): void => {
        seen.longest = Math.max(seen.longest, now - seen.before);
        seen.before = now;
        if (seen.firstRows === 0 && document.querySelector('.pair') !== null) seen.firstRows = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    await page.goto(served.origin + path);
    await page.locator('.pair').first().waitFor({ timeout: 120_000 });
    await page.locator('live-comparison:not([data-busy])').waitFor({ timeout: 120_000 });
    const cost = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { longest: number; firstRows: number } };
      return {
        firstRows: seen.firstRows,
        done: performance.now(),
        rows: document.querySelectorAll('.pair').length,
        longestGap: seen.longest,
      };
    });
    return { path, ...cost };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Two screens of the page, as a reader meets them. */
async function takePictures(browser: Browser, origin: string, path: string, folder: string): Promise<void> {
  for (const width of [360, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 1800 } });
    await page.goto(origin + path, { waitUntil: 'load' });
    const name = `${path.replaceAll('/', '_')}${width}.png`;
    await page.screenshot({ path: join(folder, name) });
    await page.close();
  }
}

async function costOf(browser: Browser, origin: string, path: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(origin + path, { waitUntil: 'load' });
  const firstPaint = await page.evaluate(
    () =>
      new Promise<number>((painted) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry !== undefined) painted(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const scrolled = await page.evaluate(async () => {
    const lengths: number[] = [];
    let before = performance.now();
    for (let screen = 0; screen < 20; screen += 1) {
      window.scrollBy(0, window.innerHeight);
      await new Promise((painted) => requestAnimationFrame(painted));
      const now = performance.now();
      lengths.push(now - before);
      before = now;
    }
    return {
      frames: lengths.length,
      longest: Math.max(...lengths),
      elements: document.querySelectorAll('*').length,
    };
  });
  await context.close();
  return {
    path,
    elements: scrolled.elements,
    firstPaint,
    layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
    frames: scrolled.frames,
    longestFrame: scrolled.longest,
  };
}
