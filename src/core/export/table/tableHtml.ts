// The table as HTML: a whole document that needs nothing beside it, or the part that a page of the site puts in.
import { exportWords } from '../words/exportWords.ts';
import { hasWords, spokenHtml } from '../words/spokenHtml.ts';
import { escapeHtml } from '../escapeHtml.ts';
import {
  provisions,
  rowsLength,
  type Cell,
  type CellLine,
  type ComparisonTable,
  type Side,
  type TableRow,
} from './tableModel.ts';
import { linkNoteText } from './linkNotes.ts';
import { pageStyle, TABLE_STYLE } from './tableStyle.ts';

/** How the part is set into a page. */
export interface FragmentOptions {
  /** The rank of its title; null leaves the title to the page. */
  readonly heading: 1 | 2 | null;
  /** The address of a page for a clause on a side; null where none is to be linked. */
  readonly link: ((side: Side, address: string) => string | null) | null;
  /** What sentences may name of the document, to be marked where it speaks another language. */
  readonly names: readonly string[];
}

/** Above so many characters a row, and a provision, may be cut at the end of a page. */
const LONG_ROW = 500;
const LONG_PROVISION = 1000;
const DEEPEST_INDENT = 4;

/** A complete HTML document: no script, nothing loaded, everything of the texts escaped, A4 landscape when printed. */
export function tableHtml(table: ComparisonTable): string {
  return [
    '<!doctype html>',
    `<html lang="${table.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(table.title)}</title>`,
    `<style>\n${pageStyle('landscape')}\n${TABLE_STYLE}\n</style>`,
    '</head>',
    '<body>',
    tableFragment(table, { heading: 1, link: null, names: [] }),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Title, lead, caution, table and note as one element, without style: TABLE_STYLE goes with it. */
export function tableFragment(table: ComparisonTable, options: FragmentOptions): string {
  const { heading } = options;
  const spoken = { ...table, names: options.names };
  const words = exportWords(table.language);
  return [
    `<section class="export" lang="${table.language}">`,
    ...(heading === null ? [] : [`<h${heading} data-ui>${spokenHtml(table.title, spoken)}</h${heading}>`]),
    `<p class="lead" data-ui>${spokenHtml(table.lead, spoken)}</p>`,
    ...(table.caution === null
      ? []
      : [`<p class="caution" data-ui>${spokenHtml(table.caution, spoken)}</p>`]),
    '<table class="comparison-table">',
    '<colgroup><col class="side"><col class="side"><col class="remarks"></colgroup>',
    `<thead data-ui><tr>${table.header.map((word) => `<th scope="col">${spokenHtml(word, spoken)}</th>`).join('')}</tr></thead>`,
    ...provisions(table.rows).map((rows) => provisionHtml(rows, table, options)),
    '</table>',
    `<p class="note" data-ui>${escapeHtml(table.note)}</p>`,
    ...table.links.map((note) => `<p class="link-note" data-ui>${escapeHtml(linkNoteText(note, words))}</p>`),
    '</section>',
  ].join('\n');
}

function provisionHtml(rows: readonly TableRow[], table: ComparisonTable, options: FragmentOptions): string {
  const open = rowsLength(rows) <= LONG_PROVISION ? '<tbody class="short">' : '<tbody>';
  return [
    open,
    ...rows.map((row, index) => rowHtml(row, index === rows.length - 1, table, options)),
    '</tbody>',
  ].join('\n');
}

function rowHtml(row: TableRow, ends: boolean, table: ComparisonTable, options: FragmentOptions): string {
  const classes = [
    ...(row.begins ? ['begins'] : []),
    ...(ends ? ['ends'] : []),
    ...(isChanged(row) ? ['changed'] : []),
    ...(rowsLength([row]) <= LONG_ROW ? ['short'] : []),
  ];
  const foreign = table.documentLanguage !== table.language;
  const spoken = (words: string): string => spokenHtml(words, { ...table, names: options.names });
  const cells = table.columns.map((side) => {
    const lang = foreign ? ` lang="${escapeHtml(table.documentLanguage)}"` : '';
    const archive = foreign ? ` lang="${table.language}"` : '';
    return `<td${lang}>${cellHtml(row[side], linkOf(row, side, options), archive, spoken)}</td>`;
  });
  const separator = table.language === 'ja' ? '、' : '; ';
  const remarks = `<td class="remarks" data-ui>${spoken(row.remarks.join(separator))}</td>`;
  return `<tr${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${cells.join('')}${remarks}</tr>`;
}

/** A row that a reader who looks for changes is to be taken to. */
function isChanged(row: TableRow): boolean {
  const marked = [...row.old, ...row.new].some(({ segments }) =>
    segments.some((one) => one.underline !== 'none'),
  );
  return marked || row.remarks.length > 0;
}

function linkOf(row: TableRow, side: Side, options: FragmentOptions): string | null {
  const address = side === 'old' ? row.oldAddress : row.newAddress;
  return address === null || options.link === null ? null : options.link(side, address);
}

function cellHtml(
  cell: Cell,
  href: string | null,
  archive: string,
  spoken: (words: string) => string,
): string {
  return cell.map((line, index) => lineHtml(line, index === 0 ? href : null, archive, spoken)).join('');
}

/** A line; where it is linked, its first segment (the number, as a rule) is the link. `archive` is an attribute of our words. */
function lineHtml(
  line: CellLine,
  href: string | null,
  archive: string,
  spoken: (words: string) => string,
): string {
  const classes = [
    ...(line.indent > 0 ? [`indent-${Math.min(line.indent, DEEPEST_INDENT)}`] : []),
    ...(line.bullet ? ['bullet'] : []),
  ];
  const parts = line.segments.map((segment) => {
    const text = segment.by === 'archive' ? spoken(segment.text) : escapeHtml(segment.text);
    const set = segment.set === null ? text : `<${segment.set}>${text}</${segment.set}>`;
    const styled =
      segment.underline === 'none'
        ? set
        : `<u${segment.underline === 'double' ? ' class="d"' : ''}>${set}</u>`;
    return segment.by === 'archive'
      ? `<span class="by-archive"${hasWords(segment.text) ? archive : ''} data-ui>${styled}</span>`
      : styled;
  });
  const [first = '', ...rest] = parts;
  const linked = href === null ? first : `<a href="${escapeHtml(href)}">${first}</a>`;
  return `<p${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${[linked, ...rest].join('')}</p>`;
}
