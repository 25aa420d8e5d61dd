// Lighthouse on a built, served site in headless Chromium: what it measures of a page, and what must hold of every page kind.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serveSite } from '../serve/siteServer.ts';

/** Kinds of rules, as Lighthouse names them. */
export type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance';

/** What was measured on a page. */
export interface Measured {
  readonly page: string;
  /** 0 to 100, by category. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** Cumulative layout shift; 0 where nothing moves. */
  readonly shift: number;
  /** The rules that did not hold, with what Lighthouse says of them. */
  readonly failed: readonly string[];
}

/** What every page must reach: all rules of these, and nothing that moves. */
const FULL: readonly Category[] = ['accessibility', 'best-practices', 'seo'];
const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** Lines to print, and whether every page of the kinds that matter reaches all it must, in both languages. */
export async function lighthouseHolds(
  site: string,
): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const measured = await measurePages(site, pagesOfKinds(site), FULL);
  const wrong = measured.flatMap(({ page, scores, shift, failed }) => {
    const low = FULL.filter((category) => scores[category] !== 100);
    return low.length === 0 && shift === 0
      ? []
      : [
          `${page}: ${low.map((one) => `${one} ${scores[one]}`).join(', ')} layout shift ${shift} (${failed.join('; ')})`,
        ];
  });
  return {
    ok: measured.length > 0 && wrong.length === 0,
    lines: [
      ...wrong,
      `${measured.length} pages measured by Lighthouse; ${measured.length - wrong.length} with ${FULL.join(', ')} 100 and layout shift 0`,
    ],
  };
}

/** A page of each kind in both languages: home, version, comparison, clause, search. */
export function pagesOfKinds(site: string): readonly string[] {
  const isPage = (path: string): boolean => existsSync(join(site, path, 'index.html'));
  const folders = (path: string): readonly string[] =>
    readdirSync(join(site, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  const policy = folders('').find((name) => existsSync(join(site, name, 'clause'))) ?? '';
  const version = folders(policy).findLast((name) => /^\d/u.test(name) && isPage(join(policy, name))) ?? '';
  const old = folders(join(policy, 'compare'))[0] ?? '';
  const fresh = folders(join(policy, 'compare', old))[0] ?? '';
  const clause = folders(join(policy, 'clause'))[0] ?? '';
  const pages = [
    '',
    `${policy}/${version}/`,
    `${policy}/compare/${old}/${fresh}/`,
    `${policy}/clause/${clause}/`,
    'search/',
  ].filter(isPage);
  return [...pages, ...pages.map((page) => `en/${page}`).filter(isPage)];
}

/** Measures pages of a built site, one after the other. */
export async function measurePages(
  site: string,
  pages: readonly string[],
  categories: readonly Category[],
): Promise<readonly Measured[]> {
  const chromePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (chromePath === undefined)
    throw new Error('Lighthouse needs Chromium: install it or name it in CHROMIUM.');
  const served = await serveSite(site, 0);
  const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: 'silent' });
  const measured: Measured[] = [];
  try {
    for (const page of pages) measured.push(await measure(served.home, page, chrome.port, categories));
  } finally {
    chrome.kill();
    await served.close();
  }
  return measured;
}

async function measure(
  home: string,
  page: string,
  port: number,
  categories: readonly Category[],
): Promise<Measured> {
  const result = await lighthouse(`${home}${page}`, {
    port,
    logLevel: 'silent',
    output: 'json',
    // The layout shift is measured with the performance rules, whose score is the bench's business.
    onlyCategories: [...categories],
    onlyAudits: ['cumulative-layout-shift'],
  });
  if (result === undefined) throw new Error(`Lighthouse measured nothing on ${page}.`);
  const { categories: scored, audits } = result.lhr;
  return {
    page: `/${page}`,
    scores: Object.fromEntries(
      categories.map((category) => [category, Math.round((scored[category]?.score ?? 0) * 100)]),
    ),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    failed: Object.values(audits)
      .filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
      )
      .map(({ id, title }) => `${id}: ${title}`),
  };
}
