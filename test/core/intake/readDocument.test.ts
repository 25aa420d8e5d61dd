import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { intakeFormat } from '../../../src/core/intake/intakeFormat.ts';
import { readDocument } from '../../../src/core/intake/readDocument.ts';
import type { IntakeOptions, Transcription } from '../../../src/core/intake/transcription.ts';
import { PLAIN, threeReadings } from './proof.ts';

function fixture(name: string, options: Partial<IntakeOptions> = {}): Promise<Transcription> {
  const bytes = readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url));
  const format = intakeFormat(name, bytes);
  if (format === null) throw new Error(`${name} has no format`);
  return readDocument(new Uint8Array(bytes), format, { ...PLAIN, ...options });
}

const FILES = [
  'chromium-dump-dom.html',
  'pandoc.html',
  'shift-jis.html',
  'pandoc.docx',
  'libreoffice.docx',
  'libreoffice-numbered.docx',
  'libreoffice.pdf',
  'libreoffice-numbered.pdf',
  'plain.txt',
];

describe('files that other programs made', () => {
  it.each(FILES)('%s is transcribed without losing or inventing a character', async (name) => {
    const read = await fixture(name);
    expect(read.problems).toEqual([]);
    const [shown, tree, markdown] = threeReadings(read);
    expect(tree).toBe(shown);
    expect(markdown).toBe(shown);
    expect(shown?.length).toBeGreaterThan(15);
  });

  it('a saved page keeps what its script wrote, and neither script nor style', async () => {
    const { markdown, pieces } = await fixture('chromium-dump-dom.html');
    expect(markdown).toContain('附則：この行はスクリプトが書いた。');
    expect(markdown).not.toMatch(/script|querySelector|color:red/u);
    const rules = new Set(pieces.flatMap(({ rule }) => rule ?? []));
    expect([...rules].sort()).toEqual(['head of the page', 'script']);
  });

  it('selectors keep and drop, and the report says by which rule', async () => {
    const { markdown, pieces } = await fixture('chromium-dump-dom.html', {
      keep: ['main'],
      drop: ['table', 'main > section'],
    });
    expect(markdown).not.toMatch(/ホーム|© 見本社|本人確認|附則/u);
    expect(markdown).toContain('第2条（提供）');
    const rules = new Set(pieces.flatMap(({ rule }) => rule ?? []));
    expect(rules).toContain('--drop table');
    expect(rules).toContain('--drop main > section');
    expect(rules).toContain('outside --keep');
  });

  it('a selector that means nothing is a problem', async () => {
    const keep = await fixture('chromium-dump-dom.html', { keep: ['#nowhere'], drop: ['a[b'] });
    expect(keep.problems.map(({ code, message }) => [code, message])).toEqual([
      ['selector-without-match', '--keep #nowhere matches nothing on this page.'],
      ['bad-selector', '--drop a[b is no CSS selector that can be read.'],
    ]);
    expect(keep.markdown).toBe('');
  });

  it("Word's own numbers, which stand in no text of the file, are written out", async () => {
    const { markdown, pieces } = await fixture('libreoffice-numbered.docx');
    expect(markdown).toMatch(/^第1条 （目的）/mu);
    expect(markdown).toMatch(/^\(2\) 実在しないこと/mu);
    expect(markdown).toMatch(/^第2条 （適用）/mu);
    const generated = pieces.filter((piece) => piece.generated).map(({ text }) => text);
    expect(generated).toEqual(['第1条', '(1)', '(2)', '[1]', '第2条', '(1)', '1.']);
  });

  it('links are read from where the page was saved, and lead to pages only', async () => {
    const { markdown } = await fixture('chromium-dump-dom.html', { url: 'https://www.example.com/a/b.html' });
    expect(markdown).toContain('[こちら](https://www.example.com/a/contact.html)');
    expect(markdown).toContain('[ホーム](https://www.example.com/)');
  });

  it("a PDF's page numbers are left out by their rule, and its lines are paragraphs again", async () => {
    const { markdown, pieces } = await fixture('libreoffice.pdf');
    expect(pieces.filter(({ rule }) => rule !== null)).toEqual([{ text: '1', rule: 'page number' }]);
    expect(markdown).toContain('適切に取り扱い\nます。');
    expect(markdown).toMatch(/^## 第 1 条（目的）$/mu);
  });
});

describe('the kind of a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ['a.md', '# x', 'markdown'],
    ['a.HTM', '<p>', 'html'],
    ['a', '%PDF-1.7', 'pdf'],
    ['a.docx', 'PK\u{3}\u{4}', 'docx'],
    ['a.pdf', '<html>', null],
    ['a.txt', '%PDF-1.7', null],
    ['a.png', 'x', null],
  ])('%s with %j is %s', (name, text, format) => {
    expect(intakeFormat(name, bytes(text))).toBe(format);
  });
});
