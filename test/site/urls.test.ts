import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dataPath,
  pathOf,
  readPath,
  RESERVED_POLICY_IDS,
  RESERVED_VERSION_IDS,
  type Place,
  type Route,
} from '../../src/site/urls.ts';

const PLACE: Place = { base: '/', language: 'ja', mainLanguage: 'ja' };

test.each<[Route, string]>([
  [{ page: 'home', question: null }, '/'],
  [
    { page: 'home', question: { policy: 'ocn', contracted: '2023-06-30', service: null, on: null } },
    '/#contracted=2023-06-30&policy=ocn',
  ],
  [{ page: 'policy', policy: 'ocn' }, '/ocn/'],
  [{ page: 'policies', part: 2 }, '/policies/2/'],
  [{ page: 'policies', part: 37 }, '/policies/37/'],
  [{ page: 'versions', policy: 'ocn', part: 1 }, '/ocn/versions/1/'],
  [{ page: 'version', policy: 'ocn', version: '2022-07-01', address: '4.1' }, '/ocn/2022-07-01/#4.1'],
  [
    { page: 'comparison', policy: 'ocn', old: '2022-07-01', new: '2023-06-30' },
    '/ocn/compare/2022-07-01/2023-06-30/',
  ],
  [{ page: 'compare', policy: 'ocn', question: { old: null, new: null } }, '/ocn/compare/'],
  [{ page: 'compare', policy: 'ocn', question: { old: 'a', new: 'b' } }, '/ocn/compare/#old=a&new=b'],
  [{ page: 'matrix', policy: 'ocn', by: 'agreed', part: 1 }, '/ocn/matrix/'],
  [{ page: 'matrix', policy: 'ocn', by: 'agreed', part: 2 }, '/ocn/matrix/2/'],
  [{ page: 'matrix', policy: 'ocn', by: 'shown', part: 1 }, '/ocn/matrix/shown/'],
  [{ page: 'matrix', policy: 'ocn', by: 'shown', part: 12 }, '/ocn/matrix/shown/12/'],
  [{ page: 'clause', policy: 'ocn', lineage: 'c4', version: '2022-07-01' }, '/ocn/clause/c4/#2022-07-01'],
  [{ page: 'archived', policy: 'ocn', version: '2022-07-01', number: 1 }, '/ocn/2022-07-01/archived/1/'],
  [{ page: 'verify', policy: null, version: null }, '/verify/'],
  [{ page: 'verify', policy: 'ocn', version: '2022-07-01' }, '/verify/#policy=ocn&version=2022-07-01'],
  [{ page: 'search', query: null }, '/search/'],
  [
    { page: 'search', query: '3(2)', only: { policy: 'ocn', kind: 'item' } },
    '/search/#q=3%282%29&policy=ocn&kind=item',
  ],
  [{ page: 'about', section: 'limits' }, '/about/#ui-limits'],
])('%o lies at %s', (route, path) => {
  expect(pathOf(PLACE, route)).toBe(path);
  expect(readPath(PLACE, path)?.route).toEqual(route);
});

test('puts the language that is not the archive’s own in front', () => {
  const english: Place = { base: '/policies/', language: 'en', mainLanguage: 'ja' };
  expect(pathOf(english, { page: 'policy', policy: 'ocn' })).toBe('/policies/en/ocn/');
  expect(pathOf({ ...english, language: 'ja' }, { page: 'policy', policy: 'ocn' })).toBe('/policies/ocn/');
  expect(dataPath(english, 'records.json')).toBe('/policies/data/records.json');
});

test.each([
  '/ocn',
  '/OCN/',
  '/ocn/compare/a/',
  '/ocn/matrix/1/',
  '/ocn/2022-07-01/archived/',
  '/ocn/2022-07-01/archived/0/',
  '/ocn/clause/archived/1/',
  '/ocn/matrix/shown/1/',
  '/ocn/matrix/all/',
  '/policies/',
  '/policies/1/',
  '/policies/02/',
  '/ocn/versions/',
  '/ocn/versions/0/',
  '/ocn/clause/',
  '/data/',
  '/a/b/c/d/e/',
  '/ocn/../x/',
])('knows no page at %s', (path) => {
  expect(readPath(PLACE, path)).toBeNull();
});

test('reads back every address it makes', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const policy = id.filter((value) => !RESERVED_POLICY_IDS.includes(value));
  const version = id.filter((value) => !RESERVED_VERSION_IDS.includes(value));
  const address = fc.option(fc.stringMatching(/^[a-z0-9-]{1,4}(\.[a-z0-9~-]{1,4}){0,3}$/), { nil: null });
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const question = fc.record({
    policy: fc.option(policy, { nil: null }),
    contracted: words,
    service: fc.option(id, { nil: null }),
    on: fc.option(words, { nil: null }),
  });
  const route = fc.oneof<fc.Arbitrary<Route>[]>(
    fc.record({ page: fc.constant('home' as const), question: fc.option(question, { nil: null }) }),
    fc.record({ page: fc.constant('policy' as const), policy }),
    fc.record({ page: fc.constant('version' as const), policy, version, address }),
    fc.record({ page: fc.constant('comparison' as const), policy, old: id, new: id }),
    fc.record({
      page: fc.constant('compare' as const),
      policy,
      question: fc.record({ old: fc.option(id, { nil: null }), new: fc.option(id, { nil: null }) }),
    }),
    fc.record({
      page: fc.constant('matrix' as const),
      policy,
      by: fc.constantFrom('agreed' as const, 'shown' as const),
      part: fc.integer({ min: 1, max: 99 }),
    }),
    fc.record({
      page: fc.constant('clause' as const),
      policy,
      lineage: id,
      version: fc.option(version, { nil: null }),
    }),
    fc.record({ page: fc.constant('search' as const), query: fc.option(words, { nil: null }) }),
    fc.record({ page: fc.constant('about' as const), section: fc.option(id, { nil: null }) }),
  );
  const place = fc.record({
    base: fc.constantFrom('/', '/a/', '/a/b/'),
    language: fc.constantFrom('ja' as const, 'en' as const),
    mainLanguage: fc.constantFrom('ja' as const, 'en' as const),
  });
  fc.assert(
    fc.property(place, route, (where, page) => {
      expect(readPath(where, pathOf(where, page))).toEqual({ place: where, route: page });
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
