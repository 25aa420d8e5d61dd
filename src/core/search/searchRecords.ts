// The search: a query over the records of any number of policies -> hits, and where there is none.
// Invariant: exact hits are complete (see matchExactly) and come first; loose and fuzzy ones follow and say so.
import { passes, versionsPassing, type SearchFilter } from './filter.ts';
import { haystacksOf } from './haystack.ts';
import { hitOf, type Hit } from './hit.ts';
import { scoreOf, type Match } from './match.ts';
import { matchExactly } from './matchExactly.ts';
import { matchFuzzily, moreErrorsAllowed } from './matchFuzzily.ts';
import { matchLoosely } from './matchLoosely.ts';
import { readQuery, type Query } from './query.ts';
import type { SearchRecords } from './records.ts';
import { holdsWhole } from './weight.ts';

/** Loose and fuzzy hits that are offered where there are exact ones; and where there are none. */
const NEAR_WITH_EXACT = 5;
const NEAR_ALONE = 1000;

export interface SearchOptions extends SearchFilter {
  /** At most so many hits; absent or null for all. What is absent from which version does not depend on it. */
  readonly limit?: number | null;
}

/** A searched version where nothing holds what was asked. */
export interface Absence {
  readonly policy: string;
  readonly version: string;
  readonly label: string;
  /** In a reconstruction absence proves nothing: passages were cut from it. */
  readonly reconstruction: boolean;
}

export interface SearchResult {
  readonly query: string;
  /** The query as it was understood. */
  readonly read: Query;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How many there are of each kind, before `limit`. */
  readonly total: { readonly exact: number; readonly loose: number; readonly fuzzy: number };
  /** By policy, oldest version first. Empty for a query that asks for nothing. */
  readonly absentFrom: readonly Absence[];
  /** All versions that the filter let through. */
  readonly searched: readonly { readonly policy: string; readonly version: string }[];
}

/** Exact hits, then loose and fuzzy ones. An empty query has no hits. */
export function searchRecords(
  records: readonly SearchRecords[],
  query: string,
  options: SearchOptions = {},
): SearchResult {
  const steps = searchSteps(records, query, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Exact hits only: what a reader is shown at each key, before the rest comes. */
export function searchExactly(
  records: readonly SearchRecords[],
  query: string,
  options: SearchOptions = {},
): SearchResult {
  const steps = searchSteps(records, query, options);
  let step = steps.next();
  while (step.value === null) step = steps.next();
  return step.value;
}

/**
 * A search in steps, policy by policy, so that whoever runs it can listen for another key between them: yields the
 * result with exact hits once those stand (at most `early` of them told), null after every other step, and returns the
 * result with near misses.
 */
export function* searchSteps(
  records: readonly SearchRecords[],
  query: string,
  options: SearchOptions = {},
  early = Infinity,
): Generator<SearchResult | null, SearchResult> {
  const read = readQuery(query);
  const searched: Searched[] = [];
  for (const policy of records) {
    const passing = passes(policy, options);
    searched.push({ records: policy, passing, exact: matchExactly(policy, read, passing) });
    yield null;
  }
  const found = searched.flatMap(({ records: policy, exact }) =>
    exact.map((match) => ({ records: policy, match })),
  );
  const exact = ranked(found);
  const told = { query, read, options, searched, exact };
  yield resultOf({ ...told, options: { ...options, limit: Math.min(early, options.limit ?? Infinity) } }, []);
  let near = yield* eachPolicy(searched, (one) => nearMisses(one, read));
  if (exact.length === 0 && near.length === 0) {
    near = yield* eachPolicy(searched, (one) =>
      matchFuzzily(one.records, read, one.passing, moreErrorsAllowed),
    );
  }
  return resultOf(told, ranked(near).slice(0, isAnswered(exact[0], read) ? NEAR_WITH_EXACT : NEAR_ALONE));
}

/** False where even the best clause holds the words only inside longer ones: a slip (adress) may stand in IP-Adressen. */
function isAnswered(best: Found | undefined, { terms }: Query): boolean {
  if (best === undefined) return false;
  const stacks = haystacksOf(best.records);
  const held = terms.filter(({ clause }) => clause === null);
  return held.every((term) => best.match.records.some((record) => holdsWhole(stacks, record, term)));
}

/** A policy whose exact matches are known. */
interface Searched {
  readonly records: SearchRecords;
  readonly passing: ReturnType<typeof passes>;
  readonly exact: readonly Match[];
}

interface Found {
  readonly records: SearchRecords;
  readonly match: Match;
}

function* eachPolicy(
  searched: readonly Searched[],
  matches: (one: Searched) => readonly Match[],
): Generator<null, readonly Found[]> {
  const found: Found[] = [];
  for (const one of searched) {
    for (const match of matches(one)) found.push({ records: one.records, match });
    yield null;
  }
  return found;
}

/** Loose and fuzzy matches; a clause that is both counts by the better. */
function nearMisses({ records, passing, exact }: Searched, query: Query): readonly Match[] {
  const known = new Set(exact.flatMap((match) => match.records));
  const best = new Map<number, Match>();
  for (const match of [...matchLoosely(records, query, passing), ...matchFuzzily(records, query, passing)]) {
    const [record = -1] = match.records;
    const other = best.get(record);
    if (!known.has(record) && (other === undefined || other.weight < match.weight)) best.set(record, match);
  }
  return [...best.values()];
}

interface Told {
  readonly query: string;
  readonly read: Query;
  readonly options: SearchOptions;
  readonly searched: readonly Searched[];
  readonly exact: readonly Found[];
}

function resultOf({ query, read, options, searched, exact }: Told, near: readonly Found[]): SearchResult {
  const limit = options.limit ?? Infinity;
  const shown = exact.slice(0, limit);
  const rest = near.slice(0, Math.max(0, limit - shown.length));
  const loose = near.filter(({ match }) => match.kind === 'loose').length;
  return {
    query,
    read,
    hits: [...shown, ...rest].map(({ records, match }) => hitOf(records, match)),
    total: { exact: exact.length, loose, fuzzy: near.length - loose },
    absentFrom: read.terms.length === 0 ? [] : searched.flatMap((one) => absences(one, options)),
    searched: searched.flatMap(({ records }) => {
      const passing = versionsPassing(records, options);
      return records.versions.flatMap(({ id }, version) =>
        passing.has(version) ? [{ policy: records.policy, version: id }] : [],
      );
    }),
  };
}

/** Best first; of equals, the newer version, then the order of the records, which is that of the text. */
function ranked(found: readonly Found[]): Found[] {
  const keyed = found.map((one) => ({
    one,
    score: scoreOf(one.match),
    version: one.match.stands.at(-1)?.version ?? 0,
    record: one.match.records[0] ?? 0,
  }));
  keyed.sort((a, b) => b.score - a.score || b.version - a.version || a.record - b.record);
  return keyed.map(({ one }) => one);
}

function absences({ records, exact }: Searched, filter: SearchFilter): Absence[] {
  const searched = versionsPassing(records, filter);
  const absent = new Set(searched);
  for (const { stands } of exact) {
    if (absent.size === 0) break;
    for (const { version } of stands) absent.delete(version);
  }
  return records.versions.flatMap(({ id, label, kind }, version) =>
    absent.has(version)
      ? [{ policy: records.policy, version: id, label, reconstruction: kind === 'reconstruction' }]
      : [],
  );
}
