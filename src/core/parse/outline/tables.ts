// Tables as drafts: rows and cells, and the items inside a cell.
import { labelsAt } from '../numbering/readings.ts';
import type { Line, TableCell, TableLine } from '../source/line.ts';
import { adopt, newDraft, type Draft } from './draft.ts';
import { joinUnits } from './units.ts';

/** A table with its rows and cells. What a cell says first is the cell's own text, the rest are its children. */
export function tableDraft(table: TableLine, language: string): Draft {
  const draft = newDraft('table', 'place');
  draft.range = table.range;
  for (const row of table.rows) {
    const rowDraft = newDraft('row', 'place');
    rowDraft.range = row.range;
    adopt(draft, rowDraft);
    for (const cell of row.cells) adopt(rowDraft, cellDraft(cell, language));
  }
  return draft;
}

function cellDraft(cell: TableCell, language: string): Draft {
  const draft = newDraft('cell', 'place');
  draft.range = cell.range;
  draft.cell = cell.shape;
  const labels = cell.lines.map((line) => signOf(line, language));
  const units = joinUnits(cell.lines, labels);
  const isList = units.filter((unit) => unit.line.opens > 0 || unit.label !== null).length > 1;
  units.forEach((unit, index) => {
    if (unit.line.table !== null) {
      adopt(draft, tableDraft(unit.line.table, language));
      return;
    }
    const isItem = unit.line.opens > 0 || unit.label !== null;
    if (index === 0 && (!isItem || !isList)) {
      draft.labelText = unit.label?.text ?? null;
      draft.pieces = [...unit.pieces];
      return;
    }
    const child = newDraft(isItem ? 'item' : unit.line.kind === 'code' ? 'code' : 'paragraph', 'place');
    child.labelText = unit.label?.text ?? null;
    child.pieces = [...unit.pieces];
    adopt(draft, child);
  });
  return draft;
}

/** In a cell a bullet begins an item, and so does a number in brackets or with a dot. */
function signOf(line: Line, language: string): ReturnType<typeof labelsAt>[number] | null {
  const label = labelsAt(line.text, 0, language).find(
    ({ scheme }) => scheme.strength === 'sign' || scheme.strength === 'marked',
  );
  return label ?? null;
}
