import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedVersion, PolicyRecord } from '../../../src/core/model/policy.ts';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import { foldFully } from '../../../src/core/search/foldFully.ts';
import { foldLightly } from '../../../src/core/search/foldLightly.ts';
import { printedResult } from '../../../src/core/search/printedResult.ts';
import {
  searchExactly,
  searchRecords,
  type SearchOptions,
  type SearchResult,
} from '../../../src/core/search/searchRecords.ts';
import { lineagesByAddress, madePolicy, madeVersion, nodesOf, type Piece, type Sketch } from './handmade.ts';

const OLD = madeVersion('2020', [
  {
    type: 'section',
    address: '1',
    label: '第1条',
    title: '個人情報の取扱い',
    own: ['第1条（個人情報の取扱い）'],
    children: [
      {
        address: '1.p1',
        own: ['当社は、', { markup: '**' }, '個人', { markup: '**' }, '情報を取り扱います。'],
      },
      { type: 'item', address: '1.1', label: '(1)', own: ['(1) 第三者に提供する場合'] },
      {
        type: 'item',
        address: '1.2',
        label: '(2)',
        own: ['(2) 委託先の第三者に提供', { source: '\n', gives: '' }, 'する場合'],
      },
    ],
  },
  {
    type: 'section',
    address: '2',
    label: '第2条',
    title: 'サーバ',
    own: ['第2条（サーバ）'],
    children: [
      { address: '2.p1', own: ['R', { source: '&amp;', gives: '&' }, 'D用のｻｰﾊﾞｰ、ウェブサイト'] },
      { address: '2.p2', own: ['制定 2022 年 7 月 1 日'] },
    ],
  },
]);
const NEW = madeVersion('2023', [
  {
    type: 'section',
    address: '1',
    label: '第1条',
    title: '個人情報の取扱い',
    own: ['第1条（個人情報の取扱い）'],
    children: [
      { address: '1.p1', own: ['当社は、個人情報を取り扱います。'] },
      { type: 'item', address: '1.1', label: '(1)', own: ['(1) 第三者に提供する場合'] },
      {
        type: 'table',
        address: '1.t1',
        children: [
          {
            type: 'row',
            address: '1.t1.r1',
            children: [
              { type: 'cell', address: '1.t1.r1.d1', own: ['利用目的'] },
              { type: 'cell', address: '1.t1.r1.d2', own: ['安全管理措置'] },
            ],
          },
        ],
      },
    ],
  },
]);
const CUT = madeVersion('2021', [{ address: 'p1', own: ['推定の文'] }], { kind: 'reconstruction' });

function recordsOf(versions: readonly ArchivedVersion[], policy: Partial<PolicyRecord> = {}) {
  return buildRecords(madePolicy(versions, policy), versions, lineagesByAddress(versions));
}

const RECORDS = [recordsOf([OLD, CUT, NEW])];

/** Exact hits as VERSION:ADDRESS, in order; others behind their kind. */
function picture({ hits }: SearchResult): string {
  return hits
    .map(
      ({ match, version, address }) => `${match === 'exact' ? '' : `${match} `}${version}:${address ?? ''}`,
    )
    .join(', ');
}

