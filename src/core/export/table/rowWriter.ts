// Gathers lines into rows: a row holds a heading with the text that follows it, so that both sides stay level.
import type { Cell, CellLine, Side, TableRow } from './tableModel.ts';

/** What is added to the table at once: the lines of one unit, or of one fold, on both sides. */
export interface Entry {
  readonly old: Cell;
  readonly new: Cell;
  readonly remarks: readonly string[];
  /** A heading keeps its row open for the text that follows. */
  readonly role: 'heading' | 'text';
  /** True where a provision begins. */
  readonly begins: boolean;
  /** True where a numbered part begins inside a provision: it stands on a level of its own. */
  readonly apart: boolean;
  /** Which sides the document itself speaks on. */
  readonly side: Side | 'both';
  /** A fold that names nothing: after another such fold it says no more than that one. */
  readonly plain: boolean;
  readonly oldAddress: string | null;
  readonly newAddress: string | null;
  readonly pairs: readonly number[];
  readonly folded: readonly number[];
}

/** The rows of the entries, in order. */
export function writeRows(entries: readonly Entry[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let open = false;
  let plain = false;
  let side: Entry['side'] | null = null;
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last !== undefined && plain && entry.plain && (last.begins || !entry.begins)) {
      rows[rows.length - 1] = { ...last, folded: [...last.folded, ...entry.folded] };
      continue;
    }
    plain = entry.plain;
    const joins = last !== undefined && open && !entry.begins && !entry.apart && entry.side === side;
    if (joins) rows[rows.length - 1] = join(last, entry);
    else rows.push(rowOf(entry));
    open = entry.role === 'heading';
    side = entry.side;
  }
  return rows;
}

function rowOf(entry: Entry): TableRow {
  const { begins, old, new: fresh, remarks, oldAddress, newAddress, pairs, folded } = entry;
  return { begins, old, new: fresh, remarks, oldAddress, newAddress, pairs, folded };
}

function join(row: TableRow, entry: Entry): TableRow {
  return {
    ...row,
    old: stack(row.old, entry.old),
    new: stack(row.new, entry.new),
    remarks: [...new Set([...row.remarks, ...entry.remarks])],
    pairs: [...row.pairs, ...entry.pairs],
    folded: [...row.folded, ...entry.folded],
  };
}

function stack(above: readonly CellLine[], below: readonly CellLine[]): Cell {
  return [...above, ...below];
}
