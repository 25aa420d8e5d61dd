import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES, YAML_NAMES, type DataRef } from '../../src/core/model/published.ts';
import { dataFilePath, readDataPath, versionDataUrl } from '../../src/site/dataUrls.ts';
import { placesOf } from '../../src/site/places.ts';

const REFS: readonly (readonly [path: string, ref: DataRef])[] = [
  ['api/index.json', { file: 'index' }],
  ['api/openapi.json', { file: 'openapi' }],
  ['robots.txt', { file: 'robots' }],
  ['_headers', { file: 'headers' }],
  ['api/nginx.conf', { file: 'nginx' }],
  ['sitemap.xml', { file: 'sitemaps' }],
  ['sitemap_site.xml', { file: 'sitemap', policy: null }],
  ['sitemap-site.xml', { file: 'sitemap', policy: 'site' }],
  ...SCHEMA_NAMES.map((name) => [`api/v1/schemas/${name}.json`, { file: 'schema', name }] as const),
  ...YAML_NAMES.map((name) => [`api/v1/schemas/${name}.yaml.json`, { file: 'yaml-schema', name }] as const),
  ['api/ledger.json', { file: 'manifest', policy: null }],
  ['api/ledgers/ocn.json', { file: 'manifest', policy: 'ocn' }],
  ['api/feed.atom.xml', { file: 'atom', policy: null }],
  ['api/feed.json', { file: 'json-feed', policy: null }],
  ['api/feeds/ocn.atom.xml', { file: 'atom', policy: 'ocn' }],
  ['api/feeds/ocn.json', { file: 'json-feed', policy: 'ocn' }],
  ['api/timemaps/ocn.link', { file: 'timemap', policy: 'ocn' }],
  ['api/v1/ocn/policy.json', { file: 'policy', policy: 'ocn' }],
  ['api/v1/ocn/lineages.json', { file: 'lineages', policy: 'ocn' }],
  ['api/v1/ocn/lineages/l-3.json', { file: 'lineage', policy: 'ocn', lineage: 'l-3' }],
  ['api/v1/ocn/cohorts/early.json', { file: 'cohort', policy: 'ocn', cohort: 'early' }],
  ['api/v1/ocn/comparisons/a/b.json', { file: 'comparison', policy: 'ocn', old: 'a', new: 'b' }],
  ['api/v1/ocn/versions/a.json', { file: 'version', policy: 'ocn', version: 'a' }],
  ['api/v1/ocn/versions/a.archived-1.md', { file: 'kept-source', policy: 'ocn', version: 'a', number: 1 }],
  ['api/v1/ocn/versions/a.md', { file: 'source', policy: 'ocn', version: 'a' }],
  ['api/v1/ocn/versions/a.akn.xml', { file: 'akoma-ntoso', policy: 'ocn', version: 'a' }],
  ['api/v1/ocn/versions/a.annotations.json', { file: 'annotations', policy: 'ocn', version: 'a' }],
];

describe('the address of a data file', () => {
  // Published addresses never change: this table may grow, and no line of it may be altered.
  it.each(REFS)('%s is made and read back', (path, ref) => {
    for (const base of ['/', '/archive/']) {
      expect(dataFilePath(base, ref)).toBe(base + path);
      expect(readDataPath(base, base + path)).toEqual(ref);
    }
  });

  it.each([
    'api/',
    'api/v1/schemas/other.json',
    'api/v1/schemas/index.yaml.json',
    'api/v1/OCN/policy.json',
    'sitemap-a_b.xml',
    'ocn/',
    '',
  ])('%s names no data file', (path) => {
    expect(readDataPath('/', `/${path}`)).toBeNull();
  });

  it('has a host where the archive has an address, below its base path', () => {
    const record = { title: '', operator: '', contact: '', language: 'ja', base: '/policies/' };
    const page = { page: 'version', policy: 'ocn', version: 'a', address: '3.1' } as const;
    const bare = placesOf({ ...record, url: null });
    const hosted = placesOf({ ...record, url: 'https://host.example/' });
    expect([bare.page(page), bare.data({ file: 'index' }), bare.absolute]).toEqual([
      '/policies/ocn/a/#3.1',
      '/policies/api/index.json',
      false,
    ]);
    expect([hosted.page(page), hosted.data({ file: 'index' }), hosted.absolute]).toEqual([
      'https://host.example/policies/ocn/a/#3.1',
      'https://host.example/policies/api/index.json',
      true,
    ]);
  });
});

describe('the data of a version', () => {
  it.each([
    ['https://h.example/ocn/2022-07-01/#3.1', 'https://h.example/api/v1/ocn/versions/2022-07-01.json#3.1'],
    ['https://h.example/a/b/ocn/2022-07-01/', 'https://h.example/a/b/api/v1/ocn/versions/2022-07-01.json'],
    ['https://h.example/en/ocn/v/#p1', 'https://h.example/api/v1/ocn/versions/v.json#p1'],
    ['/archive/en/ocn/v/', '/archive/api/v1/ocn/versions/v.json'],
    ['http://localhost/x/ocn/v/#3', 'http://localhost/x/api/v1/ocn/versions/v.json#3'],
    ['/x/api/v1/ocn/versions/v.json#3', '/x/api/v1/ocn/versions/v.json#3'],
  ])('is found from %s', (address, data) => {
    expect(versionDataUrl(address)).toBe(data);
  });

  it.each([
    'https://localhost/ocn/',
    'https://h.example/',
    '/ocn/',
    'ocn/v/',
    '',
    '/ocn/matrix/',
    '/en/ocn/compare/',
    'https://h.example/ocn/clause/abcdef/',
    '/ocn/versions/2/',
  ])('is not found from %s', (address) => {
    expect(versionDataUrl(address)).toBeNull();
  });
});
