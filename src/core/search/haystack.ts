// The texts of all records, folded, as one long string: looking for a phrase in ten thousand clauses is one pass of the
// engine's own substring search. Invariant: what `recordsWith` returns is exactly what asking each text would return.
import { foldFully } from './foldFully.ts';
import { foldLightly } from './foldLightly.ts';
import type { SearchRecords } from './records.ts';
import { rowsOf } from './stands.ts';

/** Between two texts; no fold leaves it in a text or in a term. */
const END = '\n';

/** Folded texts, one after the other. */
export interface Haystack {
  readonly text: string;
  /** Where each record's text begins; one more entry than records. */
  readonly starts: Uint32Array;
}

/** Both folds of the texts of a policy. */
export interface Haystacks {
  readonly light: Haystack;
  readonly full: Haystack;
}

/** Between the cells of a row, in a hit's text as in what is searched. It folds as a space does. */
export const JOINT = '\n';

const prepared = new WeakMap<SearchRecords, Haystacks>();
const preparedRows = new WeakMap<SearchRecords, Haystacks>();

/** The folded texts of some records, made at the first call and remembered with the records. */
export function haystacksOf(records: SearchRecords): Haystacks {
  const known = prepared.get(records);
  if (known !== undefined) return known;
  const made = folded(records.texts);
  prepared.set(records, made);
  return made;
}

/** The folded texts of the rows of tables (as `rowsOf` numbers them), for phrases that run over several cells. */
export function rowHaystacksOf(records: SearchRecords): Haystacks {
  const known = preparedRows.get(records);
  if (known !== undefined) return known;
  const made = folded(
    rowsOf(records).map((row) =>
      row.records.flatMap((record) => (records.texts[record] ?? '') || []).join(JOINT),
    ),
  );
  preparedRows.set(records, made);
  return made;
}

function folded(texts: readonly string[]): Haystacks {
  return {
    light: joined(texts.map((text) => foldLightly(text).text)),
    full: joined(texts.map((text) => foldFully(text).text)),
  };
}

/** The numbers of the records whose folded text holds a term, ascending. An empty term stands nowhere. */
export function recordsWith(haystack: Haystack, term: string): number[] {
  const found: number[] = [];
  if (term === '') return found;
  const { text, starts } = haystack;
  let record = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[record])) {
    record = recordAt(starts, at, record);
    found.push(record);
    record++;
    if (record >= starts.length - 1) break;
  }
  return found;
}

/** The folded text of one record. */
export function foldedText(haystack: Haystack, record: number): string {
  return haystack.text.slice(haystack.starts[record], (haystack.starts[record + 1] ?? 1) - END.length);
}

/** The last record that begins at or before `at`, known to be no earlier than `from`. */
function recordAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function joined(texts: readonly string[]): Haystack {
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  texts.forEach((text, record) => {
    starts[record] = at;
    at += text.length + END.length;
  });
  starts[texts.length] = at;
  return { text: texts.map((text) => text + END).join(''), starts };
}
