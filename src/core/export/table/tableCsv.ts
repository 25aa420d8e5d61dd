import { exportWords } from '../words/exportWords.ts';
import { linkNoteText } from './linkNotes.ts';
import { cellText, type Cell, type ComparisonTable, type Side } from './tableModel.ts';

const HEADERS = {
  ja: { number: '番号', changed: '変更箇所', address: 'アドレス' },
  en: { number: 'No.', changed: 'changed', address: 'address' },
} as const;

/**
 * The table as CSV (RFC 4180: CRLF, quotes doubled) with a BOM, so that Excel reads it as UTF-8.
 *
 * One line a row: the two cells and the remarks in the table's order, then for each side the underlined words parted by
 * ` / ` (CSV has no underlines) and the address; the notes on links follow as lines of their own. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function tableCsv(table: ComparisonTable): string {
  const words = HEADERS[table.language];
  const [left, right] = table.columns;
  const about = (side: 0 | 1, what: string): string =>
    `${table.header[side]}${table.language === 'ja' ? '：' : ': '}${what}`;
  const head = [
    words.number,
    ...table.header,
    about(0, words.changed),
    about(1, words.changed),
    about(0, words.address),
    about(1, words.address),
  ];
  const address = (row: ComparisonTable['rows'][number], side: Side): string =>
    (side === 'old' ? row.oldAddress : row.newAddress) ?? '';
  const lines = table.rows.map((row, index) => [
    String(index + 1),
    cellText(row[left]),
    cellText(row[right]),
    row.remarks.join(table.language === 'ja' ? '、' : '; '),
    underlined(row[left]),
    underlined(row[right]),
    address(row, left),
    address(row, right),
  ]);
  const notes = table.links.map((note) => ['', linkNoteText(note, exportWords(table.language))]);
  return '\ufeff' + [head, ...lines, ...notes].map((line) => line.map(csvField).join(',') + '\r\n').join('');
}

/** The table as one line of JSON: the value itself. */
export function tableJson(table: ComparisonTable): string {
  return JSON.stringify(table);
}

function underlined(cell: Cell): string {
  return cell
    .flatMap(({ segments }) => segments)
    .filter(({ underline, by }) => underline !== 'none' && by === 'document')
    .map(({ text }) => text)
    .join(' / ');
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
