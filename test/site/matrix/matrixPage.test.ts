import { describe, expect, test } from 'vitest';
import { matrixPage, matrixParts } from '../../../src/site/matrix/matrixPage.ts';
import { matrixSource } from '../../../src/site/matrix/matrixSource.ts';
import { MIHON, OCN } from '../archives.ts';

describe('who has which wording', () => {
  const source = matrixSource(MIHON.archive, MIHON.site, MIHON.policy);
  const page = matrixPage(source, 'agreed', 1);

  test('has a column for each cohort, with the text it agreed to', () => {
    expect(page.columns.map(({ version }) => version?.label)).toEqual([
      '2019年4月1日制定',
      '2020年10月1日改定',
      '2022年4月1日改定',
      '2023年10月1日改定',
    ]);
  });

  test('gives the same number to the same words, and tells each wording once', () => {
    const differing = page.rows.filter(({ differs }) => differs);
    expect(differing.length).toBe(page.differing);
    expect(page.differing).toBeGreaterThan(0);
    expect(page.differing).toBeLessThan(page.rows.length);
    for (const row of differing) {
      const numbers = new Set(row.cells.flatMap(({ wording }) => wording ?? []));
      expect(row.wordings.length).toBe(numbers.size);
      expect(new Set(row.wordings.map(({ text }) => text)).size).toBe(numbers.size);
    }
  });

  test('says of a clause that all have alike that it is common', () => {
    const common = page.rows.find(({ differs }) => !differs);
    expect(common?.cells.map(({ words }) => words)).toEqual(['共通', '共通', '共通', '共通']);
  });

  test('stands on one page where it is short', () => {
    expect(matrixParts(source, 'agreed')).toBe(1);
    expect(matrixPage(source, 'agreed', 2).rows).toEqual([]);
  });

  test('of what is shown to all alike differs nowhere', () => {
    expect(matrixPage(source, 'shown', 1).differing).toBe(0);
  });

  test('of one reconstruction claims nothing about its base', () => {
    const ocn = matrixPage(matrixSource(OCN.archive, OCN.site, OCN.policy), 'agreed', 1);
    expect(ocn.differing).toBe(0);
    expect(ocn.circular).toBeNull();
    expect(ocn.rows.length).toBeGreaterThan(0);
  });
});
