// Planted changes of wording that look like noise: none may ever be muted.
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { plantTraps, scoreTraps } from '../../generate/traps.ts';
import { shown } from './checkLaws.ts';
import { inventedTree } from './invented.ts';
import { treeOfLines, type Line } from './treeOfLines.ts';

/** `[old/new]` in a sentence is the change. */
const TRAPS: readonly string[] = [
  '当社[が/を]利用する場合',
  '当社[は/が]提供します。',
  '会員[に/へ]通知する。',
  '申請する[まで/までに]届け出る。',
  '提供[できる/する]ものとします。',
  '提供[する/しない]ものとします。',
  '提供することが[あります/ありません]。',
  '提供[します/しません]。',
  '[30日/60日]以内に通知する。',
  '[三十日/30日]以内に通知する。',
  '手数料は[1,000円/1000円]とする。',
  '30日[以上/を超える]場合',
  '18歳[以下/未満]の方',
  '氏名[及び/並びに]住所',
  '氏名[又は/若しくは]住所',
  '氏名[及び/又は]住所',
  '氏名[および/または]住所',
  '[その他/その他の]情報',
  '変更する[とき/時]は通知する。',
  '変更する[とき/場合]は通知する。',
  '関係する[者/物]とする。',
  '関係する[もの/者]とする。',
  '[直ちに/速やかに]通知する。',
  '[速やかに/遅滞なく]通知する。',
  '[同意/承諾]を得る。',
  '[削除/消去]する。',
  '[改定/改訂]する。',
  '[利用/使用]する。',
  '[提供/開示]する。',
  '契約[/の]解除',
  'A社及びB社で[/、]提供する。',
  '住所[、/]氏名',
  '「規約[/」]という',
  '株式会社（A[/）]',
  '10[²/2]平方',
  '[½/12]の割合',
  '[①/1]を選ぶ',
  'ユ[ー/一]ザ',
  'サ[ー/二]ビス',
  'エヌ・ティ・ティ[テレソナント/レゾナント]',
  '[二次/二の次]とする。',
  '[万が一/万一]の場合',
  '[個人情報/個人データ]を扱う。',
  '[保証/補償]する。',
  '[取扱/取引]を行う。',
  '書面[/等]による。',
  '[開示/開示等]の請求',
  '[御社/当社]は',
  'We [may/must] share it.',
  'We [may/may not] share it.',
  'the [terms/Terms] apply',
  'you [and/or] we',
  'within [30/90] days',
  'version [3.1/3.2]',
  'a[,/] b and c',
  'the [licensor/licensee] pays',
  'we [collect/share] data',
  'the [user/users] may',
  'We [do/do not] sell data.',
  '[10,000/10.000] euros',
  '[un/]able to comply',
  'the [principal/principle] reason',
  'it is [advised/advertised]',
  '以下「[お客様/お客さま]」という。',
  '「[取り扱い/取扱い]」とは',
  'この場合、第[5/6]条による。',
  '民法第[90条/91条]',
  '[一部/全部]を委託する。',
  '生[き/]物を扱う。',
  '利用者の[情報/報告]',
  'the [non-personal/non-essential] data',
  'a [re-signed/resigned] contract',
  '理事が[正しく/ただし]述べた。',
  '会員に[努め/勤め]を求める。',
];

describe('a planted change of wording', () => {
  it.each(TRAPS)('is never muted: %s', (trap) => {
    const [old, now] = sides(trap);
    const comparison = compareTrees(treeOfLines([...AROUND, old]), treeOfLines([...AROUND, now]));
    const pair = comparison.pairs.find(({ runs }) => runs.some((run) => run.kind !== 'same'));
    expect(pair, 'the change was not found').toBeDefined();
    const wording = pair?.runs.filter((run) => run.class === 'wording') ?? [];
    expect(wording.length, shown(pair?.runs ?? [])).toBeGreaterThan(0);
    expect(pair?.changes).not.toContain('unchanged');
  });

  it.each(['sup', 'sub', 'del', 'ins'] as const)(
    'is wording with a run of its own where %s comes or goes',
    (kind) => {
      const plain: Line = { text: '面積は102平方メートルとする。' };
      const marked: Line = { ...plain, part: '2', inline: [kind] };
      for (const [old, now] of [
        [plain, marked],
        [marked, plain],
      ] as const) {
        const { pairs } = compareTrees(treeOfLines([...AROUND, old]), treeOfLines([...AROUND, now]));
        const runs = pairs.at(-1)?.runs.filter((run) => run.kind !== 'same') ?? [];
        expect(new Set(runs.map((run) => run.class))).toEqual(new Set(['wording']));
        expect(runs.map((run) => run.text)).toContain('2');
      }
    },
  );
});

describe.each(['ja', 'en'] as const)('traps planted by chance in %s', (language) => {
  it('are never muted', () => {
    const tally = new Map<string, number>();
    const muted: string[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const planted = plantTraps(inventedTree(language), language, seed);
      scoreTraps(planted, compareTrees(planted.old, planted.now), tally, (words) => muted.push(words));
    }
    expect(muted).toEqual([]);
    expect(tally.get('traps')).toBeGreaterThan(300);
  });
});

const AROUND = [
  'この規約は、当社のすべてのサービスに適用されます。',
  '内容は、予告なく変更されることがあります。',
];

function sides(trap: string): [string, string] {
  const [, before = '', old = '', now = '', after = ''] = /^(.*)\[(.*)\/(.*)\](.*)$/u.exec(trap) ?? [];
  return [before + old + after, before + now + after];
}
