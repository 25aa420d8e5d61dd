import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redline } from '../../../src/core/export/redline/redline.ts';
import { changeSentences } from '../../../src/core/export/sentences/changeSentences.ts';
import { comparisonTable } from '../../../src/core/export/table/comparisonTable.ts';
import { cellText } from '../../../src/core/export/table/tableModel.ts';
import { compared, revisionOptions, sideText } from './support/compared.ts';

const SENTENCES = [
  '当社は、個人情報を適正に取得します。',
  '当社は、契約の終了から30日以内に情報を消去します。',
  'お客さまは、いつでも開示を請求することができます。',
  '提携先の一覧は、当社のサイトで公表します。',
  '前項の規定は、法令に別段の定めがある場合には適用しません。',
  '通話の内容は、応対の品質を高めるために録音することがあります。',
];
const sentence = fc.constantFrom(...SENTENCES);
const clause = fc.record({
  title: fc.constantFrom('取得', '利用目的', '保存期間', '第三者提供', '開示', '委託'),
  text: sentence,
  items: fc.array(sentence, { maxLength: 3 }),
  bullets: fc.array(sentence, { maxLength: 3 }),
});
type Clause = typeof clause extends fc.Arbitrary<infer T> ? T : never;
const edit = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  kind: fc.constantFrom('remove', 'insert', 'move', 'reword', 'item', 'bullet'),
  clause,
});

function write(clauses: readonly Clause[]): string {
  const body = clauses.map(({ title, text, items, bullets }, index) =>
    [
      `${index + 1}. （${title}）`,
      text,
      ...items.map((item, place) => `(${place + 1}) ${item}`),
      ...(bullets.length === 0 ? [] : [bullets.map((bullet) => `- ${bullet}`).join('\n')]),
    ].join('\n\n'),
  );
  return `# 方針\n\n${body.join('\n\n')}\n`;
}

function edited(
  clauses: readonly Clause[],
  edits: readonly { at: number; to: number; kind: string; clause: Clause }[],
) {
  return edits.reduce<Clause[]>(
    (list, { at, to, kind, clause: other }) => {
      const place = list.length === 0 ? 0 : at % list.length;
      const one = list[place];
      if (one === undefined || kind === 'insert') return list.toSpliced(place, 0, other);
      if (kind === 'remove') return list.toSpliced(place, 1);
      if (kind === 'move') return list.toSpliced(place, 1).toSpliced(to % list.length, 0, one);
      if (kind === 'reword')
        return list.with(place, { ...one, text: one.text.replace('当社', '弊社').replace('30', '60') });
      if (kind === 'item')
        return list.with(place, { ...one, items: one.items.toSpliced(to % 3, to % 2, other.text) });
      return list.with(place, { ...one, bullets: one.bullets.toSpliced(to % 3, to % 2, other.text) });
    },
    [...clauses],
  );
}

const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/gu, '');
const sorted = (text: string): string => [...text].sort().join('');

describe('the laws on random policies', () => {
  it('a table shows or folds every pair once and, unfolded, is both texts; a redline is the new text', () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 7 }),
        fc.array(edit, { maxLength: 5 }),
        (clauses, edits) => {
          const made = compared(write(clauses), write(edited(clauses, edits)));
          const { comparison, old, new: fresh } = made;
          const table = comparisonTable(comparison, old, fresh, revisionOptions);
          const places = table.rows.flatMap((row) => [...row.pairs, ...row.folded]).sort((a, b) => a - b);
          expect(places).toEqual(comparison.pairs.map((_pair, index) => index));
          const whole = comparisonTable(comparison, old, fresh, { ...revisionOptions, fold: false });
          const column = (side: 'old' | 'new') => letters(whole.rows.map((row) => cellText(row[side], true)));
          expect(column('new')).toBe(sideText(made, 'new'));
          expect(sorted(column('old'))).toBe(sorted(sideText(made, 'old')));
          const { lines } = redline(comparison, old, fresh, revisionOptions);
          const kept = lines.flatMap(({ segments }) =>
            segments.filter(({ mark }) => mark === 'same' || mark === 'inserted').map(({ text }) => text),
          );
          expect(letters(kept)).toBe(sideText(made, 'new'));
        },
      ),
      { seed: 6, numRuns: 80 },
    );
  });

  it('a fold hides no letter, and every pair that changed is told in a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 7 }),
        fc.array(edit, { maxLength: 5 }),
        (clauses, edits) => {
          const made = compared(write(clauses), write(edited(clauses, edits)));
          const { comparison, old, new: fresh } = made;
          const table = comparisonTable(comparison, old, fresh, revisionOptions);
          for (const index of table.rows.flatMap(({ folded }) => folded)) {
            const pair = comparison.pairs[index];
            const loud =
              pair?.runs.filter(
                (run) => run.kind !== 'same' && run.class !== 'width' && run.class !== 'space',
              ) ?? [];
            // Only its own number may differ in a fold, and the fold's line shows it.
            expect(loud.every(({ class: of }) => of === 'number')).toBe(true);
          }
          const told = changeSentences(comparison, made, 'ja');
          const changed = comparison.pairs.some(
            ({ changes }) => !changes.includes('unchanged') && !changes.includes('cosmetic'),
          );
          expect(told.length > 0).toBe(changed);
        },
      ),
      { seed: 6, numRuns: 80 },
    );
  });
});
