// What a change of wording touches is told by grammar and place, also where no list knows the words.
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { unitsOf } from '../../../src/core/model/unit.ts';
import { factWords } from '../../generate/facts/factWords.ts';
import { plantFacts, scoreFacts } from '../../generate/facts/plantFacts.ts';
import { inventedTree } from './invented.ts';
import { treeOfLines, type Line } from './treeOfLines.ts';

/** `[old/new]` in a sentence is the change; then the kinds that it touches. */
const TOLD: readonly (readonly [sentence: string, kinds: string])[] = [
  ['申出の日から[30日/2週間]以内に削除します。', 'period'],
  ['20歳[未満/以上]の方は申し込めません。', 'amount'],
  ['料金は3割[以上/以下]とする。', 'amount'],
  ['2024年4月[1/9]日に施行する。', 'date'],
  ['Effective April [1/9], 2024.', 'date'],
  ['[みどり書房/あおば書林]株式会社は、本を貸します。', 'party'],
  ['[Midori/Aoba] は、本を貸します。', 'party'],
  ['we give books of [Midori/Aoba] to readers', 'party'],
  ['書類を[作成します/作成しません]。', 'negation'],
  ['書類を[渡す/渡さない]ものとする。', 'negation'],
  ['書類を作成[します/することがあります]。', 'modality'],
  ['You [may/must] return the book.', 'modality'],
  ['当社は、氏名、[蔵書票/貸出券]、電話番号等の情報を取得します。', 'item'],
  ['当社は、氏名、[/貸出券、]電話番号等の情報を取得します。', 'item'],
  ['当社は、氏名[、蔵書票/]及び電話番号の情報を取得します。', 'item'],
  ['We collect your name, [reading lists/lending cards], and other information.', 'item'],
  ['当社は、[読書会の準備/蔵書の点検]のために氏名を使います。', 'purpose'],
  ['当社は、[/蔵書の点検のために、]氏名を使います。', 'purpose'],
  ['We use your name in order to [plan evenings/mend shelves].', 'purpose'],
  ['当社は、氏名を[製本所/図書館]に提供します。', 'recipient'],
  ['当社は、氏名を[/図書館に]提供します。', 'recipient'],
  ['We share your name with our [printers/librarians].', 'recipient'],
  ['当社は、[/本人の同意を得て、]氏名を掲げます。', 'consent'],
  ['We print your name [/with your consent].', 'consent'],
];

/** Changes of wording that touch no fact. */
const PLAIN: readonly string[] = [
  '当社は、本を[丁寧/慎重]に扱います。',
  '本を[整理/分類]し、棚に戻します。',
  '当社は、読書会の[様子/模様]について話します。',
  'この措置を講じた[ため/ゆえ]、本は残った。',
  '30日以内に[書面/手紙]を出す。',
  'the [quiet/silent] room of the house',
  'We [gladly/happily] lend books.',
  'the [Services/services] of the house, our [shelves/racks]',
];

describe('a change of wording', () => {
  it.each(TOLD)('%s touches: %s', (sentence, kinds) => {
    expect(kindsOf(sentence)).toContain(kinds);
  });

  it.each(PLAIN)('%s touches no fact', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });

  it('is an item or a purpose by what announces the list', () => {
    const list = (clause: string, item: string): Line[] => [
      { text: clause, type: 'clause', label: '第2条' },
      { text: `  ${item}`, type: 'item' },
      { text: '  貸出の記録', type: 'item' },
    ];
    const kinds = (clause: string): string[] => {
      const now = compareTrees(treeOfLines(list(clause, '蔵書票')), treeOfLines(list(clause, '貸出券')));
      return now.pairs.flatMap(({ facts }) => facts.map(({ kind }) => kind));
    };
    expect(new Set(kinds('第2条 当社は、次の情報を集めます。'))).toEqual(new Set(['item']));
    expect(new Set(kinds('第2条 利用目的は次のとおりです。'))).toEqual(new Set(['purpose']));
    expect(kinds('第2条 次の本を貸します。')).toEqual([]);
  });
});

describe('the facts of a pair', () => {
  const facts = (old: string, now: string): string[] =>
    compareTrees(treeOfLines(['本を貸します。', old]), treeOfLines(['本を貸します。', now])).pairs.flatMap(
      (pair) => pair.facts.map((fact) => `${fact.kind} ${fact.old?.text ?? ''}>${fact.new?.text ?? ''}`),
    );

  it('name what took the place of a name', () => {
    expect(facts('従業員は、本を借りることができます。', '労働者は、本を借りることができます。')).toEqual([
      'party 従業員>労働者',
    ]);
  });

  it('read a whole date', () => {
    expect(facts('Stand: 8. März 2023, Berlin', 'Stand: 1. November 2023, Berlin')).toEqual([
      'date 8. März 2023>1. November 2023',
    ]);
  });

  it('leave out what only stands at another place of the text', () => {
    expect(facts('Folgendes sollten Sie wissen', 'Sie sollten Folgendes wissen')).toEqual([]);
  });
});

describe.each(['ja', 'en'] as const)('planted facts in %s', (language) => {
  it('are named: at least nine in ten, and of what is named at most one in eight wrongly', () => {
    const tree = inventedTree(language);
    const words = factWords(
      unitsOf(tree).map((unit) => unit.text),
      language,
    );
    const tally = new Map<string, number>();
    for (let seed = 1; seed <= 120; seed++) {
      const planted = plantFacts(tree, words, seed);
      scoreFacts(planted, compareTrees(planted.old, planted.now), tally, () => undefined);
    }
    const of = (name: string): number => tally.get(name) ?? 0;
    expect(of('planted')).toBeGreaterThan(140);
    expect(of('named') / of('planted')).toBeGreaterThan(0.9);
    expect(of('named') / (of('named') + of('misnamed') + of('plain told'))).toBeGreaterThan(0.88);
  });
});

function kindsOf(sentence: string): string[] {
  const sides = (side: 0 | 1): string =>
    sentence.replace(/\[(.*?)\/(.*?)\]/gu, (_, old: string, now: string) => (side === 0 ? old : now));
  const around = [
    'この規約は、当社のすべてのサービスに適用されます。',
    '内容は、予告なく変更されることがあります。',
  ];
  const tree = (text: string) => treeOfLines([...around, text]);
  return compareTrees(tree(sides(0)), tree(sides(1))).pairs.flatMap(({ facts }) =>
    facts.map(({ kind }) => kind),
  );
}
