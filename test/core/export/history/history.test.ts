import { describe, expect, it } from 'vitest';
import { blame } from '../../../../src/core/export/history/blame.ts';
import { clauseTexts, type HistoryVersion } from '../../../../src/core/export/history/clauseTexts.ts';
import { cohortMatrix } from '../../../../src/core/export/history/cohortMatrix.ts';
import { sentencesOf } from '../../../../src/core/export/history/sentences.ts';
import { parseSource } from '../../../../src/core/parse/parseSource.ts';
import type { Lineages } from '../../../../src/core/model/lineage.ts';
import type { Cohort, PolicyRecord } from '../../../../src/core/model/policy.ts';

const version = (id: string, source: string): HistoryVersion => ({ id, tree: parseSource(source) });
const clause = (number: number, title: string, text: string): string =>
  `${number}. （${title}）\n\n${text}\n\n`;

// Security is born in the second version and becomes 1.; Sharing is reworded, renumbered, then gone, then back.
const versions = [
  version(
    'v1',
    `# 方針\n\n${clause(1, '取得', '当社は、適正に取得します。')}${clause(2, '提供', '当社は、提供しません。相談に応じます。')}`,
  ),
  version(
    'v2',
    `# 方針\n\n${clause(1, '取得', '当社は、適正に取得します。')}${clause(2, '安全', '当社は、守ります。')}${clause(3, '提供', '当社は、同意なく提供しません。相談に応じます。')}`,
  ),
  version(
    'v3',
    `# 方針\n\n${clause(1, '取得', '当社は、適正に取得します。')}${clause(2, '安全', '当社は、守ります。')}`,
  ),
  version(
    'v4',
    `# 方針\n\n${clause(1, '取得', '当社は、適正に取得します。')}${clause(2, '安全', '当社は、守ります。')}${clause(3, '提供', '当社は、同意なく提供しません。相談に応じます。')}`,
  ),
];
const lineages: Lineages = {
  format: 1,
  lineages: {
    collect: { v1: ['1'], v2: ['1'], v3: ['1'], v4: ['1'] },
    share: { v1: ['2'], v2: ['3'], v4: ['3'] },
    secure: { v2: ['2'], v3: ['2'], v4: ['2'] },
  },
};
const texts = (lineage: string, upTo = versions) => clauseTexts(lineages, lineage, upTo);

describe('the texts of a clause', () => {
  it('gives its place and its whole text in each version, and none where it is not', () => {
    expect(
      texts('share').map(({ version: id, places }) => [id, places.map(({ address }) => address)]),
    ).toEqual([
      ['v1', ['2']],
      ['v2', ['3']],
      ['v3', []],
      ['v4', ['3']],
    ]);
    expect(texts('collect')[1]?.places).toEqual([
      { address: '1', text: '1. （取得）\n当社は、適正に取得します。' },
    ]);
  });

  it('has no place anywhere for a lineage that is not there', () => {
    expect(texts('none').every(({ places }) => places.length === 0)).toBe(true);
    expect(blame(texts('none'))).toBeNull();
  });
});

describe('since when a sentence stands there', () => {
  it('blames each sentence for itself', () => {
    const told = blame(texts('share', versions.slice(0, 2)));
    expect(told?.clauses[0]?.sentences).toEqual([
      { text: '3. （提供）', since: 'v2', absentFrom: 'v1' },
      { text: '当社は、同意なく提供しません。', since: 'v2', absentFrom: 'v1' },
      { text: '相談に応じます。', since: 'v1', absentFrom: null },
    ]);
  });

  it('counts anew where the clause was gone in between', () => {
    expect(blame(texts('share'))?.clauses[0]?.sentences.map(({ since }) => since)).toEqual([
      'v4',
      'v4',
      'v4',
    ]);
  });

  it('tells the last wording of a clause that is gone', () => {
    const told = blame(texts('share', versions.slice(0, 3)));
    expect([told?.version, told?.clauses[0]?.sentences[1]?.since]).toEqual(['v2', 'v2']);
  });

  it('takes width and space for no other sentence, and asks the fold for more', () => {
    const one = (id: string, text: string) => ({ version: id, places: [{ address: '1', text }] });
    const told = [one('a', '注（１）を見る。又は読む。'), one('b', '注(1)を 見る。または読む。')];
    expect(blame(told)?.clauses[0]?.sentences.map(({ since }) => since)).toEqual(['a', 'b']);
    const muting = (text: string): string => text.normalize('NFKC').replaceAll('又は', 'または');
    expect(blame(told, muting)?.clauses[0]?.sentences.map(({ since }) => since)).toEqual(['a', 'a']);
  });
});

describe('sentences', () => {
  it.each([
    ['一。二（三。）四。', ['一。', '二（三。）', '四。']],
    ['We act. You pay 3.5 dollars! Why? Fine', ['We act. ', 'You pay 3.5 dollars! ', 'Why? ', 'Fine']],
    ['4. Sharing. a. Yes.', ['4. Sharing. ', 'a. Yes.']],
    ['「はい。」と言う。', ['「はい。」', 'と言う。']],
  ])('%s', (text, sentences) => {
    const cut = sentencesOf(text);
    expect(cut.join('')).toBe(text);
    expect(cut).toEqual(sentences);
  });
});

describe('the cohort matrix', () => {
  const cohort = (id: string, agreed: string | null): Cohort => ({
    id,
    label: id,
    contracted: { from: null, until: null },
    services: [],
    agreed,
    shown: 'v4',
    basis: [],
    contact: null,
  });
  const policy: PolicyRecord = {
    id: 'p',
    title: '方針',
    publisher: 'みほん',
    language: 'ja',
    timezone: 'Asia/Tokyo',
    original: null,
    terms: {},
    services: [],
    translationOf: null,
    cohorts: [cohort('early', 'v1'), cohort('late', 'v2'), cohort('lost', null), cohort('between', 'v3')],
    versions: [],
  };
  const picture = (by: 'agreed' | 'shown') =>
    cohortMatrix(policy, lineages, versions, by).rows.map(({ lineage, cells, wordings }) => [
      lineage,
      cells
        .map((cell) => (cell.kind === 'wording' ? cell.wording : cell.kind === 'absent' ? '-' : '?'))
        .join(' '),
      wordings,
    ]);

  it('says who has which wording, who has none, and of whom the archive cannot tell', () => {
    expect(picture('agreed')).toEqual([
      ['collect', '1 1 ? 1', 1],
      ['secure', '- 1 ? 1', 1],
      ['share', '1 2 ? -', 2],
    ]);
  });

  it('tells by the text shown as well', () => {
    expect(picture('shown').map(([, cells]) => cells)).toEqual(['1 1 1 1', '1 1 1 1', '1 1 1 1']);
  });

  it('takes a new number for no new wording, and gives the text', () => {
    const one = cohortMatrix(policy, lineages, versions, 'agreed').rows.find(
      ({ lineage }) => lineage === 'share',
    );
    expect(one?.cells[1]).toEqual({
      kind: 'wording',
      wording: 2,
      addresses: ['3'],
      text: '（提供）\n当社は、同意なく提供しません。相談に応じます。',
    });
    const same = cohortMatrix(
      { ...policy, cohorts: [cohort('a', 'v2'), cohort('b', 'v4')] },
      lineages,
      versions,
      'agreed',
    );
    expect(same.rows.map(({ wordings }) => wordings)).toEqual([1, 1, 1]);
  });
});
