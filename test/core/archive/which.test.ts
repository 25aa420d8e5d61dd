// The six rules of the contract, each with its cases, and the first archive's answers as its readers get them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { WhichSources } from '../../../src/core/archive/answer.ts';
import { readPolicies } from '../../../src/core/archive/readPolicies.ts';
import { which } from '../../../src/core/archive/which.ts';
import type { PolicyRecord } from '../../../src/core/model/policy.ts';
import { cohort, policyRecord, versionRecord } from './records.ts';

const COUNTS = { reworded: 3, unchanged: 40 };
const sources: WhichSources = { language: 'ja', lengthOf: () => null, changesBetween: () => COUNTS };
const ask = (
  policy: PolicyRecord,
  contracted: string,
  more: { readonly service?: string; readonly on?: string } = {},
) => which(policy, { contracted, service: more.service ?? null, on: more.on ?? null }, sources);

const old = versionRecord('old', { effective: '2019-04-01' });
const next = versionRecord('new', { effective: '2022-04-01', captured: '2022-05-01', predecessor: 'old' });

describe('rule 1: cohorts whose interval and services fit', () => {
  const policy = policyRecord([old, next], {
    services: [
      { id: 'a', title: 'Service A' },
      { id: 'b', title: 'Service B' },
    ],
    cohorts: [
      cohort('first', ['2019-04-01', '2022-04-01'], { services: ['a'], agreed: 'old', shown: 'new' }),
      cohort('a-later', ['2022-04-01', null], { services: ['a'], agreed: 'new', shown: 'new' }),
      cohort('b', ['2022-04-01', '2023-01-01'], { services: ['b'], agreed: 'old', shown: 'new' }),
    ],
  });
  it.each([
    ['the only cohort of the date and service', '2020-01-01', 'a', 'old', 'first'],
    ['the first day of an interval', '2022-04-01', 'a', 'new', 'a-later'],
    ['the last day of an interval', '2022-03-31', 'a', 'old', 'first'],
    ['another service on the same day', '2022-04-01', 'b', 'old', 'b'],
    ['no cohort before the first', '2019-03-31', 'a', null, null],
    ['no cohort from the end on', '2023-01-01', 'b', null, null],
  ])('%s', (_what, contracted, service, version, id) => {
    const { agreed } = ask(policy, contracted, { service });
    expect([agreed.version, agreed.cohort]).toEqual([version, id]);
    expect(agreed.status).toBe(version === null ? 'not-determinable' : 'determined');
  });

  it('is not determinable without a service where the services differ, and names the candidates', () => {
    const { agreed, shown } = ask(policy, '2022-06-01');
    expect(agreed.status).toBe('not-determinable');
    expect(agreed.candidates).toEqual(['old', 'new']);
    expect(agreed.reason).toContain('「Service A」「Service B」');
    expect(shown).toMatchObject({ status: 'determined', version: 'new' });
  });

  it('is not determinable without a service where only one service has a cohort', () => {
    expect(ask(policy, '2020-01-01').agreed.status).toBe('not-determinable');
  });

  it('does not ask for the service where every service has the same answer', () => {
    const same = policyRecord([old], {
      services: policy.services,
      cohorts: [cohort('all', [null, null], { agreed: 'old' })],
    });
    expect(ask(same, '2020-01-01').agreed.version).toBe('old');
  });

  it('is not determinable where several cohorts fit and differ, and is where they agree', () => {
    const twice = (agreed: string) =>
      policyRecord([old, next], {
        cohorts: [
          cohort('one', [null, null], { agreed: 'old' }),
          cohort('two', ['2020-01-01', null], { agreed }),
        ],
      });
    expect(ask(twice('new'), '2022-06-01').agreed).toMatchObject({
      status: 'not-determinable',
      candidates: ['old', 'new'],
    });
    expect(ask(twice('old'), '2022-06-01').agreed.version).toBe('old');
  });

  it('names texts that no cohort claims as candidates outside all cohorts, unless they began later', () => {
    const unclaimed = policyRecord(
      [old, versionRecord('undated'), versionRecord('later', { announced: '2030-01-01' })],
      { cohorts: [cohort('one', ['2020-01-01', '2021-01-01'], { agreed: 'old' })] },
    );
    expect(ask(unclaimed, '2021-01-01').agreed.candidates).toEqual(['undated']);
  });
});

