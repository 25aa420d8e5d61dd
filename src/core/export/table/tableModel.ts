// The 新旧対照表 as a value: what HTML, Word, CSV and JSON are made of. Nothing here is markup, nothing here writes.
// Invariant: the texts by 'document' of a row's old (new) cell are exactly the texts of its shown pairs on that side.

/** How a stretch is underlined: single for changed letters, double for the number of a moved or new provision. */
export type Underline = 'none' | 'single' | 'double';

/** A stretch of a cell in one style. */
export interface Segment {
  readonly text: string;
  readonly underline: Underline;
  /** Who says it: the document, or the archive （略）, （新設）, a cell separator. */
  readonly by: 'document' | 'archive';
  /** How the document itself sets it apart: 10² must not read 102. */
  readonly set: 'sup' | 'sub' | 'del' | null;
}

/** A line of a cell; the lines of a cell are parted by breaks. */
export interface CellLine {
  /** Steps to the right: 0 for a provision, 1 for what it numbers, and so on. */
  readonly indent: number;
  /** True for an item without a number: drawn with a bullet, which is no part of the text. */
  readonly bullet: boolean;
  readonly segments: readonly Segment[];
}

export type Cell = readonly CellLine[];

/** The two sides of a comparison. */
export type Side = 'old' | 'new';

/** A row of the table. */
export interface TableRow {
  /** True where a provision begins: a rule above. False: the provision of the row above goes on. */
  readonly begins: boolean;
  readonly old: Cell;
  readonly new: Cell;
  /** Mechanical facts only, never a reason. */
  readonly remarks: readonly string[];
  /** Where the row's first unit stands on either side, for links. */
  readonly oldAddress: string | null;
  readonly newAddress: string | null;
  /** Places in `comparison.pairs` of what the row shows, and of what it folds into （略）. */
  readonly pairs: readonly number[];
  readonly folded: readonly number[];
}

/** The table with what stands around it. */
export interface ComparisonTable {
  readonly preset: TablePreset;
  readonly language: 'ja' | 'en';
  /** The language of the compared document, BCP 47. */
  readonly documentLanguage: string;
  readonly title: string;
  readonly lead: string;
  /** What must be known before reading: that one text was made of the other. */
  readonly caution: string | null;
  /** Left to right; the remarks come last. */
  readonly columns: readonly [Side, Side];
  readonly header: readonly [left: string, right: string, remarks: string];
  readonly rows: readonly TableRow[];
  readonly note: string;
  /** Changed link targets, which remarks name by number. */
  readonly links: readonly LinkNote[];
  readonly counts: TableCounts;
}

/** A change of a link's target; null on the side that has no link. */
export interface LinkNote {
  readonly number: number;
  readonly old: string | null;
  readonly new: string | null;
}

/** What the note line counts. */
export interface TableCounts {
  /** Places that differ in width or space only and bear no underline, and how many of them stand in folded text. */
  readonly widthAndSpace: number;
  readonly widthAndSpaceFolded: number;
  /** Differences of layout or bullets only, which are not text. */
  readonly layout: number;
  /** Rows whose texts were too unlike to compare finely. */
  readonly coarse: number;
}

/** 官庁, 方式書, 会社, 約款: column order, header words and the words for what is new, removed and unchanged. */
export type TablePreset = 'ministry' | 'formula' | 'company' | 'terms';

/** The presets with the names that Japanese offices know them by. */
export const TABLE_PRESETS: readonly {
  readonly id: TablePreset;
  readonly ja: string;
  readonly en: string;
}[] = [
  { id: 'ministry', ja: '官庁', en: 'Ministry' },
  { id: 'formula', ja: '方式書', en: 'Ministry, formula style' },
  { id: 'company', ja: '会社', en: 'Company' },
  { id: 'terms', ja: '約款', en: 'Terms and conditions' },
];

/** The rows of each provision: a row that begins one, with those that go on. */
export function provisions(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || row.begins) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

/** Characters of the longer side: how much of a page the rows take. */
export function rowsLength(rows: readonly TableRow[]): number {
  return rows.reduce((sum, row) => sum + Math.max(cellText(row.old).length, cellText(row.new).length), 0);
}

/** The text of a cell: lines parted by line feeds; with `documentOnly` without what the archive says. */
export function cellText(cell: Cell, documentOnly = false): string {
  return cell
    .map(({ segments }) =>
      segments
        .filter(({ by }) => !documentOnly || by === 'document')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}
