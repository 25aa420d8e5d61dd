// Pages -> sitemaps (sitemaps.org): an index, and a part for the pages of each policy, so that one version more changes
// one part. Only where the archive's own address is known, since a sitemap demands whole addresses.
import type { DateString } from '../../model/policy.ts';
import { element, xmlDocument } from '../xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Of links to a page in another language, as search engines read them in a sitemap. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Pages that one sitemap may hold. */
export const PART_SIZE = 50_000;

/** A page for crawlers. `changed` is the day the ledger records for its newest text; null leaves it out. */
export interface SitemapPage {
  readonly url: string;
  readonly changed: DateString | null;
  /** The same page in every language that it has, its own included; empty where it has one only. */
  readonly languages: readonly { readonly language: string; readonly url: string }[];
}

/** One part. Pages past what a sitemap may hold are left out: crawlers find them by their links. */
export function sitemapPart(pages: readonly SitemapPage[], size = PART_SIZE): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE, 'xmlns:xhtml': XHTML },
      pages
        .slice(0, size)
        .map(({ url, changed, languages }) =>
          element('url', {}, [
            element('loc', {}, [url]),
            ...(changed === null ? [] : [element('lastmod', {}, [changed])]),
            ...languages.map((one) =>
              element('xhtml:link', { rel: 'alternate', hreflang: one.language, href: one.url }),
            ),
          ]),
        ),
    ),
  );
}

/** The index of the parts, by their addresses. */
export function sitemapIndex(parts: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      parts.map((part) => element('sitemap', {}, [element('loc', {}, [part])])),
    ),
  );
}

/** robots.txt: everything may be read; the sitemap is named where there is one. */
export function robotsText(sitemap: string | null): string {
  return ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join(
    '\n',
  );
}