describe('rule 2: agreed is the cohort’s version if its first day is recorded and not after the contract', () => {
  const withFirstDay = (given: Parameters<typeof versionRecord>[1]) =>
    policyRecord([versionRecord('v', given)], { cohorts: [cohort('c', [null, null], { agreed: 'v' })] });
  it.each([
    ['effective decides', { effective: '2020-04-01', revised: '2020-01-01' }, '2020-03-31', null],
    [
      'effective decides, from its day on',
      { effective: '2020-04-01', enacted: '2021-01-01' },
      '2020-04-01',
      'v',
    ],
    ['else revised', { revised: '2020-01-01', enacted: '2019-01-01' }, '2019-12-31', null],
    ['else revised, from its day on', { revised: '2020-01-01', enacted: '2019-01-01' }, '2020-01-01', 'v'],
    ['else enacted', { enacted: '2019-01-01' }, '2018-12-31', null],
    ['else enacted, from its day on', { enacted: '2019-01-01' }, '2019-01-01', 'v'],
    ['a capture date is no first day', { captured: '2019-01-01' }, '2020-01-01', null],
    ['neither is an announcement', { announced: '2019-01-01' }, '2020-01-01', null],
  ])('%s', (_what, given, contracted, version) => {
    expect(ask(withFirstDay(given), contracted).agreed.version).toBe(version);
  });

  it('names the undated version as a candidate', () => {
    const { agreed } = ask(withFirstDay({}), '2020-01-01');
    expect(agreed).toMatchObject({ status: 'not-determinable', cohort: 'c', candidates: ['v'] });
  });

  it('names earlier texts as candidates where the cohort’s own had not begun', () => {
    const policy = policyRecord([old, next], { cohorts: [cohort('c', [null, null], { agreed: 'new' })] });
    expect(ask(policy, '2020-01-01').agreed.candidates).toEqual(['old']);
  });

  it('is not determinable where the cohort says that the text is not known', () => {
    const policy = policyRecord([old], { cohorts: [cohort('c', [null, null])] });
    expect(ask(policy, '2020-01-01').agreed).toMatchObject({ status: 'not-determinable', cohort: 'c' });
  });
});

describe('rule 3: shown is the cohort’s `shown`', () => {
  const policy = (captured: string | null) =>
    policyRecord([versionRecord('v', { captured })], {
      cohorts: [cohort('c', [null, null], { shown: 'v' })],
    });
  it('says when the copy was captured', () => {
    expect(ask(policy('2022-05-01'), '1999-01-01').shown).toMatchObject({
      version: 'v',
      status: 'determined',
    });
    expect(ask(policy('2022-05-01'), '1999-01-01').shown.reason).toContain('写しの取得日は2022年5月1日です');
  });

  it('says that this is unknown', () => {
    expect(ask(policy(null), '1999-01-01').shown.reason).toContain('写しの取得日は分かっていません');
  });
});

describe('rule 4: published is the version whose recorded interval holds the day', () => {
  const policy = policyRecord([
    versionRecord('a', { published: { from: '2019-01-01', until: '2020-01-01' } }),
    versionRecord('b', { published: { from: '2020-01-01', until: null }, kind: 'reconstruction' }),
    versionRecord('c', { enacted: '2021-01-01' }),
  ]);
  it('is null without a day', () => {
    expect(ask(policy, '2020-01-01').published).toBe(null);
  });

  it.each([
    ['2019-01-01', 'a'],
    ['2019-12-31', 'a'],
    ['2020-01-01', 'b'],
    ['2018-12-31', null],
  ])('on %s it is %s', (on, version) => {
    const { published } = ask(policy, '2020-01-01', { on });
    expect(published?.version).toBe(version);
    expect(published?.reconstruction).toBe(version === 'b');
  });

  it('offers texts without a recorded interval where none holds the day', () => {
    const undated = policyRecord([versionRecord('c', { enacted: '2021-01-01' }), versionRecord('d')]);
    expect(ask(undated, '2020-01-01', { on: '2020-06-01' }).published?.candidates).toEqual(['d']);
    expect(ask(undated, '2020-01-01', { on: '2021-01-01' }).published?.candidates).toEqual(['d', 'c']);
  });

  it('is not determinable where two intervals hold the day', () => {
    const both = policyRecord([
      versionRecord('a', { published: { from: '2019-01-01', until: null } }),
      versionRecord('b', { published: { from: '2020-01-01', until: null } }),
    ]);
    expect(ask(both, '2020-01-01', { on: '2020-06-01' }).published).toMatchObject({
      status: 'not-determinable',
      candidates: ['a', 'b'],
    });
  });
});

