import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { robotsText, sitemapIndex, sitemapPart } from '../../../../src/core/export/jsonLd/sitemap.ts';
import { publishedFile, publishedFiles } from '../../../../src/site/machine/publishedFiles.ts';
import { dataFilePath } from '../../../../src/site/dataUrls.ts';
import { example, ocn, publishedAt } from '../../../site/machine/archives.ts';

const NS = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', x: 'http://www.w3.org/1999/xhtml' };

function locations(xml: string): readonly string[] {
  using document = XmlDocument.fromString(xml);
  return document.find('//s:loc', NS).map((node) => node.content);
}

describe('a sitemap', () => {
  const pages = Array.from({ length: 7 }, (_, index) => ({
    url: `https://h.example/p/${index}?a&b`,
    changed: index === 0 ? '2024-01-02' : null,
    languages: [],
  }));

  it('holds its pages in order, and no more than a sitemap may hold', () => {
    expect(locations(sitemapPart(pages))).toEqual(pages.map(({ url }) => url));
    expect(locations(sitemapPart(pages, 3))).toEqual(pages.slice(0, 3).map(({ url }) => url));
  });

  it('has an index of its parts', () => {
    const parts = ['https://h.example/sitemap_site.xml', 'https://h.example/sitemap-a.xml'];
    expect(locations(sitemapIndex(parts))).toEqual(parts);
  });

  it('is split by policy, every part named by the index', () => {
    const archive = publishedAt(example(), 'https://archive.example', '/x/');
    const parts = publishedFiles(archive).filter(({ file }) => file === 'sitemap');
    expect(locations(publishedFile(archive, { file: 'sitemaps' }).body)).toEqual(
      parts.map((ref) => `https://archive.example${dataFilePath('/x/', ref)}`),
    );
    expect(parts.length).toBe(archive.policies.length + 1);
  });

  it('has every page in both languages, each naming both', () => {
    const archive = publishedAt(ocn(), 'https://archive.example', '/x/');
    using document = XmlDocument.fromString(publishedFile(archive, { file: 'sitemap', policy: 'ocn' }).body);
    const [japanese, english] = ['https://archive.example/x/ocn/', 'https://archive.example/x/en/ocn/'];
    for (const page of [japanese, english]) {
      const links = document.find(`//s:url[s:loc='${page}']/x:link[@rel='alternate']`, NS);
      expect(links.map((link) => (link as XmlElement).attr('href')?.value)).toEqual([japanese, english]);
    }
  });

  it('says the day of a change where it is recorded, and none otherwise', () => {
    using document = XmlDocument.fromString(sitemapPart(pages));
    expect(document.find('//s:lastmod', NS).map((node) => node.content)).toEqual(['2024-01-02']);
  });

  it('lists the pages of the example below its address', () => {
    const archive = publishedAt(example(), 'https://archive.example', '/x/');
    const urls = publishedFiles(archive)
      .filter(({ file }) => file === 'sitemap')
      .flatMap((ref) => locations(publishedFile(archive, ref).body));
    expect(urls.filter((url) => !url.includes('/x/en/')).slice(0, 3)).toEqual([
      'https://archive.example/x/',
      'https://archive.example/x/mihon/',
      'https://archive.example/x/mihon/2019-04-01/',
    ]);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('is not published where the archive has no address', () => {
    expect(publishedFiles(ocn()).filter(({ file }) => file.startsWith('sitemap'))).toEqual([]);
  });
});

describe('robots.txt', () => {
  it('lets every page be read and names the sitemap', () => {
    const robots = robotsParser('https://h.example/robots.txt', robotsText('https://h.example/sitemap.xml'));
    expect(robots.isAllowed('https://h.example/ocn/2022-07-01/', 'AnyBot')).toBe(true);
    expect(robots.getSitemaps()).toEqual(['https://h.example/sitemap.xml']);
    expect(robotsParser('https://h.example/robots.txt', robotsText(null)).getSitemaps()).toEqual([]);
  });
});
