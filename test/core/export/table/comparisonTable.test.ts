import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../../src/core/export/table/comparisonTable.ts';
import { tableHtml } from '../../../../src/core/export/table/tableHtml.ts';
import { cellText } from '../../../../src/core/export/table/tableModel.ts';
import { fileTableOptions, type TableOptions } from '../../../../src/core/export/table/tableOptions.ts';
import { compared, revisionOptions, sideText } from '../support/compared.ts';
import { IDEAL_NEW, IDEAL_OLD, STATUTE_NEW, STATUTE_OLD } from '../support/exampleTexts.ts';
import { handMade, type Drawn } from '../support/handMade.ts';
import { tablePicture } from '../support/tablePicture.ts';

const drawn = (children: readonly Drawn[], options: Partial<TableOptions> = {}) => {
  const made = handMade(children);
  return comparisonTable(made.comparison, made.old, made.new, { ...revisionOptions, ...options });
};
const rowsOf = (children: readonly Drawn[], options: Partial<TableOptions> = {}) =>
  tablePicture(drawn(children, options)).slice(1);
const clause = (
  label: string,
  title: string,
  children: readonly Drawn[],
  more: Partial<Drawn> = {},
): Drawn => ({
  type: 'clause',
  label,
  title,
  text: `${label}（${title}）`,
  children,
  ...more,
});

describe('a table in the style of statutes', () => {
  it('folds 条, 項 and 号, and underlines orthography as any other letter', () => {
    const { comparison, old, new: fresh } = compared(STATUTE_OLD, STATUTE_NEW);
    const table = comparisonTable(comparison, old, fresh, revisionOptions);
    expect(tablePicture(table)).toEqual([
      '| 改定後（2024年4月1日） | 改定前（2022年7月1日） | 備考 |',
      '| 第1章　総則 | 第1章　総則 |  |',
      '| 第1条（略） | 第1条（略） |  |',
      '| （定義）<br>第2条（略） | （定義）<br>第2条（略） |  |',
      '| 　一～三（略） | 　一～三（略） |  |',
      '| 　<u class="d">四</u><u>　仮名加工情報　法律に規定する仮名加工情報をいう。</u> | 　（新設） | 新設 |',
      '| 第2章　取扱い | 第2章　取扱い |  |',
      '| <u>（安全管理措置）</u><br><u class="d">第3条</u><u>　当社は、個人データの漏えい、滅失又は毀損の防止のために必要かつ適切な措置を講じる。</u> | （新設） | 新設 |',
      '| （保存期間）<br><u class="d">第4条</u>　当社は、契約が終了した日から<u>5年間</u>、個人情報を保存する。 | （保存期間）<br><u class="d">第3条</u>　当社は、契約が終了した日から<u>3年間</u>、個人情報を保存する。 | 番号の繰下げ（第3条→第4条）、文言の変更 |',
      '| 　２及び３（略） | 　２及び３（略） |  |',
      '| 　４（略） | 　４（略） |  |',
      '| 　　（略） | 　　（略） |  |',
      '| 　　・<u>捜査機関</u>の照会がある場合 | 　　・<u>警察</u>の照会がある場合 | 文言の変更 |',
      '| <u class="d">第5条</u>（略） | <u class="d">第4条</u>（略） | 番号の繰下げ（第4条→第5条） |',
      '| （開示）<br><u class="d">第6条</u>　当社は、本人の求めに応じ、遅滞なく開示する。<u>但し</u>、法令等に別段の定めがあるときは、この限りでない。 | （開示）<br><u class="d">第5条</u>　当社は、本人の求めに応じ、遅滞なく開示する。<u>ただし</u>、法令等に別段の定めがあるときは、この限りでない。 | 番号の繰下げ（第5条→第6条）、表記の変更 |',
      '| （削る） | <u>（電話による案内）</u><br><u class="d">第6条</u><u>　当社は、電話により新サービスを案内することがある。</u> | 削除 |',
    ]);
  });
});