describe('rule 5: without cohorts, agreed is what was in force by recorded effective dates', () => {
  const policy = policyRecord([
    old,
    versionRecord('copy', { captured: '2021-06-01', predecessor: 'old' }),
    versionRecord('new', { effective: '2022-04-01', predecessor: 'copy' }),
    versionRecord('foreign', { effective: '2022-05-01', kind: 'translation' }),
  ]);
  it.each([
    ['before any', '2019-03-31', null, []],
    ['from the day on', '2019-04-01', 'old', []],
    ['before another text is known of', '2021-05-31', 'old', []],
    ['after a copy without an effective date', '2021-06-01', null, ['old', 'copy']],
    ['after the next took effect; translations do not count', '2023-01-01', 'new', []],
  ])('%s', (_what, contracted, version, candidates) => {
    const { agreed, shown } = ask(policy, contracted);
    expect([agreed.version, agreed.candidates]).toEqual([version, candidates]);
    expect(agreed.cohort).toBe(null);
    expect(shown.status).toBe('not-determinable');
  });

  it('with capture dates alone, is not determinable, with candidates', () => {
    const copies = policyRecord([
      versionRecord('a', { captured: '2020-01-01' }),
      versionRecord('b', { captured: '2021-01-01' }),
    ]);
    expect(ask(copies, '2020-06-01').agreed).toMatchObject({
      status: 'not-determinable',
      candidates: ['a'],
    });
  });

  it('is not determinable where two texts took effect on one day, or an undated one followed', () => {
    const both = policyRecord([old, versionRecord('twin', { effective: '2019-04-01' })]);
    expect(ask(both, '2020-01-01').agreed.candidates).toEqual(['old', 'twin']);
    const followed = policyRecord([old, versionRecord('undated', { predecessor: 'old' })]);
    expect(ask(followed, '2020-01-01').agreed.candidates).toEqual(['old', 'undated']);
  });
});

describe('rule 6: changedSince', () => {
  const policy = (given: Parameters<typeof versionRecord>[1], shown: string | null) =>
    policyRecord([old, versionRecord('new', { effective: '2022-04-01', ...given })], {
      cohorts: [cohort('c', [null, null], { agreed: 'old', shown })],
    });
  it('counts the changes between agreed and shown', () => {
    expect(ask(policy({}, 'new'), '2020-01-01').changedSince).toEqual(COUNTS);
  });

  it('is null where either is not determinable', () => {
    expect(ask(policy({}, null), '2020-01-01').changedSince).toBe(null);
    expect(ask(policy({}, 'new'), '2018-01-01').changedSince).toBe(null);
  });

  it('is null where one is reconstructed from the other, either way round', () => {
    const from = (version: string) => ({
      kind: 'reconstruction' as const,
      reconstructedFrom: { version, sha256: '', cut: [] },
    });
    expect(ask(policy(from('old'), 'new'), '2020-01-01').changedSince).toBe(null);
    const turned = policyRecord([versionRecord('old', { effective: '2019-04-01', ...from('new') }), next], {
      cohorts: [cohort('c', [null, null], { agreed: 'old', shown: 'new' })],
    });
    expect(ask(turned, '2020-01-01').changedSince).toBe(null);
  });
});

