import { expect, test } from 'vitest';
import { headLinks } from '../../../src/site/machine/headLinks.ts';
import { ocn, publishedAt } from './archives.ts';

const ROUTE = { page: 'version', policy: 'ocn', version: '2023-06-30', address: null } as const;

test('a page names itself in both languages by whole addresses, the archive’s own as the default', () => {
  const archive = publishedAt(ocn(), 'https://archive.example', '/x/');
  const links = headLinks(archive, ROUTE, ['ja', 'en']).relations.filter(({ hreflang }) => hreflang);
  expect(links.map(({ hreflang, href }) => [hreflang, href])).toEqual([
    ['ja', 'https://archive.example/x/ocn/2023-06-30/'],
    ['en', 'https://archive.example/x/en/ocn/2023-06-30/'],
    ['x-default', 'https://archive.example/x/ocn/2023-06-30/'],
  ]);
});

test('where the archive’s address is not known, or it has one language, no such link can be given', () => {
  const hasLanguages = (
    archive: Parameters<typeof headLinks>[0],
    languages: readonly ('ja' | 'en')[],
  ): boolean => headLinks(archive, ROUTE, languages).relations.some(({ hreflang }) => hreflang !== undefined);
  expect(hasLanguages(ocn(), ['ja', 'en'])).toBe(false);
  expect(hasLanguages(publishedAt(ocn(), 'https://archive.example', '/'), ['ja'])).toBe(false);
});