describe('what is underlined', () => {
  it.each([
    ['wording', 'あ[い/う|wording]え', 'あ<u>う</u>え', '文言の変更'],
    ['orthography', 'お客[様/さま|orthography]へ', 'お客<u>さま</u>へ', '表記の変更'],
    ['punctuation', '例[,/、|punctuation]また', '例<u>、</u>また', '表記の変更'],
    ['a reference', '第[3/4|reference]条', '第<u>4</u>条', '参照番号の変更'],
  ])('underlines %s and never folds it', (_what, text, fresh, remark) => {
    expect(rowsOf([{ text, changes: [text.includes('wording') ? 'reworded' : 'cosmetic'] }])[0]).toBe(
      `| ${fresh} | ${rowsOf([{ text }])[0]?.split(' | ')[1] ?? ''} | ${remark} |`,
    );
  });

  it.each([
    ['width', '[（/(|width]注[）/)|width]', 2],
    ['space', '個人[ /|space]情報', 1],
  ])('folds %s, bears no underline, and counts it in the note', (_what, text, places) => {
    const table = drawn([{ text, changes: ['cosmetic'] }]);
    expect(tablePicture(table).slice(1)).toEqual(['| （略） | （略） |  |']);
    expect(table.note).toContain(`文字幅及び空白のみの相違${places}か所には下線を付していない。`);
    expect(table.counts).toEqual({
      widthAndSpace: places,
      widthAndSpaceFolded: places,
      layout: 0,
      coarse: 0,
    });
  });

  it('counts differences of layout only, and says where a comparison is coarse', () => {
    const bullet = {
      class: 'bullet',
      old: { at: [0, 1], value: '-' },
      new: { at: [0, 1], value: '*' },
      quiet: true,
    } as const;
    const table = drawn([
      { type: 'item', text: '項目', other: [bullet] },
      { text: '[甲/乙]', changes: ['reworded'], precise: false },
    ]);
    expect(table.note).toContain('行頭記号など体裁のみの相違1か所は示していない。');
    expect(table.note).toContain('備考に「おおまかな対応」とある箇所は');
    expect(table.rows.at(-1)?.remarks).toEqual(['文言の変更', 'おおまかな対応']);
  });
});

