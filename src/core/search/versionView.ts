// Search records -> one version as it stands: for each node, in source order, its record, place and surroundings.
// The inverse of buildRecords, decoded once per version and remembered, because a search asks for few versions.
import type { Layer, NodeType } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';
import { shapeLength, sourceRanges } from './ownShape.ts';
import type { OwnShape, SearchRecords, VersionColumn } from './records.ts';

/** One version of the records. All columns run by place: the node's number in source order. */
export interface VersionView {
  readonly column: VersionColumn;
  /** The record of each place. */
  readonly records: readonly number[];
  /** The place of the node above, -1 for the document. */
  readonly parents: readonly number[];
  /** Where the first own range begins in the source, in UTF-16 code units; the place before where there is none. */
  readonly bases: readonly number[];
}

const views = new WeakMap<VersionColumn, VersionView>();

/** The version that stands at `version` in `records.versions`. */
export function versionView(records: SearchRecords, version: number): VersionView {
  const column = records.versions[version];
  if (column === undefined) {
    throw new Error(`${records.policy} has no version at place ${version}; this is a bug.`);
  }
  const known = views.get(column);
  if (known !== undefined) return known;
  const made = decode(records, column);
  views.set(column, made);
  return made;
}

/** The record numbers of a version in source order, without decoding the rest. */
export function recordsOf(column: VersionColumn): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < column.nodes.length; i += 2) {
    const first = column.nodes[i] ?? 0;
    const count = column.nodes[i + 1] ?? 0;
    for (let number = first; number < first + count; number++) numbers.push(number);
  }
  return numbers;
}

function decode(records: SearchRecords, column: VersionColumn): VersionView {
  const numbers = recordsOf(column);
  const parents: number[] = [];
  const bases: number[] = [];
  const open: number[] = [];
  let end = 0;
  let gap = 0;
  numbers.forEach((record, place) => {
    const depth = column.exceptions.depth?.[place] ?? records.depths[record] ?? 0;
    parents.push(depth === 0 ? -1 : (open[depth - 1] ?? -1));
    open.length = depth;
    open.push(place);
    const shape = shapeAt(records, column, place, record);
    const text = records.texts[record] ?? '';
    if (shape === null && text === '') {
      bases.push(end);
      return;
    }
    const base = end + (column.gaps[gap++] ?? 0);
    bases.push(base);
    end = base + shapeLength(shape, text);
  });
  return { column, records: numbers, parents, bases };
}

function shapeAt(
  records: SearchRecords,
  column: VersionColumn,
  place: number,
  record: number,
): OwnShape | null {
  const said = column.exceptions.shape?.[place];
  return said === undefined ? (records.shapes[record] ?? null) : said;
}

/** The address of the node at a place. */
export function addressAt(records: SearchRecords, view: VersionView, place: number): string | null {
  const said = view.column.exceptions.address?.[place];
  return said === undefined ? (records.addresses[view.records[place] ?? -1] ?? null) : said;
}

/** The label of the node at a place, as the source writes it. */
export function labelAt(records: SearchRecords, view: VersionView, place: number): string | null {
  const said = view.column.exceptions.label?.[place];
  return said === undefined ? (records.labels[view.records[place] ?? -1] ?? null) : said;
}

/** The title of the node at a place. */
export function titleAt(records: SearchRecords, view: VersionView, place: number): string | null {
  const said = view.column.exceptions.title?.[place];
  return said === undefined ? (records.titles[view.records[place] ?? -1] ?? null) : said;
}

/** What kind of node stands at a place. */
export function typeAt(records: SearchRecords, view: VersionView, place: number): NodeType {
  return view.column.exceptions.type?.[place] ?? records.types[view.records[place] ?? -1] ?? 'document';
}

/** Whether the node at a place was agreed to or added later. */
export function layerAt(records: SearchRecords, view: VersionView, place: number): Layer {
  const said = view.column.exceptions.layer?.[place];
  if (said !== undefined) return said;
  return records.laterNotes.includes(view.records[place] ?? -1) ? 'later-note' : 'agreed';
}

/** The source ranges, in this version, of a range of the text of the node at a place. */
export function sourceRangesAt(
  records: SearchRecords,
  view: VersionView,
  place: number,
  range: Span,
): Span[] {
  const shape = shapeAt(records, view.column, place, view.records[place] ?? -1);
  return sourceRanges(shape, view.bases[place] ?? 0, range);
}