it('a later contract date never makes a version that had begun unbegun', () => {
  const policy = policyRecord([old, next], { cohorts: [cohort('c', [null, null], { agreed: 'new' })] });
  const date = fc
    .tuple(
      fc.integer({ min: 2018, max: 2024 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  fc.assert(
    fc.property(date, (contracted) => {
      expect(ask(policy, contracted).agreed.version).toBe(contracted >= '2022-04-01' ? 'new' : null);
    }),
    { seed: 4, numRuns: 200 },
  );
});

describe('the first archive', () => {
  const folder = new URL('../../../versions/', import.meta.url);
  const files = [
    'archive.yaml',
    'ocn/policy.yaml',
    'ocn/2022-07-01/version.yaml',
    'ocn/2023-06-30/version.yaml',
  ];
  const { policies, problems } = readPolicies(
    new Map(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])),
  );
  const ocn = policies[0];
  if (ocn === undefined) throw new Error(JSON.stringify(problems));
  const source = (version: string) => readFileSync(new URL(`ocn/${version}/source.md`, folder), 'utf8');
  const answer = (contracted: string) =>
    which(
      ocn,
      { contracted, service: null, on: contracted },
      { ...sources, lengthOf: (version) => source(version).length },
    );

  it.each(['2022-07-01', '2022-12-31', '2023-06-30'])(
    'for %s the reconstruction was agreed to',
    (contracted) => {
      const { agreed, shown, published, changedSince } = answer(contracted);
      expect(agreed).toMatchObject({
        status: 'determined',
        version: '2022-07-01',
        label: '推定復元',
        reconstruction: true,
      });
      expect(agreed.reason).toBe(
        '公表者の説明によれば、ご契約時に同意された文書は「OCN 関連サービスに関するプライバシーポリシー」（2022年7月1日制定）です。根拠：掲載版の冒頭「こちらのプライバシーポリシーは 2023 年 6 月 30 日までに OCN サービスをご契約されたお客様が契約時にご同意いただいた内容となります。」、末尾「制定 2022 年 7 月 1 日」。ここで読める文は、当アーカイブによる推定復元です。適用が始まった日は記録されていません。この回答は「OCN サービス」のご契約であることを前提とします。',
      );
      expect(shown).toMatchObject({ status: 'determined', version: '2023-06-30', reconstruction: false });
      expect(published?.status).toBe('not-determinable');
      expect(changedSince).toBe(null);
    },
  );

  it.each(['2022-06-30', '2015-01-01'])('for %s the text was not enacted yet', (contracted) => {
    const { agreed, shown, published, changedSince } = answer(contracted);
    const [year, month, day] = contracted.split('-').map(Number);
    expect(agreed).toMatchObject({ status: 'not-determinable', version: null, candidates: [] });
    expect(agreed.reason).toBe(
      `ご契約時に同意された文書は、当アーカイブでは特定できません。掲載版の冒頭には「こちらのプライバシーポリシーは 2023 年 6 月 30 日までに OCN サービスをご契約されたお客様が契約時にご同意いただいた内容となります。」とあり、ご契約日（${year}年${month}月${day}日）もこの期間に含まれます。一方、末尾には「制定 2022 年 7 月 1 日」とあり、ご契約日にはまだ制定されていません。この食い違いについて、当アーカイブは判断しません。2022年6月30日以前に用いられた文書は保存していません。ご契約時の書類をご確認のうえ、ご契約先にお尋ねください。`,
    );
    expect(shown.version).toBe('2023-06-30');
    expect(published).toMatchObject({ status: 'not-determinable', candidates: [] });
    expect(changedSince).toBe(null);
  });

  it.each(['2023-07-01', '2026-01-01'])('for %s the contract is outside the cohort', (contracted) => {
    const { agreed, shown, published } = answer(contracted);
    expect([agreed.status, shown.status, published?.status]).toEqual(Array(3).fill('not-determinable'));
    expect(agreed.reason).toContain('2023年7月1日以後のご契約に用いられた文書は保存していません。');
    expect(agreed.contact?.quote).toContain('株式会社 NTT ドコモ');
    expect(agreed.cohort).toBe(null);
  });

  it('quotes what stands in the texts', () => {
    const { agreed } = answer('2023-06-30');
    expect(agreed.basis).toHaveLength(2);
    for (const { quote, version, range } of agreed.basis) {
      expect(source(version).slice(...range)).toBe(quote);
    }
  });

  it('speaks English where the archive does', () => {
    const { agreed } = which(
      ocn,
      { contracted: '2023-07-01', service: 'ocn', on: null },
      { ...sources, language: 'en' },
    );
    expect(agreed.reason).toBe(
      'This archive cannot tell which text was agreed to at sign-up. The texts held here are addressed to “2023年6月30日までの OCN サービスの契約者”, and the contract date (1 July 2023) is not among them. It holds no text used for contracts made on or after 1 July 2023. Look at the text that the other party to the contract publishes.',
    );
  });
});
