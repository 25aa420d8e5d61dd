import { expect, it } from 'vitest';
import { dataFilePath } from '../../src/site/dataUrls.ts';
import { publishedFiles } from '../../src/site/machine/publishedFiles.ts';
import { ownerOf } from '../../src/site/ownerOf.ts';
import { example, publishedAt } from './machine/archives.ts';

const isPolicy = (id: string): boolean => ['ocn', 'feeds', 'versions'].includes(id);

it.each([
  ['ocn/index.html', 'ocn'],
  ['/ocn/2022-07-01', 'ocn'],
  ['/en/ocn/compare/a/b', 'ocn'],
  ['ocn/versions/1/index.html', 'ocn'],
  ['api/v1/ocn/versions/2022-07-01.json', 'ocn'],
  ['api/feeds/ocn.atom.xml', 'ocn'],
  ['api/feeds/feeds.json', 'feeds'],
  ['api/timemaps/ocn.link', 'ocn'],
  ['api/ledgers/ocn.json', 'ocn'],
  ['data/search/ocn.json', 'ocn'],
  ['data/changes/ja/ocn.json', 'ocn'],
  ['sitemap-ocn.xml', 'ocn'],
  ['versions/index.html', 'versions'],
])('%s belongs to %s', (path, policy) => {
  expect(ownerOf(path, isPolicy)).toBe(policy);
});

it.each([
  '',
  '/',
  'index.html',
  'en/index.html',
  '404.html',
  'search/index.html',
  'policies/2/index.html',
  'api/index.json',
  'api/feed.json',
  'api/v1/schemas/policy.json',
  'data/desk.json',
  'sitemap.xml',
  'sitemap_site.xml',
  '_astro/Page.css',
  'other/index.html',
])('%j is shared', (path) => {
  expect(ownerOf(path, isPolicy)).toBeNull();
});

it('knows the policy of every published file', () => {
  const archive = publishedAt(example(), 'https://archive.example', '/');
  const ids = new Set(archive.policies.map(({ id }) => id));
  for (const ref of publishedFiles(archive)) {
    const policy = 'policy' in ref ? ref.policy : null;
    expect(
      ownerOf(dataFilePath('', ref), (id) => ids.has(id)),
      JSON.stringify(ref),
    ).toBe(policy);
  }
});
