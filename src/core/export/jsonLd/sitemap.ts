// Pages -> sitemaps (sitemaps.org): an index, and parts of at most 50,000 pages. Only where the archive's own address is
// known, since a sitemap demands whole addresses.
import type { DateString } from '../../model/policy.ts';
import { element, xmlDocument } from '../xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages that one sitemap may hold. */
export const PART_SIZE = 50_000;

/** A page for crawlers. `changed` is the day the ledger records for its newest text; null leaves it out. */
export interface SitemapPage {
  readonly url: string;
  readonly changed: DateString | null;
}

/** How many parts there are: one at least. */
export function partCount(pages: readonly SitemapPage[], size = PART_SIZE): number {
  return Math.max(1, Math.ceil(pages.length / size));
}

/** One part, counted from 1. */
export function sitemapPart(pages: readonly SitemapPage[], part: number, size = PART_SIZE): string {
  const here = pages.slice((part - 1) * size, part * size);
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      here.map(({ url, changed }) =>
        element('url', {}, [
          element('loc', {}, [url]),
          ...(changed === null ? [] : [element('lastmod', {}, [changed])]),
        ]),
      ),
    ),
  );
}

/** The index of the parts; `urlOf` says where a part lies. */
export function sitemapIndex(
  pages: readonly SitemapPage[],
  urlOf: (part: number) => string,
  size = PART_SIZE,
): string {
  const parts = Array.from({ length: partCount(pages, size) }, (_, index) => index + 1);
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      parts.map((part) => element('sitemap', {}, [element('loc', {}, [urlOf(part)])])),
    ),
  );
}

/** robots.txt: everything may be read; the sitemap is named where there is one. */
export function robotsText(sitemap: string | null): string {
  return ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join(
    '\n',
  );
}
