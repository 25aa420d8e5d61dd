import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../src/site/site.ts';
import { bannerOf } from '../../../src/site/version/banner.ts';
import { versionPage } from '../../../src/site/version/versionPage.ts';
import { withoutLanguages } from '../../../src/site/mixedWords.ts';
import { MIHON, OCN } from '../archives.ts';

describe('the banner', () => {
  const { site, policy, version } = OCN;

  test('of a reconstruction is made of the archive’s data, sentence by sentence', () => {
    const banner = bannerOf(site, policy, version('2022-07-01'), version('2023-06-30'));
    expect(banner.label).toBe('推定復元');
    expect(banner.sentences).toEqual([
      'これは、2022年7月1日の制定時に公表された文書そのものではありません。',
      '掲載版（2023年6月30日までの契約者向け）から、公表者が後から付けたとみられる文5か所と、それらを指す「※」4か所を取り除いて、当アーカイブが復元したものです。',
      '掲載版の末尾に「制定 2022 年 7 月 1 日」とあり、改定日の記載がないことから、これを制定時の文と推定しています。',
      '制定時の原本、その後の改定の有無、リンク先は確認できていません。',
    ]);
    expect(banner.links.map(({ href }) => href)).toEqual(['/ocn/2022-07-01/#ui-cuts', '/ocn/2023-06-30/']);
  });

  test('of a copy of unknown origin says what is unknown', () => {
    expect(bannerOf(site, policy, version('2023-06-30'), null).sentences).toEqual([
      '当アーカイブが受け取った写しによる文です。写しの取得日、取得元のアドレス、掲載が始まった日は分かっていません。',
      '読みやすくするため表と箇条書きの形だけを整え、文言は変えていません。',
    ]);
  });

  test('of a dated copy says when and where it was taken', () => {
    const { record } = MIHON.version('2022-04-01');
    const [sentence] = bannerOf(MIHON.site, MIHON.policy, MIHON.version('2022-04-01'), null).sentences;
    expect(sentence).toContain(`取得元のアドレス：${record.source.url}`);
    expect(sentence).toContain('取得日：2022年4月3日');
  });

  test('speaks English on an English site', () => {
    const english = siteOf(OCN.archive.record, 'en');
    const banner = bannerOf(english, policy, version('2022-07-01'), version('2023-06-30'));
    expect(withoutLanguages(banner.sentences[1] ?? '')).toBe(
      'This archive reconstructed it from 掲載版（2023年6月30日までの契約者向け） by taking out 5 passages and 4 marks “※” that the publisher appears to have added later.',
    );
  });
});

describe('the page of a version', () => {
  const { site, policy, version, archive } = OCN;
  const page = versionPage(site, policy, version('2023-06-30'), {
    base: null,
    lineages: archive.lineages('ocn'),
  });

  test('has the ten clauses in its contents, as the text titles them', () => {
    expect(page.contents.map(({ words }) => words)).toEqual([
      '1. 適切な取り扱い',
      '2. 取得',
      '3. 利用目的',
      '4. 第三者との連携',
      '5. 共同利用',
      '6. お問い合わせ',
      '7. 改定',
      '8. 個人情報取扱事業者の名称など',
      '9. クッキー情報等について',
      '10. Google Analytics からの情報取得について',
      '末尾',
    ]);
    expect(page.contents[4]?.lines.map(({ address }) => address)).toEqual([
      '5.1',
      '5.2',
      '5.3',
      '5.4',
      '5.5',
    ]);
  });

  test('tells the cohort, the unknown capture, both hashes and every repair', () => {
    expect(page.cohorts).toEqual([
      { label: '2023年6月30日までの OCN サービスの契約者', as: ['ご契約者向けに掲載されている文書'] },
    ]);
    expect(page.provenance).toContainEqual({ term: '写しの取得', value: '不明', form: 'words' });
    expect(page.provenance.filter(({ form }) => form === 'hash').map(({ value }) => value)).toEqual([
      'ff69097163a1d892e74214fcf5bc97fb6932e8c4eab74c48c9b33670ff39ba8a',
      version('2023-06-30').sha256,
    ]);
    expect(page.repairs).toEqual(version('2023-06-30').record.repairs);
  });

  test('leads to its neighbours and their comparison', () => {
    expect(page.older?.href).toBe('/ocn/2022-07-01/');
    expect(page.newer).toBeNull();
    expect(page.comparisons.map(({ href }) => href)).toEqual(['/ocn/compare/2022-07-01/2023-06-30/']);
  });
});