describe('numbers and places', () => {
  it('underlines the caption twice only where there is no number', () => {
    expect(
      rowsOf([
        {
          type: 'section',
          title: '附則',
          text: '附則',
          side: 'new',
          children: [{ text: '施行する。', side: 'new' }],
        },
      ]),
    ).toEqual(['| <u class="d">附則</u><br><u>施行する。</u> | （新設） | 新設 |']);
  });

  it('tells a move with both numbers, in one row at its new place', () => {
    const moved = clause('3.', '移動する条', [{ text: '本文。', changes: ['moved'] }], {
      label: ['3.', '1.'] as never,
      text: '[3./1.|number]（移動する条）',
      changes: ['moved', 'renumbered'],
      oldPlace: 9,
    });
    const down = (from: number, title: string) =>
      clause('', title, [{ text: 'あ' }], {
        label: [`${from}.`, `${from + 1}.`] as never,
        text: `[${from}./${from + 1}.|number]（${title}）`,
        changes: ['renumbered'],
      });
    expect(rowsOf([moved, down(1, '甲'), down(2, '乙')])).toEqual([
      '| <u class="d">1.</u>（略） | <u class="d">3.</u>（略） | 移動、番号の繰上げ（3.→1.） |',
      '| <u class="d">2.及び3.</u>（略） | <u class="d">1.及び2.</u>（略） | 番号の繰下げ（1.及び2.→2.及び3.） |',
    ]);
  });

  it('shows a moved text without a number whole, and says from where it came', () => {
    const rows = rowsOf([
      clause('1.', '甲', [{ text: '動いた文。', changes: ['moved'] }]),
      clause('2.', '乙', [{ text: '残る文。' }]),
    ]);
    expect(rows).toEqual([
      '| 1.（甲）<br>動いた文。 | 1.（甲）<br>動いた文。 | 移動（1.から） |',
      '| 2.（略） | 2.（略） |  |',
    ]);
  });

  it('takes ※ for no number', () => {
    expect(rowsOf([{ type: 'note', label: '※', text: '※付記。', side: 'new' }, { text: 'あ' }])).toEqual([
      '| <u>※付記。</u> | （新設） | 新設 |',
      '| （略） | （略） |  |',
    ]);
  });

  it('folds numbers that follow from the one above, and no others', () => {
    const under = (text: string, labels: readonly [string, string]): Drawn => ({
      type: 'clause',
      label: labels,
      text,
      changes: ['renumbered'],
    });
    const above = {
      label: ['4.', '5.'] as never,
      text: '[4./5.|number] 開示',
      changes: ['renumbered'] as const,
    };
    expect(rowsOf([clause('', '開示', [under('[4.1/5.1|number] あ', ['4.1', '5.1'])], above)])).toEqual([
      '| <u class="d">5.</u>（略） | <u class="d">4.</u>（略） | 番号の繰下げ（4.→5.） |',
    ]);
    expect(rowsOf([clause('', '開示', [under('[4.1/5.2|number] あ', ['4.1', '5.2'])], above)])).toHaveLength(
      2,
    );
  });

  it('says a changed link target by the number of a note with both targets', () => {
    const link = (old: string | null, fresh: string | null) => ({
      class: 'link' as const,
      old: old === null ? null : { at: [0, 1] as const, value: old },
      new: fresh === null ? null : { at: [0, 1] as const, value: fresh },
      quiet: false,
    });
    const table = drawn([
      { text: 'こちら', other: [link('https://a.example', 'https://b.example')], changes: ['link'] },
      {
        text: 'そちら',
        other: [link('https://a.example', 'https://b.example'), link(null, '#x')],
        changes: ['link'],
      },
    ]);
    expect(tablePicture(table).slice(1)).toEqual([
      '| こちら | こちら | リンク先の変更（注1） |',
      '| そちら | そちら | リンク先の変更（注1）、リンクの追加（注2） |',
    ]);
    expect(table.links).toEqual([
      { number: 1, old: 'https://a.example', new: 'https://b.example' },
      { number: 2, old: null, new: '#x' },
    ]);
    expect(tableHtml(table)).toContain(
      '<p class="link-note" data-ui>注1　リンク先：https://a.example → https://b.example</p>\n<p class="link-note" data-ui>注2　リンク先：リンクなし → #x</p>',
    );
  });
});

