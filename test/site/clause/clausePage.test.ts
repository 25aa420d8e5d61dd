import { describe, expect, test } from 'vitest';
import { clauseLineages, lineagesOf } from '../../../src/site/clause/clauseLineages.ts';
import { clausePage } from '../../../src/site/clause/clausePage.ts';
import { preview } from '../../../src/site/clause/preview.ts';
import { archiveText } from '../../../src/site/html.ts';
import { wholeText } from '../../../src/core/model/wholeText.ts';
import { nodeIndex } from '../../../src/site/nodeIndex.ts';
import { MIHON, OCN } from '../archives.ts';

describe.each([
  ['OCN', OCN],
  ['the example', MIHON],
] as const)('the clauses of %s', (_name, { archive, policy, site, version }) => {
  const lineages = archive.lineages(policy.id);
  const versions = policy.versions.map(({ id }) => version(id));
  const pages = clauseLineages(lineages, versions).map((id) => ({
    id,
    page: clausePage(site, policy, { id, all: lineages }, versions),
  }));

  test('every version stands on every page, in one wording or absent', () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const { page } of pages) {
      const shown = page.wordings.flatMap(({ places }) => places.map((place) => place.version));
      expect(new Set(shown).size).toBe(shown.length);
      expect(page.places.map((place) => place.version).sort()).toEqual(
        policy.versions.map(({ id }) => id).sort(),
      );
      expect(
        page.places
          .filter(({ places }) => places.length > 0)
          .map((place) => place.version)
          .sort(),
      ).toEqual(shown.sort());
    }
  });

  test('no wording stands twice, and each is exactly the text of its clause', () => {
    for (const { id, page } of pages) {
      const texts = page.wordings.map(({ text }) => archiveText(text));
      expect(new Set(texts).size).toBe(texts.length);
      for (const [place, wording] of page.wordings.entries()) {
        const first = wording.places[0]?.version ?? '';
        const index = nodeIndex(version(first).tree);
        const expected = (lineages.lineages[id]?.[first] ?? []).map((address) => {
          const node = index.get(address)?.node;
          return node === undefined ? '' : wholeText(node);
        });
        expect(texts[place]).toBe(expected.join('').replaceAll('\n', ''));
      }
    }
  });
});

test('a new number is no new wording', () => {
  const { archive, policy, site, version } = MIHON;
  const all = archive.lineages('mihon');
  const id = lineagesOf(all, version('2020-10-01').record).get('7') ?? '';
  const versions = policy.versions.map((record) => version(record.id));
  const { wordings } = clausePage(site, policy, { id, all }, versions);
  const renumbered = wordings.find(({ places }) => places.some((place) => place.version === '2020-10-01'));
  // 第6条（業務の委託） of 2019 is 第7条 of 2020, word for word.
  expect(renumbered?.places.map((place) => [place.version, place.places.map(({ name }) => name)])).toEqual([
    ['2020-10-01', ['第7条']],
    ['2019-04-01', ['第6条']],
  ]);
});

describe('clause 6 of OCN', () => {
  const { archive, policy, site, version } = OCN;
  const lineages = archive.lineages('ocn');
  const id = lineagesOf(lineages, version('2023-06-30').record).get('6') ?? '';
  const page = clausePage(
    site,
    policy,
    { id, all: lineages },
    policy.versions.map((record) => version(record.id)),
  );

  test('has two wordings, which are not told as a revision', () => {
    expect(page.name).toBe('6. お問い合わせ');
    expect(page.wordings).toHaveLength(2);
    expect(page.circular).toContain('この比較は、改定の内容を示すものではありません。');
  });

  test('warns in both wordings', () => {
    for (const { text } of page.wordings)
      expect(JSON.stringify(text)).toContain('本人確認書類を送らないでください');
  });
});

test('a clause whose words agree in a text and its reconstruction says as well that this tells nothing of a revision', () => {
  const { archive, policy, site, version } = OCN;
  const lineages = archive.lineages('ocn');
  const id = lineagesOf(lineages, version('2023-06-30').record).get('3.2') ?? '';
  const versions = policy.versions.map((record) => version(record.id));
  const page = clausePage(site, policy, { id, all: lineages }, versions);
  expect(page.wordings).toHaveLength(1);
  expect(page.circular).toContain('本文に改定があったかどうかは、この比較からは分かりません。');
});

test('a chat shows whose wording it is, and whole sentences of it without the heading', () => {
  const { archive, policy, site, version } = OCN;
  const versions = policy.versions.map(({ id }) => version(id));
  const all = archive.lineages('ocn');
  const described = (records: typeof versions, address: string): string => {
    const newest = records.at(-1);
    const id = newest === undefined ? '' : (lineagesOf(all, newest.record).get(address) ?? '');
    return clausePage(site, policy, { id, all }, records).description;
  };
  expect(described(versions, '7')).toMatch(
    /^【掲載版（2023年6月30日までの契約者向け）】当社では[^。]+。([^。]+。)*$/,
  );
  expect(described(versions.slice(0, 1), '7')).toMatch(/^【推定復元】当社では/);
});

test('preview cuts at a sentence where one has room', () => {
  expect(preview('一つ目の文。二つ目の文。三つ目の文。', 14)).toBe('一つ目の文。二つ目の文。');
  expect(preview('One sentence. <b>&amp; "two"</b>. Three.', 20)).toBe('One sentence.');
});

test('preview cuts by characters, not by halves of them', () => {
  expect(preview('a\n𠮷野家 の件', 4)).toBe('a 𠮷野…');
  expect(preview('短い', 4)).toBe('短い');
});
