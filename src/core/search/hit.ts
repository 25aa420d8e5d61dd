// A match -> a hit: what the page and the command line show, with the places of the words in text and source.
// Invariant: each of `marks` slices the text, and `at` the version's source, to something that folds to what was sought.
import type { Layer, NodeType } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';
import { approximate } from './approximate.ts';
import { hasNumber } from './clauseNumber.ts';
import { foldFully } from './foldFully.ts';
import { foldLightly } from './foldLightly.ts';
import { originOf, type MappedText } from './mappedText.ts';
import { scoreOf, type Match, type MatchKind, type Sought } from './match.ts';
import type { SearchRecords } from './records.ts';
import { JOINT } from './haystack.ts';
import {
  addressAt,
  labelAt,
  layerAt,
  sourceRangesAt,
  titleAt,
  typeAt,
  versionView,
  type VersionView,
} from './versionView.ts';

/** One clause wording that answers a query. */
export interface Hit {
  readonly policy: string;
  /** The newest version, of those searched, that has the wording. */
  readonly version: string;
  readonly address: string | null;
  readonly lineage: string | null;
  /** The own text of the node; of a row, the texts of its cells with a line break between. */
  readonly text: string;
  /** Where the words stand in that version's source: a word that markup parts has several ranges. */
  readonly at: readonly Span[];
  /** The searched versions with this wording, oldest first. */
  readonly in: readonly string[];
  readonly score: number;
  readonly match: MatchKind;
  /** Where the words stand in `text`, ascending and disjoint. */
  readonly marks: readonly Span[];
  readonly type: NodeType;
  readonly layer: Layer;
  readonly label: string | null;
  /** Labels and titles of the nodes above it, outermost first; of the version named. */
  readonly path: readonly {
    readonly address: string | null;
    readonly label: string | null;
    readonly title: string | null;
  }[];
}

/** The hit that a match makes, told in the newest version where it stands. */
export function hitOf(records: SearchRecords, match: Match): Hit {
  const stand = match.stands.at(-1);
  const head = match.records[0];
  if (stand === undefined || head === undefined) throw new Error('A match stands nowhere; this is a bug.');
  const view = versionView(records, stand.version);
  const parts = partsOf(records, view, stand.place, match);
  const text = parts.map((part) => part.text).join(JOINT);
  const marks = disjoint([
    ...parts.flatMap((part) => part.marks.map(([from, to]): Span => [part.start + from, part.start + to])),
    // A phrase may run from one cell of a row into the next.
    ...(parts.length > 1 ? marksIn(text, { address: null, label: null }, match.sought) : []),
  ]);
  const versions = new Set(match.stands.map(({ version }) => version));
  return {
    policy: records.policy,
    version: view.column.id,
    address: addressAt(records, view, stand.place),
    lineage: records.lineages[head] ?? null,
    text,
    at: marks.flatMap((mark) => placesOf(records, view, parts, mark)),
    in: records.versions.flatMap(({ id }, version) => (versions.has(version) ? [id] : [])),
    score: scoreOf(match),
    match: match.kind,
    marks,
    type: typeAt(records, view, stand.place),
    layer: layerAt(records, view, stand.place),
    label: labelAt(records, view, stand.place),
    path: pathAbove(records, view, stand.place),
  };
}

interface Part {
  readonly place: number;
  readonly text: string;
  /** Where the part begins in the hit's text. */
  readonly start: number;
  readonly marks: readonly Span[];
}

function partsOf(records: SearchRecords, view: VersionView, place: number, match: Match): Part[] {
  let start = 0;
  return match.records.flatMap((record, index) => {
    const text = records.texts[record] ?? '';
    if (text === '' && match.records.length > 1) return [];
    const at = place + index;
    const bears = { address: addressAt(records, view, at), label: labelAt(records, view, at) };
    const part = { place: at, text, start, marks: marksIn(text, bears, match.sought) };
    start += text.length + JOINT.length;
    return [part];
  });
}

/** The source of a stretch of the hit's text; where it runs over several cells, of its piece in each. */
function placesOf(
  records: SearchRecords,
  view: VersionView,
  parts: readonly Part[],
  [from, to]: Span,
): Span[] {
  return parts.flatMap(({ place, start, text }) => {
    const piece: Span = [Math.max(from - start, 0), Math.min(to - start, text.length)];
    return piece[0] < piece[1] ? sourceRangesAt(records, view, place, piece) : [];
  });
}

/** Where the terms stand in a text; for a clause that bears the number asked for, its label. */
function marksIn(
  text: string,
  { address, label }: { readonly address: string | null; readonly label: string | null },
  sought: readonly Sought[],
): Span[] {
  const light = foldLightly(text);
  const full = foldFully(text);
  const marks = sought.flatMap(({ term, errors }) => {
    const exact = [...occurrences(light, term.light), ...occurrences(full, term.full)];
    if (exact.length > 0) return exact;
    if (errors > 0) {
      const near = approximate(full.text, term.full, errors);
      return near === null ? [] : [originOf(full, near.at)];
    }
    if (term.clause === null || address === null || label === null) return [];
    const at = hasNumber(address, term.clause) ? text.indexOf(label) : -1;
    return at < 0 ? [] : [[at, at + label.length] as const];
  });
  return disjoint(marks);
}

function occurrences(mapped: MappedText, term: string): Span[] {
  const found: Span[] = [];
  if (term === '') return found;
  for (let at = mapped.text.indexOf(term); at >= 0; at = mapped.text.indexOf(term, at + term.length)) {
    found.push(originOf(mapped, [at, at + term.length]));
  }
  return found;
}

/** Ranges in order; of two that overlap, the one that begins first, then the shorter, stays as it is. */
function disjoint(ranges: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range);
  }
  return kept;
}

function pathAbove(records: SearchRecords, view: VersionView, place: number): Hit['path'] {
  const path: Hit['path'][number][] = [];
  for (let at = view.parents[place] ?? -1; at >= 0; at = view.parents[at] ?? -1) {
    path.unshift({
      address: addressAt(records, view, at),
      label: labelAt(records, view, at),
      title: titleAt(records, view, at),
    });
  }
  return path;
}
