// Where each record stands: the reverse of versionView, and the rows of tables, whose cells a query may join.
import type { SearchRecords } from './records.ts';
import { typeAt, versionView } from './versionView.ts';

/** A place of a wording: a version, as its place in `records.versions`, and the node, as its place in that version. */
export interface Stand {
  readonly version: number;
  readonly place: number;
}

/** A table row with everything inside it, as it stands in some versions. */
export interface RowWording {
  /** The records of the row and of the nodes inside it, in source order. */
  readonly records: readonly number[];
  readonly stands: readonly Stand[];
}

const byRecord = new WeakMap<SearchRecords, readonly (readonly Stand[])[]>();
const rows = new WeakMap<SearchRecords, readonly RowWording[]>();

/** The stands of every record, oldest version first. */
export function standsOf(records: SearchRecords): readonly (readonly Stand[])[] {
  const known = byRecord.get(records);
  if (known !== undefined) return known;
  const made: Stand[][] = records.texts.map(() => []);
  records.versions.forEach((_, version) => {
    versionView(records, version).records.forEach((record, place) => made[record]?.push({ version, place }));
  });
  byRecord.set(records, made);
  return made;
}

/** All rows of all versions, equal ones joined. */
export function rowsOf(records: SearchRecords): readonly RowWording[] {
  const known = rows.get(records);
  if (known !== undefined) return known;
  const found = new Map<string, { records: readonly number[]; stands: Stand[] }>();
  records.versions.forEach((_, version) => {
    const view = versionView(records, version);
    view.records.forEach((record, place) => {
      if (records.types[record] !== 'row' && typeAt(records, view, place) !== 'row') return;
      const inside = view.records.slice(place, endOf(view.parents, place));
      const row = found.get(inside.join()) ?? { records: inside, stands: [] };
      row.stands.push({ version, place });
      found.set(inside.join(), row);
    });
  });
  const made = [...found.values()];
  rows.set(records, made);
  return made;
}

/** The place after the last node inside the node at `place`. */
function endOf(parents: readonly number[], place: number): number {
  let end = place + 1;
  while (end < parents.length && (parents[end] ?? -1) >= place) end++;
  return end;
}
