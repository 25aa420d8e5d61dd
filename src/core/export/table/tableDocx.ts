// The table as a Word file. The only user of npm docx, which is large: import this file on demand.
// Bytes differ from run to run (the package writes the time of making into the file); the content does not.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow as WordRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
} from 'docx';
import { exportWords } from '../words/exportWords.ts';
import { linkNoteText } from './linkNotes.ts';
import {
  provisions,
  rowsLength,
  type Cell,
  type CellLine,
  type ComparisonTable,
  type Segment,
  type TableRow,
} from './tableModel.ts';

/** A4, in twentieths of a point; docx swaps the two for a landscape page. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 850;
const INNER_WIDTH = A4.height - 2 * MARGIN;
const REMARKS_WIDTH = 2200;
const SIDE_WIDTH = Math.floor((INNER_WIDTH - REMARKS_WIDTH) / 2);
const COLUMN_WIDTHS = [SIDE_WIDTH, SIDE_WIDTH, REMARKS_WIDTH] as const;
/** One character at the table's size. */
const STEP = 210;
/** 1.15 lines, in 240ths. */
const LINE_HEIGHT = 276;
const SIZE = { title: 28, text: 21, remarks: 18 };
/** Above so many characters a row, and a provision, may be cut at the end of a page. */
const LONG_ROW = 500;
const LONG_PROVISION = 1000;
/** Courts and offices use it, Word brings it on Windows and on the Mac; other programs put their own Mincho for it. */
const FONT = { ascii: 'MS Mincho', hAnsi: 'MS Mincho', eastAsia: 'MS Mincho', cs: 'Times New Roman' };
/** What the archive says bears this character style, which changes nothing to the eye: a program can tell it. */
const ARCHIVE_STYLE = 'ArchiveWords';
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINE: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' };

/** The bytes of a .docx: A4 landscape, one real table whose header row repeats, single and double underlines. */
export async function tableDocx(table: ComparisonTable): Promise<Uint8Array> {
  const document = new Document({
    title: table.title,
    description: table.lead,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.text, language: { value: 'en-US', eastAsia: 'ja-JP' } },
          paragraph: { spacing: { before: 0, after: 0, line: LINE_HEIGHT } },
        },
      },
      characterStyles: [{ id: ARCHIVE_STYLE, name: 'Archive Words', basedOn: 'DefaultParagraphFont' }],
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          paragraph([new TextRun({ text: table.title, bold: true, size: SIZE.title })], {
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
          }),
          paragraph([new TextRun(table.lead)], { spacing: { after: 120 } }),
          ...(table.caution === null ? [] : [boxed(table.caution)]),
          wordTable(table),
          paragraph([new TextRun(table.note)], { spacing: { before: 120 } }),
          ...table.links.map((note) =>
            paragraph([
              new TextRun({ text: linkNoteText(note, exportWords(table.language)), size: SIZE.remarks }),
            ]),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function wordTable(table: ComparisonTable): Table {
  const header = new WordRow({
    tableHeader: true,
    cantSplit: true,
    children: table.header.map((word, column) =>
      cell([paragraph([new TextRun(word)], { alignment: AlignmentType.CENTER })], column, {
        top: true,
        bottom: true,
      }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMN_WIDTHS.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths: [...COLUMN_WIDTHS],
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideVertical: LINE,
      insideHorizontal: NO_LINE,
    },
    margins: { top: 30, bottom: 30, left: 100, right: 100 },
    rows: [header, ...provisions(table.rows).flatMap((rows) => provisionRows(rows, table))],
  });
}

/** The rows of a provision; a short one stays on one page. */
function provisionRows(rows: readonly TableRow[], table: ComparisonTable): readonly WordRow[] {
  const together = rowsLength(rows) <= LONG_PROVISION;
  return rows.map((row, index) => wordRow(row, index === rows.length - 1, together, table));
}

function wordRow(row: TableRow, ends: boolean, together: boolean, table: ComparisonTable): WordRow {
  const rules = { top: row.begins, bottom: ends };
  const long = rowsLength([row]) > LONG_ROW;
  const keepNext = together && !ends;
  const bullet = table.language === 'ja' ? '・' : '• ';
  const remarks = row.remarks.join(table.language === 'ja' ? '、' : '; ');
  return new WordRow({
    ...(long ? {} : { cantSplit: true }),
    children: [
      ...table.columns.map((side, column) => cell(lines(row[side], keepNext, bullet), column, rules)),
      cell([paragraph([archiveRun(remarks, { size: SIZE.remarks })])], 2, rules),
    ],
  });
}

function cell(
  children: readonly Paragraph[],
  column: number,
  rules: { readonly top: boolean; readonly bottom: boolean },
): TableCell {
  return new TableCell({
    width: { size: COLUMN_WIDTHS[column] ?? SIDE_WIDTH, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    borders: {
      top: rules.top ? LINE : NO_LINE,
      bottom: rules.bottom ? LINE : NO_LINE,
      left: LINE,
      right: LINE,
    },
    children: [...children],
  });
}

/** A paragraph a line. A cell of Word must have one, even where it says nothing. */
function lines(cellLines: Cell, keepNext: boolean, bullet: string): readonly Paragraph[] {
  if (cellLines.length === 0) return [paragraph([])];
  return cellLines.map((line) => lineParagraph(line, keepNext, bullet));
}

function lineParagraph(line: CellLine, keepNext: boolean, bullet: string): Paragraph {
  const hanging = line.bullet
    ? { left: (line.indent + 1) * STEP, hanging: STEP }
    : { left: line.indent * STEP };
  const mark = line.bullet ? [archiveRun(bullet)] : [];
  return paragraph([...mark, ...line.segments.map(segmentRun)], {
    indent: hanging,
    ...(keepNext ? { keepNext } : {}),
  });
}

function segmentRun(segment: Segment): TextRun {
  const underline =
    segment.underline === 'none'
      ? {}
      : { underline: { type: segment.underline === 'double' ? UnderlineType.DOUBLE : UnderlineType.SINGLE } };
  const set = {
    ...(segment.set === 'sup' ? { superScript: true } : {}),
    ...(segment.set === 'sub' ? { subScript: true } : {}),
    ...(segment.set === 'del' ? { strike: true } : {}),
  };
  const style = segment.by === 'archive' ? { style: ARCHIVE_STYLE } : {};
  return new TextRun({ text: segment.text, ...underline, ...set, ...style });
}

function archiveRun(text: string, more: { readonly size?: number } = {}): TextRun {
  return new TextRun({ text, style: ARCHIVE_STYLE, ...more });
}

function paragraph(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children });
}

function boxed(text: string): Paragraph {
  const border = { ...LINE, space: 4 };
  return paragraph([new TextRun(text)], {
    border: { top: border, bottom: border, left: border, right: border },
    spacing: { before: 60, after: 160 },
  });
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      paragraph(
        [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SIZE.remarks })],
        {
          alignment: AlignmentType.CENTER,
        },
      ),
    ],
  });
}
