import { describe, expect, test } from 'vitest';
import { archiveText } from '../../../src/site/html.ts';
import { clauseSteps, type AskedClause } from '../../../src/site/history/clauseSteps.ts';
import { sentenceAges } from '../../../src/site/history/sentenceAges.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

function asked(open: OpenPolicy, version: string, address: string): AskedClause {
  const lineages = open.archive.lineages(open.policy.id);
  const lineage = Object.entries(lineages.lineages).find(([, members]) =>
    members[version]?.includes(address),
  );
  if (lineage === undefined) throw new Error(`${version} has no ${address}.`);
  return {
    site: open.site,
    policy: open.policy,
    lineage: lineage[0],
    lineages,
    versions: open.policy.versions.map(({ id }) => open.version(id)),
    comparisonOf: (old, next) => open.archive.comparison(open.policy.id, old, next),
  };
}

const told = (open: OpenPolicy, version: string, address: string) =>
  clauseSteps(asked(open, version, address)).map((step) => [
    step.version.record.id,
    step.places.map(({ name }) => name).join('、'),
    step.changes.map(({ words }) => words).join('、'),
    step.words,
  ]);

describe('the steps of a clause', () => {
  test('tell where it was born, moved and renumbered, each against its predecessor', () => {
    expect(told(MIHON, '2022-04-01', '4')).toEqual([
      ['notice-2025', '第4条', '中の項目の順序・番号の変更', '「2023年10月1日改定」との相違'],
      ['2023-10-01', '第4条', '', '「2022年4月1日改定」から変わっていません。'],
      ['undated-app', '第4条', '表記のみ', '「2022年4月1日改定」との相違'],
      ['2022-04-01', '第4条', '移動、番号変更', '「2020年10月1日改定」との相違'],
      ['2020-10-01', '第8条', '番号変更', '「2019年4月1日制定」との相違'],
      ['2019-04-01', '第7条', '', '保存しているなかで最初の文です。'],
    ]);
  });

  test('show for every step exactly the runs of the pairs that differ', () => {
    for (const address of ['3', '4', '7', '8']) {
      const question = asked(MIHON, '2022-04-01', address);
      for (const step of clauseSteps(question)) {
        const before = step.version.record.predecessor;
        if (before === null || step.parts.length === 0) continue;
        const { pairs } = question.comparisonOf(before, step.version.record.id);
        const texts = pairs.map(({ runs }) => runs.map(({ text }) => text).join(''));
        for (const part of step.parts) expect(texts).toContain(archiveText(part.text));
      }
    }
  });

  test('of a text and its reconstruction tell no change', () => {
    const steps = ['4', '6'].flatMap((address) => told(OCN, '2023-06-30', address));
    expect(steps.map(([version, , changes, words]) => [version, changes, words])).toEqual([
      ['2023-06-30', '', '「推定復元」と同じ文です。'],
      ['2022-07-01', '', ''],
      ['2023-06-30', '', '「推定復元」との相違（改定ではありません）'],
      ['2022-07-01', '', ''],
    ]);
    expect(JSON.stringify(steps)).not.toMatch(/新設|削除|文言変更|初めて/);
  });
});

describe('the ages of sentences', () => {
  test('name the version since which a sentence stands, and the one that lacks it', () => {
    const ages = sentenceAges(asked(MIHON, '2022-04-01', '3'));
    expect(ages?.sentences.map(({ text, since, age }) => [text.slice(0, 24), since, age])).toEqual([
      ['第3条（取得する情報）', '2019年4月1日制定から（この条項が初めて現れた版）', 4],
      [
        '当社は、適正な手段により、次の各号の情報を取得し',
        '2019年4月1日制定から（この条項が初めて現れた版）',
        4,
      ],
      ['(1) 契約者情報', '2019年4月1日制定から（この条項が初めて現れた版）', 4],
      ['(2) 通信履歴', '2019年4月1日制定から（この条項が初めて現れた版）', 4],
      ['(3) 料金の支払に関する情報', '2019年4月1日制定から（この条項が初めて現れた版）', 4],
      ['(4) お問い合わせの内容', '2019年4月1日制定から（この条項が初めて現れた版）', 4],
      [
        '(5) 端末の識別番号及び位置情報（みほんモバイ',
        '2022年4月1日改定から（「2020年10月1日改定」にはありません）',
        2,
      ],
    ]);
  });

  test('are not read off a reconstruction', () => {
    const ages = sentenceAges(asked(OCN, '2023-06-30', '4'));
    expect(ages?.sentences).toEqual([]);
    expect(ages?.lead).toContain('より古い版を保存していません');
    expect(ages?.leftOut).toBe('推定復元と翻訳は、さかのぼる対象にしていません。');
  });
});
