import { describe, expect, it } from 'vitest';
import { changeSentences } from '../../../../src/core/export/sentences/changeSentences.ts';
import { compared } from '../support/compared.ts';
import { STATUTE_NEW, STATUTE_OLD } from '../support/exampleTexts.ts';
import { handMade, type Drawn } from '../support/handMade.ts';

const said = (children: readonly Drawn[], language: 'ja' | 'en' = 'ja') => {
  const made = handMade(children);
  return changeSentences(made.comparison, made, language).map(({ text }) => text);
};

describe('what changed, in sentences', () => {
  it('tells the important kinds first, each in the order of the text', () => {
    const made = compared(STATUTE_OLD, STATUTE_NEW);
    const sentences = changeSentences(made.comparison, made, 'ja');
    expect(sentences.map(({ text }) => text)).toEqual([
      '第4条第1項：「3年間」が「5年間」に変わりました',
      '第4条第4項の箇条書き2番目：「警察」が「捜査機関」に変わりました',
      '第2条第4号：「四　仮名加工情報　法律に規定する仮名加工情報をいう。」が新設されました',
      '第3条：「安全管理措置」が新設されました',
      '第6条：「電話による案内」が削除されました',
      '第4条：番号が第3条から第4条に変わりました',
      '第5条：番号が第4条から第5条に変わりました',
      '第6条：番号が第5条から第6条に変わりました',
      '第6条：「ただし」が「但し」に変わりました',
    ]);
    expect(sentences.filter(({ kind }) => kind === 'added').map(({ newAddress }) => newAddress)).toEqual([
      '2.1.4',
      '3',
    ]);
  });

  it.each([
    ['added words', { text: 'あ[/い]う' }, '「い」が加わりました'],
    ['words that are gone', { text: 'あ[い/]う' }, '「い」がなくなりました'],
    ['a reference', { text: '第[3/4|reference]条' }, '「3」が「4」に変わりました'],
  ])('says %s', (_what, drawn, text) => {
    expect(said([{ ...drawn, changes: ['reworded'] }])).toEqual([text]);
  });

  it('says nothing of width, space and what is the same', () => {
    expect(said([{ text: 'あ[ /|space]い[（/(|width]', changes: ['cosmetic'] }, { text: 'う' }])).toEqual([]);
  });

  it('names a whole fact once, where the comparison knows it, and tells it first', () => {
    const made = handMade([
      { text: '甲[い/ろ]', changes: ['reworded'] },
      { type: 'clause', label: '2.', text: '2. [3/6]0日以内', changes: ['reworded'] },
    ]);
    const pairs = made.comparison.pairs.map((pair) => {
      const [old, fresh] = [
        pair.runs.find(({ kind }) => kind === 'removed')?.old,
        pair.runs.find(({ kind }) => kind === 'added')?.new,
      ];
      if (pair.newLabel === null || !old || !fresh) return pair;
      const fact = {
        kind: 'period',
        old: { text: '30日', at: [old[0], old[1] + 2] },
        new: { text: '60日', at: [fresh[0], fresh[1] + 2] },
      } as const;
      return { ...pair, facts: [fact] };
    });
    const told = changeSentences({ ...made.comparison, pairs }, made, 'ja');
    expect(told.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'fact 2.：「30日」が「60日」に変わりました',
      'wording 前文：「い」が「ろ」に変わりました',
    ]);
  });

  it('keeps the cells of a row apart, where it came whole and where only its cells changed', () => {
    const rows = (...lines: string[]): string =>
      `# 方針\n\n1. （目的）\n\n| 情報 | 目的 | 期間 |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
    const kept = '| 契約者情報 | 本人の確認 | 五年 |';
    const made = compared(
      rows(kept, '| 通信履歴 | 障害への対応 | 一年 |'),
      rows(kept, '| 位置情報 | 障害への対応 | 一年 |', '| 閲覧履歴 | 広告の配信 | 七日 |'),
    );
    const sentences = changeSentences(made.comparison, made, 'ja').map(({ text }) => text);
    expect(sentences.some((text) => text.includes('「閲覧履歴｜広告の配信｜七日」が新設されました'))).toBe(
      true,
    );
    expect(sentences.join()).not.toMatch(/閲覧履歴広告|配信七日/);
  });

  it('speaks English', () => {
    expect(
      said(
        [
          {
            type: 'clause',
            label: '1.',
            title: 'Scope',
            text: '1. Scope',
            children: [{ text: 'You pay [30/60] dollars.', changes: ['reworded'] }],
          },
          { type: 'clause', label: '2.', title: 'Fees', text: '2. Fees', side: 'new' },
        ],
        'en',
      ),
    ).toEqual(['2.: “Fees” was added', '1.: “30” became “60”']);
  });
});