describe('searchRecords', () => {
  it.each<[string, string, SearchOptions?]>([
    ['個人情報を取り扱', '2023:1.p1'],
    ['第三者に提供 -委託', '2023:1.1'],
    ['「第三者に提供する」', '2023:1.1, 2020:1.2'],
    ['第三者に提供する 委託', '2020:1.2'],
    ['委託先の第三者に提供する', '2020:1.2'],
    ['R&D用', '2020:2.p1'],
    ['サーバー', '2020:2, 2020:2.p1'],
    ['ｻｰﾊﾞ', '2020:2, 2020:2.p1'],
    ['Webサイト', '2020:2.p1'],
    ['取扱います', '2023:1.p1'],
    ['2022年7月1日', '2020:2.p2'],
    ['令和4年7月1日', '2020:2.p2'],
    ['2022-07-01 制定', '2020:2.p2'],
    ['利用目的 安全管理措置', '2023:1.t1.r1'],
    ['「利用目的 安全管理措置」', '2023:1.t1.r1'],
    ['目的安全', '2023:1.t1.r1'],
    ['利用目的 -安全管理措置', '2023:1.t1.r1.d1'],
    ['利用目的', '2023:1.t1.r1.d1'],
    ['1(2)', '2020:1.2'],
    ['１（２）', '2020:1.2'],
    ['第2条', '2020:2'],
    ['第1条 委託', '2020:1.2'],
    ['-委託', ''],
    ['', ''],
    ['存在しない語', ''],
    ['推定', '2021:p1'],
    ['個人情報を', '2020:1.p1', { version: '2020' }],
    ['第三者', '2023:1.1', { kinds: ['item'], version: '2023' }],
    ['第三者', '', { kinds: ['cell'] }],
    ['サーバー', '', { section: '1' }],
    ['サーバー', '2020:2, 2020:2.p1', { section: '2' }],
    ['サーバー', '', { policy: 'other' }],
    ['サーバー', '', { cohort: 'nobody' }],
  ])('finds exactly for %j: %s', (query, expected, options) => {
    expect(picture(searchExactly(RECORDS, query, options))).toBe(expected);
  });

  it.each([
    ['個人情報の委託先', 'loose 2020:1.2'],
    ['個人上報を取り扱います', 'fuzzy 2023:1.p1'],
    ['安全管理処置', 'fuzzy 2023:1.t1.r1.d2'],
    ['個人情報 委託', 'loose 2020:1.2'],
    ['まったく別のこと', ''],
  ])('finds near misses for %j, marked as such: %s', (query, expected) => {
    expect(picture(searchRecords(RECORDS, query))).toBe(expected);
  });

  it('ranks every exact hit above every other', () => {
    const { hits } = searchRecords(RECORDS, '第三者に提供する');
    const kinds = hits.map(({ match }) => match);
    expect(kinds).toEqual([...kinds].sort());
    expect(hits.filter(({ match }) => match === 'exact').every(({ score }) => score > 2 / 3)).toBe(true);
  });

  it('gives one hit for a clause and its unchanged twin, and names the versions of both', () => {
    const [hit, more] = searchExactly(RECORDS, '(1) 第三者に提供する').hits;
    expect(more).toBeUndefined();
    expect(hit).toMatchObject({ lineage: 'l-1.1', in: ['2020', '2023'], version: '2023' });
  });

  it('marks words that markup parts in several ranges of the source', () => {
    const [hit] = searchExactly(RECORDS, '個人情報を', { version: '2020' }).hits;
    expect(hit?.at.map(([start, end]) => OLD.source.slice(start, end))).toEqual(['個人', '情報を']);
    expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['個人情報を']);
  });

  it('keeps a dropped line break and a decoded entity inside the range', () => {
    const sliced = (query: string): string[] =>
      searchExactly(RECORDS, query).hits.flatMap(({ at, version }) =>
        version === '2020' ? at.map(([start, end]) => OLD.source.slice(start, end)) : [],
      );
    expect(sliced('委託先の第三者に提供する')).toEqual(['委託先の第三者に提供\nする']);
    expect(sliced('R&D')).toEqual(['R&amp;D']);
    expect(sliced('&')).toEqual(['&amp;']);
  });

  it('marks a phrase that runs from cell to cell in both cells', () => {
    const [hit] = searchExactly(RECORDS, '目的安全').hits;
    expect(hit?.text).toBe('利用目的\n安全管理措置');
    expect(hit?.at.map(([start, end]) => NEW.source.slice(start, end))).toEqual(['目的', '安全']);
    expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['目的\n安全']);
  });

  it('marks the label of a clause that bears the number asked for', () => {
    const [hit] = searchExactly(RECORDS, '1(2)').hits;
    expect(hit?.at.map(([start, end]) => OLD.source.slice(start, end))).toEqual(['(2)']);
  });

  it('says in which versions nothing holds what was asked, and which of them are reconstructions', () => {
    expect(searchRecords(RECORDS, '安全管理措置').absentFrom).toEqual([
      { policy: 'made', version: '2020', label: '2020', reconstruction: false },
      { policy: 'made', version: '2021', label: '2021', reconstruction: true },
    ]);
    expect(searchRecords(RECORDS, '安全管理処置').absentFrom).toHaveLength(3);
    expect(searchRecords(RECORDS, '第三者', { limit: 0 }).absentFrom.map(({ version }) => version)).toEqual([
      '2021',
    ]);
    expect(searchRecords(RECORDS, '第三者', { version: '2023' }).absentFrom).toEqual([]);
    expect(searchRecords(RECORDS, '-委託').absentFrom).toEqual([]);
  });

  it('narrows to the versions of a cohort', () => {
    const cohorts = [
      {
        id: 'early',
        label: 'Early',
        contracted: { from: null, until: null },
        services: [],
        agreed: '2020',
        shown: null,
        basis: [],
        contact: null,
      },
    ];
    const result = searchRecords([recordsOf([OLD, NEW], { cohorts })], '第三者', { cohort: 'early' });
    expect(result.hits.flatMap((hit) => hit.in)).toEqual(['2020', '2020']);
    expect(result.absentFrom).toEqual([]);
  });

  it('stops at the limit and still counts all', () => {
    const result = searchRecords(RECORDS, '第三者', { limit: 1 });
    expect(result.hits).toHaveLength(1);
    expect(result.total.exact).toBe(2);
  });

  it('prints the keys of the contract and no others', () => {
    const printed = printedResult(searchRecords(RECORDS, '第三者に提供'));
    expect(Object.keys(printed)).toEqual(['query', 'hits', 'absentFrom']);
    expect(printed.hits.map((hit) => Object.keys(hit).join())).toEqual(
      printed.hits.map(() => 'policy,version,address,lineage,text,at,in,score'),
    );
    expect(printed.absentFrom).toEqual(['2021']);
  });

  it('names an absent version with its policy where two policies have one of that id', () => {
    const twice = [recordsOf([OLD]), recordsOf([OLD, CUT], { id: 'other' })];
    expect(printedResult(searchRecords(twice, '推定')).absentFrom).toEqual(['made@2020', 'other@2020']);
  });
});