describe('what stands around the table', () => {
  const reconstruction: Partial<TableOptions> = {
    old: { label: '推定復元', dated: { date: '2022-07-01', event: 'enacted' }, kind: 'reconstruction' },
    new: {
      label: '掲載版（2023年6月30日までの契約者向け）',
      dated: { date: '2022-07-01', event: 'enacted' },
      kind: 'transcription',
    },
    relation: { kind: 'reconstruction', base: 'new', cuts: 9, marks: 4 },
  };

  it('never says 改定 of a text and its reconstruction', () => {
    const table = drawn(
      [
        { text: '※後の注記。', side: 'new' },
        { text: '会社概要[/※]を参照', changes: ['reworded'] },
      ],
      reconstruction,
    );
    expect(table.title).toBe('掲載版と推定復元の対照表');
    expect(table.header).toEqual(['掲載版', '推定復元', '備考']);
    expect(table.caution).toBe(
      'この比較は、改定の内容を示すものではありません。二つの文はどちらも同じ掲載版に由来し、相違は、推定復元のために当アーカイブが取り除いた9か所（文5・「※」4）だけです。本文に改定があったかどうかは、この比較からは分かりません。',
    );
    expect(tablePicture(table).slice(1)).toEqual([
      '| <u>※後の注記。</u> | （取り除いた箇所） | 推定復元で取り除いた箇所 |',
      '| 会社概要<u>※</u>を参照 | 会社概要を参照 | 推定復元で取り除いた箇所 |',
    ]);
    const all = [table.title, table.lead, table.note, ...table.header, ...tablePicture(table)].join('');
    expect(all).not.toMatch(/改定|新設|削除|削る/u);
  });

  it('puts the received text left whichever side it is on, in every preset', () => {
    const turned = {
      ...reconstruction,
      relation: { kind: 'reconstruction', base: 'old', cuts: 9, marks: null } as const,
    };
    const sides = { old: reconstruction.new, new: reconstruction.old } as Partial<TableOptions>;
    const table = drawn([{ text: 'あ' }], { ...turned, ...sides, preset: 'company' });
    expect(table.header).toEqual(['掲載版', '推定復元', '備考']);
    expect(table.caution).toContain('取り除いた9か所だけです');
  });

  it('names a reconstruction, a capture and an undated text as what they are', () => {
    const header = (old: TableOptions['old']) => drawn([{ text: 'あ' }], { old }).header[1];
    expect(
      header({ label: '推定復元', dated: { date: '2022-07-01', event: 'enacted' }, kind: 'reconstruction' }),
    ).toBe('改定前（2022年7月1日制定、推定復元）');
    expect(
      header({ label: '写し', dated: { date: '2022-07-01', event: 'captured' }, kind: 'transcription' }),
    ).toBe('改定前（2022年7月1日取得）');
    expect(header({ label: '日付のない版', dated: null, kind: 'transcription' })).toBe(
      '改定前（日付のない版）',
    );
  });

  it('names two files by their names, and no revision', () => {
    const table = drawn([{ text: '[あ/い]', changes: ['reworded'] }], {
      ...fileTableOptions('規程', { old: 'a.md', new: 'b.md' }, 'ministry', 'ja'),
    });
    expect(table.header).toEqual(['b.md', 'a.md', '備考']);
    expect(table.lead).toBe('規程の「a.md」と「b.md」との相違を示す。（当アーカイブ作成）');
    expect(table.note).toBe('（下線部分は相違する部分。）');
  });

  it('says the same things in English', () => {
    const en = compared(
      '# Terms\n\n1. Scope\n\nWe act.\n\n2. Fees\n\nYou pay 30 dollars.\n',
      '# Terms\n\n1. Scope\n\nWe act.\n\n2. Security\n\nWe guard.\n\n3. Fees\n\nYou pay 60 dollars.\n',
    );
    const table = comparisonTable(en.comparison, en.old, en.new, {
      ...revisionOptions,
      language: 'en',
      title: 'Terms',
      revision: 'revision',
      preset: 'formula',
    });
    expect(table.header).toEqual([
      'After revision (1 April 2024)',
      'Before revision (1 July 2022)',
      'Remarks',
    ]);
    expect(table.rows.map((row) => cellText(row.old))).toEqual([
      '1. [same as left]',
      '[new]',
      '2. Fees\nYou pay 30 dollars.',
    ]);
    expect(table.rows.map((row) => row.remarks)).toEqual([
      [],
      ['Added'],
      ['Renumbered (2. → 3.)', 'Wording changed'],
    ]);
    expect(table.note).toBe(
      '(Underlined: what differs. Double underline: the number or heading of a provision that was renumbered, moved, added or removed.)',
    );
  });
});

describe('the laws of a table', () => {
  it.each([
    ['the ideal example', IDEAL_OLD, IDEAL_NEW],
    ['the statute', STATUTE_OLD, STATUTE_NEW],
    ['the statute backwards', STATUTE_NEW, STATUTE_OLD],
  ])(
    'shows or folds every pair once, and unfolded it is both whole texts: %s',
    (_name, oldSource, newSource) => {
      const made = compared(oldSource, newSource);
      const options = { ...revisionOptions, sources: made.sources };
      const table = comparisonTable(made.comparison, made.old, made.new, options);
      const places = table.rows.flatMap((row) => [...row.pairs, ...row.folded]).sort((a, b) => a - b);
      expect(places).toEqual(made.comparison.pairs.map((_pair, index) => index));
      const whole = comparisonTable(made.comparison, made.old, made.new, { ...options, fold: false });
      for (const side of ['old', 'new'] as const) {
        const text = whole.rows.map((row) => cellText(row[side], true)).join('');
        expect(text.replace(/\s/gu, '')).toBe(sideText(made, side));
      }
    },
  );
});
