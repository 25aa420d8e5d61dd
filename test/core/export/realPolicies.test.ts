import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redline } from '../../../src/core/export/redline/redline.ts';
import { changeSentences } from '../../../src/core/export/sentences/changeSentences.ts';
import { comparisonTable } from '../../../src/core/export/table/comparisonTable.ts';
import { cellText } from '../../../src/core/export/table/tableModel.ts';
import { compared, revisionOptions, sideText } from './support/compared.ts';

const corpora = new URL('../../../../shared/corpora/', import.meta.url).pathname;
const present = existsSync(corpora);
const policies = present ? readdirSync(corpora).filter((name) => statSync(corpora + name).isDirectory()) : [];

/** A step in the middle of each policy, and its last one. */
function steps(name: string): readonly (readonly [string, string])[] {
  const files = readdirSync(corpora + name)
    .filter((file) => file.endsWith('.md'))
    .sort();
  const places = new Set([files.length >> 1, files.length - 1].filter((place) => place > 0));
  return [...places].map((place) => [files[place - 1] ?? '', files[place] ?? '']);
}

const sorted = (text: string): string => [...text].sort().join('');
const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/gu, '');

describe.skipIf(!present)('real policies (skipped where ../shared/corpora is not there)', () => {
  it.each(policies)('no letter of either text is lost in a table or a redline: %s', (name) => {
    for (const [oldFile, newFile] of steps(name)) {
      const read = (file: string): string => readFileSync(`${corpora}${name}/${file}`, 'utf8');
      const made = compared(read(oldFile), read(newFile));
      const { comparison, old, new: fresh } = made;
      const options = { ...revisionOptions, sources: made.sources };
      const table = comparisonTable(comparison, old, fresh, options);
      const places = table.rows.flatMap((row) => [...row.pairs, ...row.folded]).sort((a, b) => a - b);
      expect(places).toEqual(comparison.pairs.map((_pair, index) => index));
      const whole = comparisonTable(comparison, old, fresh, { ...options, fold: false });
      const column = (side: 'old' | 'new'): string =>
        letters(whole.rows.map((row) => cellText(row[side], true)));
      expect(column('new')).toBe(sideText(made, 'new'));
      // What moved stands at its new place, so the old text is whole but not in its order.
      expect(sorted(column('old'))).toBe(sorted(sideText(made, 'old')));
      const lines = redline(comparison, old, fresh, options).lines;
      const kept = lines.map(({ segments }) =>
        segments.flatMap(({ mark, text }) => (mark === 'deleted' || mark === 'archive' ? [] : text)).join(''),
      );
      expect(letters(kept)).toBe(sideText(made, 'new'));
      const told = changeSentences(comparison, made, 'ja');
      const changed = comparison.pairs.some(({ changes }) =>
        changes.some((one) => one === 'added' || one === 'removed' || one === 'reworded'),
      );
      if (changed) expect(told.length).toBeGreaterThan(0);
    }
  });
});
