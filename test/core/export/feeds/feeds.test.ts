import { parseFeed as readAtom } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { publishedFile } from '../../../../src/site/machine/publishedFiles.ts';
import { archiveFeed } from '../../../../src/site/machine/archiveFeed.ts';
import { ARCHIVES, example, ocn, publishedAt } from '../../../site/machine/archives.ts';

const atomOf = (archive: OpenArchive, policy: string | null): string =>
  publishedFile(archive, { file: 'atom', policy }).body;
const jsonOf = (archive: OpenArchive, policy: string | null) =>
  parseJsonFeed(publishedFile(archive, { file: 'json-feed', policy }).body);

describe.each(ARCHIVES)('the feeds of %s', (_name, open) => {
  const archive = open();
  const policies = [null, ...archive.policies.map(({ id }) => id)];

  it.each(policies)('of %s are read as the same entries by two parsers and from both forms', (policy) => {
    const atom = parseAtomFeed(atomOf(archive, policy));
    const other = readAtom(atomOf(archive, policy));
    const json = jsonOf(archive, policy);
    const dated = (json.items ?? []).filter((item) => item.date_published !== undefined);
    expect(atom.entries?.map(({ id }) => id)).toEqual(dated.map(({ id }) => id));
    expect(other.items.map(({ id }) => id)).toEqual(dated.map(({ id }) => id));
    expect(atom.entries?.map(({ title }) => title?.value)).toEqual(dated.map(({ title }) => title));
    expect(atom.entries?.map(({ updated }) => updated)).toEqual(
      dated.map(({ date_published }) => date_published),
    );
    expect(atom.entries?.map(({ content }) => content?.value)).toEqual(
      dated.map(({ content_html }) => content_html),
    );
  });

  it.each(policies)('of %s have an entry for every version', (policy) => {
    const versions = archive.policies
      .filter(({ id }) => policy === null || id === policy)
      .flatMap((one) => one.versions);
    const ids = jsonOf(archive, policy).items?.map(({ id }) => id) ?? [];
    expect(ids.length).toBe(versions.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a feed entry', () => {
  it('keeps its id when the archive moves, and when a feed holds one policy or all', () => {
    const ids = (archive: OpenArchive, policy: string | null): readonly (string | undefined)[] =>
      (jsonOf(archive, policy).items ?? []).map(({ id }) => id).sort();
    const here = ids(ocn(), 'ocn');
    expect(here).toEqual([
      'urn:uuid:1a7da716-3321-5253-8f00-8dd4cac27fda',
      'urn:uuid:57079d51-39e3-59b4-8dae-005385280e01',
    ]);
    expect(ids(publishedAt(ocn(), 'https://elsewhere.example', '/x/'), 'ocn')).toEqual(here);
    expect(ids(ocn(), null)).toEqual(here);
  });

  it('of a reconstruction says so in its title and before its text', () => {
    const entry = jsonOf(ocn(), 'ocn').items?.find(({ title }) => title?.includes('推定復元'));
    expect(entry?.title).toBe('OCN 関連サービスに関するプライバシーポリシー：推定復元');
    expect(entry?.content_text).toMatch(/^これは推定復元です。/);
    expect(entry?.content_text).toContain('- このアーカイブにある最初の版です。');
  });

  it('made from a text and its reconstruction says that it shows no revision', () => {
    const entry = jsonOf(ocn(), 'ocn').items?.find(({ title }) => title?.includes('掲載版'));
    expect(entry?.content_text).toMatch(/^この比較は、改定の内容を示すものではありません。/);
  });

  it('tells the change in sentences and links to the comparison', () => {
    const archive = publishedAt(example(), 'https://archive.example');
    const entry = jsonOf(archive, 'mihon').items?.find(({ url }) => url?.endsWith('/mihon/2020-10-01/'));
    expect(entry?.content_html).toMatch(/<ul>(<li>[^<]+<\/li>)+<\/ul>/);
    expect(entry?.content_html).toContain(
      '<a href="https://archive.example/mihon/compare/2019-04-01/2020-10-01/">前の版と比べる</a>',
    );
    expect(entry?.date_published).toBe('2020-10-01T00:00:00+09:00');
  });

  it('without a recorded day has no date, stands last, and is left out of Atom, which says so', () => {
    const json = jsonOf(example(), 'mihon');
    expect(json.items?.at(-1)).toMatchObject({ title: expect.stringContaining('日付の記録なし') });
    expect(json.items?.at(-1)?.date_published).toBeUndefined();
    const atom = parseAtomFeed(atomOf(example(), 'mihon'));
    expect(atom.entries?.length).toBe(5);
    expect(atom.subtitle?.value).toBe(
      '日付の記録がない版（1件）は、項目ごとに日時を必要とするこのフィードには載せていません。JSON Feed にはあります。',
    );
  });

  it('stands before every older one', () => {
    const times = archiveFeed(example(), null).entries.map(({ when }) => when?.epoch ?? -Infinity);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });
});
