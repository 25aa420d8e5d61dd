import { describe, expect, it } from 'vitest';
import { citation, type CitationForm } from '../../../../src/core/export/citation/citation.ts';
import { parseSource } from '../../../../src/core/parse/parseSource.ts';
import type { ArchivedVersion, PolicyRecord, VersionRecord } from '../../../../src/core/model/policy.ts';
import type { SectionNode } from '../../../../src/core/model/sectionTree.ts';

const SOURCE = `# OCN 関連サービスに関するプライバシーポリシー

1. (取得)

当社は、適正に取得します。

2. (利用)

当社は、利用します。

3. (保存)

当社は、保存します。

4. (第三者との連携)

(1) 当社は、お客さまの情報を、お伝えする場合があります。

(2) 当社は、業務委託先に提供することがあります。
`;

const policy: PolicyRecord = {
  id: 'ocn',
  title: 'OCN 関連サービスに関するプライバシーポリシー',
  publisher: 'エヌ・ティ・ティレゾナント株式会社',
  language: 'ja',
  timezone: 'Asia/Tokyo',
  original: null,
  terms: { revision: '改定' },
  services: [],
  translationOf: null,
  cohorts: [],
  versions: [],
};
const record: VersionRecord = {
  id: '2023-06-30',
  label: '掲載版（2023年6月30日までの契約者向け）',
  predecessor: null,
  enacted: '2022-07-01',
  revised: null,
  announced: null,
  effective: null,
  captured: null,
  published: null,
  signatory: null,
  kind: 'transcription',
  source: { file: 'original.txt', sha256: 'f'.repeat(64), url: null },
  repairs: [],
  laterNotes: [],
  flags: [],
  reconstructedFrom: null,
  aliases: {},
};
const tree = parseSource(SOURCE);
const version = (more: Partial<VersionRecord> = {}): ArchivedVersion => ({
  policy: 'ocn',
  record: { ...record, ...more },
  source: SOURCE,
  sha256: '0123456789abcdef'.repeat(4),
  tree,
});
const find = (address: string): SectionNode => {
  const visit = (node: SectionNode): SectionNode | null =>
    node.address === address ? node : (node.children.map(visit).find((found) => found !== null) ?? null);
  const node = visit(tree.root);
  if (node === null) throw new Error(`no ${address}`);
  return node;
};
const place = {
  archive: 'プライバシーポリシー・アーカイブ',
  url: 'https://archive.example/ocn/2023-06-30/#4.1',
  viewed: '2026-11-25',
};
const cite = (form: CitationForm, more: Partial<VersionRecord> = {}, language: 'ja' | 'en' = 'ja') =>
  citation(policy, version(more), find('4.1'), form, language, place);

describe('a citation', () => {
  it('for a customer, with a link', () => {
    expect(cite('customer')).toBe(
      '「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）の4.（第三者との連携）(1)\nhttps://archive.example/ocn/2023-06-30/#4.1',
    );
  });

  it('never names a reconstruction without that word', () => {
    const told = (['customer', 'legal', 'short', 'markdown', 'quote'] as const).map((form) =>
      cite(form, { label: '推定復元', kind: 'reconstruction' }),
    );
    expect(told[0]).toContain('（2022年7月1日制定、推定復元）');
    for (const text of told) expect(text).toContain('推定復元');
  });

  it('for a brief, with era, hash and day', () => {
    expect(cite('legal')).toBe(
      'エヌ・ティ・ティレゾナント株式会社「OCN 関連サービスに関するプライバシーポリシー」（令和4年7月1日制定）4.(1)（2023年6月30日までの契約者向け掲載版、プライバシーポリシー・アーカイブ、https://archive.example/ocn/2023-06-30/#4.1、SHA-256 先頭12桁 0123456789ab、2026年11月25日閲覧）',
    );
  });

  it('as a short label for a chat', () => {
    expect(cite('short')).toBe(
      '4.(1) 第三者との連携｜OCN 関連サービスに関するプライバシーポリシー（掲載版）',
    );
  });

  it('as Markdown whose text cannot break the link', () => {
    expect(citation({ ...policy, title: 'A [b] <c>' }, version(), find('4.1'), 'markdown', 'ja', place)).toBe(
      '[「A \\[b\\] \\<c\\>」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）の4.（第三者との連携）(1)](<https://archive.example/ocn/2023-06-30/#4.1>)',
    );
  });

  it('as a quote that keeps the text, and says 〔原文のまま〕 where it is flagged', () => {
    const text = '(1) 当社は、お客さまの情報を、お伝えする場合があります。';
    expect(cite('quote').split('\n')[0]).toBe(`「${text}」`);
    const { range } = find('4.1');
    const flagged = cite('quote', {
      flags: [{ range: [range[0] + 2, range[0] + 4], quote: '当社', note: '原文のまま。' }],
    });
    expect(flagged.split('\n')).toEqual([
      `「${text}」〔原文のまま〕`,
      '――「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）の4.（第三者との連携）(1)',
      'https://archive.example/ocn/2023-06-30/#4.1',
    ]);
  });

  it('does not say a date twice that the label bears', () => {
    expect(cite('customer', { label: '2024年4月1日改定版', enacted: null, revised: '2024-04-01' })).toContain(
      '」（2024年4月1日改定版）の',
    );
  });

  it('in English', () => {
    expect(cite('customer', { label: 'Edition of 2022' }, 'en')).toBe(
      '“OCN 関連サービスに関するプライバシーポリシー” (enacted 1 July 2022, Edition of 2022), 4. (第三者との連携) (1)\nhttps://archive.example/ocn/2023-06-30/#4.1',
    );
  });

  it('of the whole document names no clause', () => {
    expect(citation(policy, version(), tree.root, 'customer', 'ja', { ...place, url: null })).toBe(
      '「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定、2023年6月30日までの契約者向け掲載版）',
    );
  });
});
