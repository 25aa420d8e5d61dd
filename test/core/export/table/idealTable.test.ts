import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../../src/core/export/table/comparisonTable.ts';
import type { TablePreset } from '../../../../src/core/export/table/tableModel.ts';
import { compared, revisionOptions } from '../support/compared.ts';
import { IDEAL_NEW, IDEAL_OLD } from '../support/exampleTexts.ts';
import { tablePicture } from '../support/tablePicture.ts';

const { comparison, old, new: fresh } = compared(IDEAL_OLD, IDEAL_NEW);
const table = (preset: TablePreset) =>
  comparisonTable(comparison, old, fresh, { ...revisionOptions, preset });

describe('the ideal example of Japanese practice', () => {
  it('comes out as it stands there', () => {
    expect(tablePicture(table('ministry'))).toEqual([
      '| 改定後（2024年4月1日） | 改定前（2022年7月1日） | 備考 |',
      '| 1.～3.（略） | 1.～3.（略） |  |',
      '| <u class="d">4.</u><u>（安全管理措置）</u><br><u>当社は、個人情報の漏えいを防ぐため、必要な措置を講じます。</u> | （新設） | 新設 |',
      '| <u class="d">5.</u>（業務委託先への提供）<br>当社は、お客さまの個人情報を業務委託先に提供することが<u>できます</u>。 | <u class="d">4.</u>（業務委託先への提供）<br>当社は、お客さまの個人情報を業務委託先に提供することが<u>あります</u>。 | 番号の繰下げ（4.→5.）、文言の変更 |',
      '| <u class="d">6.</u>（略） | <u class="d">5.</u>（略） | 番号の繰下げ（5.→6.） |',
      '| （削る） | <u class="d">6.</u><u>（電話による案内）</u><br><u>当社は、電話により新サービスを案内することがあります。</u> | 削除 |',
      '| 7.及び8.（略） | 7.及び8.（略） |  |',
    ]);
  });

  it('bears title, lead and note word for word', () => {
    const { title, lead, note, caution } = table('ministry');
    expect(title).toBe('みほん通信プライバシーポリシー新旧対照表');
    expect(lead).toBe(
      'みほん通信プライバシーポリシーの2022年7月1日制定の文と2024年4月1日改定の文との相違を示す。（当アーカイブ作成）',
    );
    expect(note).toBe(
      '（下線部分は改定部分。二重下線は、番号の変更、移動、新設又は削除に係る番号・見出しを示す。文字幅及び空白のみの相違3か所には下線を付していない。）',
    );
    expect(caution).toBeNull();
  });

  it.each([
    [
      'formula',
      ['改定後（2024年4月1日）', '改定前（2022年7月1日）'],
      ['（略）', '（同左）'],
      ['（削る）', '（新設）'],
    ],
    [
      'company',
      ['改定前（2022年7月1日）', '改定後（2024年4月1日）'],
      ['（条文省略）', '（現行どおり）'],
      ['（新設）', '（削除）'],
    ],
    [
      'terms',
      ['新（2024年4月1日）', '旧（2022年7月1日）'],
      ['（省略）', '（省略）'],
      ['（削除）', '（新設）'],
    ],
  ] as const)('follows the practice of %s in words and columns', (preset, header, unchanged, missing) => {
    const made = table(preset);
    const cells = tablePicture(made).map((line) => line.slice(2, -2).split(' | '));
    expect(made.header).toEqual([...header, '備考']);
    expect(cells[1]).toEqual([`1.～3.${unchanged[0]}`, `1.～3.${unchanged[1]}`, '']);
    expect(cells[4]?.[0]?.endsWith(unchanged[0])).toBe(true);
    expect(cells[4]?.[1]?.endsWith(unchanged[1])).toBe(true);
    const facing = cells.flatMap(([left, right]) => [left, right].map((text, place) => ({ text, place })));
    expect(facing.filter(({ text }) => text === missing[0]).map(({ place }) => place)).toEqual([0]);
    expect(facing.filter(({ text }) => text === missing[1]).map(({ place }) => place)).toEqual([1]);
  });

  it('puts the old text left where that is asked for, with every word in its own column', () => {
    const made = comparisonTable(comparison, old, fresh, {
      ...revisionOptions,
      preset: 'formula',
      left: 'old',
    });
    expect(tablePicture(made).slice(0, 2)).toEqual([
      '| 改定前（2022年7月1日） | 改定後（2024年4月1日） | 備考 |',
      '| 1.～3.（略） | 1.～3.（同左） |  |',
    ]);
  });
});
