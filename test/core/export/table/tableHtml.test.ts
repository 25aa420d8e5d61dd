import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../../src/core/export/table/comparisonTable.ts';
import { tableCsv, tableJson } from '../../../../src/core/export/table/tableCsv.ts';
import { tableFragment, tableHtml } from '../../../../src/core/export/table/tableHtml.ts';
import { compared, revisionOptions, sideText } from '../support/compared.ts';
import { IDEAL_NEW, IDEAL_OLD, STATUTE_NEW, STATUTE_OLD } from '../support/exampleTexts.ts';
import { handMade, type Drawn } from '../support/handMade.ts';

const hostile = '<script>alert("1")</script> & \'x\' =1+1';
const drawn = (children: readonly Drawn[]) => {
  const made = handMade(children);
  return comparisonTable(made.comparison, made.old, made.new, { ...revisionOptions, title: hostile });
};
const unescape = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The document's own text in one column of the table. */
const columnText = (html: string, column: number): string =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)]
    .map((row) => [...(row[1] ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gsu)][column]?.[1] ?? '')
    .map((cell) =>
      unescape(cell.replace(/<span class="by-archive" data-ui>.*?<\/span>/gu, '').replace(/<[^>]+>/gu, '')),
    )
    .join('')
    .replace(/\s/gu, '');

describe('the table as HTML', () => {
  it('is a whole document without script that loads nothing, for A4 landscape', () => {
    const html = tableHtml(drawn([{ text: `[あ/${hostile}]`, changes: ['reworded'] }]));
    expect(html.startsWith('<!doctype html>\n<html lang="ja">')).toBe(true);
    expect(html).toContain('@page { size: A4 landscape;');
    expect(html).toContain('display: table-header-group');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|style="|\son\w+=/iu);
    expect(html.match(/&lt;script&gt;/gu)?.length).toBe(4);
  });

  it.each([
    ['the ideal example', IDEAL_OLD, IDEAL_NEW],
    ['the statute', STATUTE_OLD, STATUTE_NEW],
  ])('holds both whole texts where nothing is folded: %s', (_name, oldSource, newSource) => {
    const made = compared(oldSource, newSource);
    const table = comparisonTable(made.comparison, made.old, made.new, { ...revisionOptions, fold: false });
    const html = tableHtml(table);
    expect(columnText(html, 0)).toBe(sideText(made, 'new'));
    expect(columnText(html, 1)).toBe(sideText(made, 'old'));
  });

  it('draws single and double underlines, and links the first words of a row where asked to', () => {
    const made = compared(IDEAL_OLD, IDEAL_NEW);
    const table = comparisonTable(made.comparison, made.old, made.new, revisionOptions);
    const html = tableFragment(table, {
      heading: null,
      link: (side, address) => `/${side}/#${address}`,
      names: [],
    });
    expect(html).toContain('<p><a href="/new/#5"><u class="d">5.</u></a>（業務委託先への提供）</p>');
    expect(html).toContain('<u>できます</u>。');
    expect(html).not.toContain('<h1>');
  });

  it('sets 10² high', () => {
    const made = handMade([{ text: '10[/2]', changes: ['reworded'] }]);
    const [node] = made.new.root.children;
    const fresh = {
      ...made.new,
      root: { ...made.new.root, children: [{ ...node, inline: [{ at: [2, 3], kind: 'sup' }] }] },
    } as typeof made.new;
    const html = tableHtml(comparisonTable(made.comparison, made.old, fresh, revisionOptions));
    expect(html).toContain('<p>10<u><sup>2</sup></u></p>');
  });
});

describe('the table as CSV and JSON', () => {
  it('reads back to its cells, keeps Excel from formulas, and lists what is underlined', () => {
    const table = drawn([
      { text: '=1+1', side: 'new' },
      { text: '一行目"[甲/乙]"', changes: ['reworded'] },
    ]);
    const csv = tableCsv(table);
    expect(csv.startsWith('\ufeff番号,改定後（2024年4月1日）,改定前（2022年7月1日）,備考,')).toBe(true);
    expect(csv.split('\r\n').slice(1)).toEqual([
      "1,'=1+1,（新設）,新設,'=1+1,,x1,",
      '2,"一行目""乙""","一行目""甲""",文言の変更,乙,甲,x2,x1',
      '',
    ]);
  });

  it('is one line of JSON that gives the value again', () => {
    const table = drawn([{ text: '一\n二' }]);
    const json = tableJson(table);
    expect(json).not.toContain('\n');
    expect(JSON.parse(json)).toEqual(table);
  });
});
