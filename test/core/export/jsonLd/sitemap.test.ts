import { XmlDocument } from 'libxml2-wasm';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import {
  partCount,
  robotsText,
  sitemapIndex,
  sitemapPart,
} from '../../../../src/core/export/jsonLd/sitemap.ts';
import { publishedFile, publishedFiles } from '../../../../src/site/machine/publishedFiles.ts';
import { example, ocn, publishedAt } from '../../../site/machine/archives.ts';

const NS = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

function locations(xml: string): readonly string[] {
  using document = XmlDocument.fromString(xml);
  return document.find('//s:loc', NS).map((node) => node.content);
}

describe('a sitemap', () => {
  const pages = Array.from({ length: 7 }, (_, index) => ({
    url: `https://h.example/p/${index}?a&b`,
    changed: index === 0 ? '2024-01-02' : null,
  }));

  it('is split so that every page stands in exactly one part, and the index names every part', () => {
    expect(partCount(pages, 3)).toBe(3);
    const parts = [1, 2, 3].map((part) => locations(sitemapPart(pages, part, 3)));
    expect(parts.map((part) => part.length)).toEqual([3, 3, 1]);
    expect(parts.flat()).toEqual(pages.map(({ url }) => url));
    expect(locations(sitemapIndex(pages, (part) => `https://h.example/sitemap-${part}.xml`, 3))).toEqual([
      'https://h.example/sitemap-1.xml',
      'https://h.example/sitemap-2.xml',
      'https://h.example/sitemap-3.xml',
    ]);
  });

  it('says the day of a change where it is recorded, and none otherwise', () => {
    using document = XmlDocument.fromString(sitemapPart(pages, 1));
    expect(document.find('//s:lastmod', NS).map((node) => node.content)).toEqual(['2024-01-02']);
  });

  it('lists the pages of the example below its address', () => {
    const archive = publishedAt(example(), 'https://archive.example', '/x/');
    const urls = locations(publishedFile(archive, { file: 'sitemap', part: 1 }).body);
    expect(urls.slice(0, 3)).toEqual([
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
