import { describe, expect, test } from 'vitest';
import { citedPlace, type CitedPlace, type PublishedVersion } from '../../../src/site/version/citedPlace.ts';
import { placesData, type PlacesData } from '../../../src/site/version/placesData.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

function cited(
  { archive, policy, site, version }: OpenPolicy,
  id: string,
  address: string,
): CitedPlace | null {
  const versions = policy.versions.map((record) => version(record.id));
  const { sha256, tree } = version(id);
  // As the browser gets them: through JSON.
  const places = JSON.parse(
    JSON.stringify(placesData(site, policy, versions, archive.lineages(policy.id))),
  ) as PlacesData;
  const published = JSON.parse(JSON.stringify({ id, sha256, tree })) as PublishedVersion;
  const url = `https://archive.example/${policy.id}/${id}/#${address}`;
  return citedPlace(site, places, published, { address, url, viewed: '2026-11-25' });
}

describe('the menu of 4.(1) of the OCN text', () => {
  const place = cited(OCN, '2023-06-30', '4.1');
  const text = (form: string): string => place?.forms.find((one) => one.form === form)?.text ?? '';

  test('has a form for every use, in the document’s own numbering', () => {
    expect(place?.forms.map(({ form }) => form)).toEqual([
      'link',
      'customer',
      'legal',
      'short',
      'markdown',
      'quote',
      'annotation',
    ]);
    expect(text('customer')).toBe(
      '「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）の4.（第三者との連携）(1)\nhttps://archive.example/ocn/2023-06-30/#4.1',
    );
    expect(text('legal')).toContain(`SHA-256 先頭12桁 ${OCN.version('2023-06-30').sha256.slice(0, 12)}`);
    expect(text('legal')).toContain('2026年11月25日閲覧');
    expect(text('short')).toBe(
      '4.(1) 第三者との連携｜OCN 関連サービスに関するプライバシーポリシー（掲載版）',
    );
    expect(JSON.parse(text('annotation'))).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      target: {
        source: 'https://archive.example/ocn/2023-06-30/',
        selector: [
          { type: 'FragmentSelector', value: '4.1' },
          { type: 'TextQuoteSelector', exact: expect.stringMatching(/^\(1\)/u) },
        ],
      },
    });
    // The clause has words that an editor's flag doubts.
    expect(text('quote')).toContain('〔原文のまま〕');
  });

  test('opens the same clause in the other text', () => {
    expect(place?.elsewhere).toEqual([{ href: '/ocn/2022-07-01/#4.1', label: '推定復元', name: '4.(1)' }]);
  });

  test('never names the reconstruction without that word', () => {
    for (const { form, text: words } of cited(OCN, '2022-07-01', '4.1')?.forms ?? []) {
      if (form !== 'link') expect(words).toContain('推定復元');
    }
  });
});

describe('the example', () => {
  test('a clause that moved is opened where it stands in each text', () => {
    const place = cited(MIHON, '2020-10-01', '7');
    const names = place?.elsewhere.map(({ href, name }) => [href, name]) ?? [];
    expect(names.length).toBeGreaterThan(2);
    // Renumbered in 2020: another number before.
    expect(names[0]).toEqual(['/mihon/2019-04-01/#6', '第6条']);
  });

  test('every addressed place but cells has a menu', () => {
    for (const { id } of MIHON.policy.versions) {
      expect(cited(MIHON, id, '1')?.forms).toHaveLength(7);
    }
    expect(cited(MIHON, '2022-04-01', '99')).toBeNull();
  });
});
