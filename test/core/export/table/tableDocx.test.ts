import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../../src/core/export/table/comparisonTable.ts';
import { tableDocx } from '../../../../src/core/export/table/tableDocx.ts';
import {
  cellText,
  TABLE_PRESETS,
  type ComparisonTable,
} from '../../../../src/core/export/table/tableModel.ts';
import { compared, revisionOptions, sideText } from '../support/compared.ts';
import { IDEAL_NEW, IDEAL_OLD, STATUTE_NEW, STATUTE_OLD } from '../support/exampleTexts.ts';

const made = compared(STATUTE_OLD, STATUTE_NEW);
const tableOf = (options: Partial<typeof revisionOptions>, of = made): ComparisonTable =>
  comparisonTable(of.comparison, of.old, of.new, { ...revisionOptions, ...options });

interface WordRun {
  readonly text: string;
  readonly underline: string | null;
  readonly archive: boolean;
}

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const decode = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The runs of every cell, row by row, straight from the XML. */
function wordRows(xml: string): WordRun[][][] {
  return [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gsu)].map((row) =>
    [...(row[1] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].map((cell) =>
      [...(cell[1] ?? '').matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run = '']) => ({
        text: decode([...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)].map((text) => text[1] ?? '').join('')),
        underline: /<w:u w:val="(\w+)"/u.exec(run)?.[1] ?? null,
        archive: run.includes('<w:rStyle w:val="ArchiveWords"/>'),
      })),
    ),
  );
}

describe('the Word file', () => {
  it.each([
    ['the statute', STATUTE_OLD, STATUTE_NEW],
    ['the ideal example', IDEAL_OLD, IDEAL_NEW],
  ])('gives both whole texts when it is read back: %s', async (_name, oldSource, newSource) => {
    const texts = compared(oldSource, newSource);
    const bytes = await tableDocx(tableOf({ fold: false }, texts));
    const rows = wordRows(partOf(bytes, 'word/document.xml')).slice(1);
    const column = (place: number): string =>
      rows
        .flatMap((row) => row[place] ?? [])
        .filter(({ archive }) => !archive)
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, '');
    expect(column(0)).toBe(sideText(texts, 'new'));
    expect(column(1)).toBe(sideText(texts, 'old'));
  });

  it.each(TABLE_PRESETS.map(({ id }) => id))(
    'holds every cell of the %s table with its underlines',
    async (preset) => {
      const table = tableOf({ preset });
      const rows = wordRows(partOf(await tableDocx(table), 'word/document.xml'));
      expect(rows).toHaveLength(table.rows.length + 1);
      expect(rows[0]?.map((cell) => cell.map(({ text }) => text).join(''))).toEqual(table.header);
      table.rows.forEach((row, index) => {
        table.columns.forEach((side, column) => {
          const runs = rows[index + 1]?.[column]?.filter(({ text }) => text !== '・') ?? [];
          const expected = row[side].flatMap(({ segments }) => segments);
          expect(runs.map(({ text, underline, archive }) => [text, underline, archive])).toEqual(
            expected.map(({ text, underline, by }) => [
              text,
              underline === 'none' ? null : underline,
              by === 'archive',
            ]),
          );
        });
        expect(rows[index + 1]?.[2]?.map(({ text }) => text).join('')).toBe(row.remarks.join('、'));
      });
    },
  );

  it('is A4 landscape with one table whose only header row repeats, title, lead and note', async () => {
    const table = tableOf({});
    const bytes = await tableDocx(table);
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(1);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    for (const text of [table.title, table.lead, table.note]) expect(decode(xml)).toContain(text);
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:eastAsia="MS Mincho"/u);
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:lang [^>]*w:eastAsia="ja-JP"/u);
  });

  it('is read by mammoth as a table with a head, with its underlines', async () => {
    const table = tableOf({});
    const bytes = await tableDocx(table);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['u => u', "r[style-name='Archive Words'] => span.archive"] },
    );
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/<tr>/gu)).toHaveLength(table.rows.length + 1);
    expect(value).toMatch(/<thead><tr><th><p>改定後（2024年4月1日）<\/p><\/th>/u);
    expect(value).toContain('<u>5年間</u>');
    expect(value).toContain('<span class="archive">（削る）</span>');
  });

  it('says the same each time it is made, whatever the bytes', async () => {
    const table = tableOf({});
    const [first, second] = [await tableDocx(table), await tableDocx(table)];
    expect(partOf(first, 'word/document.xml')).toBe(partOf(second, 'word/document.xml'));
  });
});

const office =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!office)(
  'the Word file in LibreOffice (skipped where soffice or pdftotext is not installed)',
  () => {
    it('opens in every preset, and prints every cell', async () => {
      const dir = mkdtempSync(join(tmpdir(), 'table-'));
      const tables = TABLE_PRESETS.map(({ id }) => tableOf({ preset: id }));
      try {
        const files = tables.map(({ preset }) => join(dir, `${preset}.docx`));
        for (const [index, table] of tables.entries())
          writeFileSync(files[index] ?? '', await tableDocx(table));
        const profile = `-env:UserInstallation=file://${dir}/profile`;
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...files], {
          stdio: 'ignore',
        });
        for (const table of tables) expectPrinted(table, pdfText(join(dir, `${table.preset}.pdf`)));
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });
  },
);

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
}

/** The same letters, in whatever order the columns were read; digits and bullets apart, which page numbers add to. */
function expectPrinted(table: ComparisonTable, printed: string): void {
  const letters = (text: string): string => [...text.replace(/[\s\d/・]/gu, '')].sort().join('');
  const cells = table.rows.flatMap((row) => [cellText(row.old), cellText(row.new), row.remarks.join('、')]);
  const pages = printed.split('\f').length - 1;
  const headers = Array.from({ length: pages }, () => table.header.join('')).join('');
  expect(printed).toContain(table.title);
  expect(letters(printed)).toBe(letters([table.title, table.lead, table.note, ...cells, headers].join('')));
}