describe('the laws of search', () => {
  const SEED = 20230630;
  const words = [
    '個人情報',
    '取り扱い',
    '取扱い',
    '取扱',
    'お客様',
    'お客さま',
    '及び',
    'および',
    'サーバー',
    'サーバ',
  ];
  const odd = [
    '2023 年 6 月',
    '令和4年7月1日',
    'Web',
    'ウェブ',
    '（',
    '）',
    '、',
    '〜',
    'ー',
    'ｶﾞｲﾄﾞ',
    'ﾞ',
    ' ',
    '　',
    'a',
    'the data',
    '３',
    '.1',
  ];
  const piece: fc.Arbitrary<Piece> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Piece>(...words, ...odd) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Piece>(
        { markup: '**' },
        { source: '&amp;', gives: '&' },
        { source: '\n', gives: '' },
        { source: '\n', gives: ' ' },
      ),
    },
  );
  const texts = fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
  const archive = fc.array(texts, { minLength: 1, maxLength: 3 }).map((trees) =>
    trees.map((nodes, index) =>
      madeVersion(
        `v${index}`,
        nodes.map((own, place): Sketch => ({ address: `p${place + 1}`, own })),
      ),
    ),
  );
  /** Another way to write the same characters, told without the folds under test. */
  const disguise = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/[ァ-ヶ]/gu, (letter) => letter.normalize('NFD')),
    (text) => text.replace(/(\p{sc=Han})/gu, '$1 '),
  );
  const quoted = (term: string): string => `『${term}』`;

  it('finds every clause that holds a piece of any text, however its characters are written', () => {
    fc.assert(
      fc.property(archive, fc.nat(), fc.nat(), fc.nat(), disguise, (versions, which, a, b, disguised) => {
        const nodes = versions.flatMap((version) =>
          nodesOf(version.tree.root).map((node) => ({ id: version.record.id, node })),
        );
        const chosen = nodes[which % nodes.length]?.node.text ?? '';
        const letters = [...new Intl.Segmenter('ja').segment(chosen)].map(({ segment }) => segment);
        const start = letters.length === 0 ? 0 : a % letters.length;
        const term = letters
          .slice(start, start + 1 + (b % 6))
          .join('')
          .trim();
        fc.pre(term !== '' && !/[ﾞ『』]/u.test(term.slice(0, 1) + term.replace(/[^『』]/gu, '')));
        const { hits } = searchExactly([recordsOf(versions)], quoted(disguised(term)));
        const found = new Set(hits.flatMap((hit) => hit.in.map((id) => `${id} ${hit.lineage}`)));
        const held = nodes.filter(({ node }) => node.text.includes(term));
        for (const { id, node } of held) expect(found).toContain(`${id} l-${node.address}`);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('finds for several words and an unwanted one what asking each folded text finds', () => {
    const term = fc.constantFrom(...words, 'Web', 'データ', '令和4年7月1日', '2022-07-01', 'the');
    fc.assert(
      fc.property(
        archive,
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.option(term),
        (versions, wanted, not) => {
          const query = [...wanted.map(quoted), ...(not === null ? [] : [`-${quoted(not)}`])].join(' ');
          const holds = (text: string, word: string): boolean =>
            foldLightly(text).text.includes(foldLightly(word).text) ||
            foldFully(text).text.includes(foldFully(word).text);
          const expected = versions.flatMap((version) =>
            nodesOf(version.tree.root).flatMap(({ text, address }) =>
              wanted.every((word) => holds(text, word)) && (not === null || !holds(text, not))
                ? [`${version.record.id} l-${address}`]
                : [],
            ),
          );
          const { hits, absentFrom } = searchExactly([recordsOf(versions)], query);
          const found = hits.flatMap((hit) => hit.in.map((id) => `${id} ${hit.lineage}`));
          expect(found.sort()).toEqual(expected.sort());
          const present = new Set(expected.map((one) => one.split(' ')[0]));
          expect(absentFrom.map(({ version }) => version)).toEqual(
            versions.map(({ record }) => record.id).filter((id) => !present.has(id)),
          );
        },
      ),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('slices, at every mark and every place, to what folds to what was asked', () => {
    const term = fc.constantFrom(...words, 'データ', 'ガイド', '&', '年6月', 'A', 'the data', '2022年7月1日');
    fc.assert(
      fc.property(archive, term, (versions, word) => {
        const holds = (text: string): boolean =>
          foldLightly(text).text.includes(foldLightly(word).text) ||
          foldFully(text).text.includes(foldFully(word).text);
        for (const hit of searchExactly([recordsOf(versions)], quoted(word)).hits) {
          const version = versions.find(({ record }) => record.id === hit.version);
          const node = nodesOf(version?.tree.root ?? OLD.tree.root).find(
            ({ address }) => address === hit.address,
          );
          expect(hit.text).toBe(node?.text);
          expect(hit.marks.length).toBeGreaterThan(0);
          for (const [start, end] of hit.marks) expect(holds(hit.text.slice(start, end))).toBe(true);
          const source = hit.at.map(([start, end]) => version?.source.slice(start, end)).join('');
          expect(holds(source.replaceAll('&amp;', '&'))).toBe(true);
          const own = node?.own ?? [];
          for (const [start, end] of hit.at) {
            expect(own.some((range) => range[0] <= start && start < range[1])).toBe(true);
            expect(own.some((range) => range[0] < end && end <= range[1])).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});
