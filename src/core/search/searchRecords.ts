// The search: a query over the records of any number of policies -> hits, and where there is none.
// Invariant: exact hits are complete (see matchExactly) and come first; loose and fuzzy ones follow and say so.
import { passes, versionsPassing, type SearchFilter } from './filter.ts';
import { hitOf, type Hit } from './hit.ts';
import { scoreOf, type Match } from './match.ts';
import { matchExactly } from './matchExactly.ts';
import { matchFuzzily, moreErrorsAllowed } from './matchFuzzily.ts';
import { matchLoosely } from './matchLoosely.ts';
import { readQuery, type Query } from './query.ts';
import type { SearchRecords } from './records.ts';

/** Loose and fuzzy hits that are offered where there are exact ones; and where there are none. */
const NEAR_WITH_EXACT = 5;
const NEAR_ALONE = 100;

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
  const near = search(records, query, options, nearMisses);
  if (near.hits.length > 0 || options.limit === 0) return near;
  return search(records, query, options, (policy, read, passing) =>
    matchFuzzily(policy, read, passing, moreErrorsAllowed),
  );
}

/** Exact hits only: what a reader is shown at each key, before the rest comes. */
export function searchExactly(
  records: readonly SearchRecords[],
  query: string,
  options: SearchOptions = {},
): SearchResult {
  return search(records, query, options, () => []);
}

type Near = (
  records: SearchRecords,
  query: Query,
  passing: ReturnType<typeof passes>,
  exact: readonly Match[],
) => readonly Match[];

/** Loose and fuzzy matches; a clause that is both counts by the better. */
const nearMisses: Near = (records, query, passing, exact) => {
  const known = new Set(exact.flatMap((match) => match.records));
  const best = new Map<number, Match>();
  for (const match of [...matchLoosely(records, query, passing), ...matchFuzzily(records, query, passing)]) {
    const [record = -1] = match.records;
    const other = best.get(record);
    if (!known.has(record) && (other === undefined || other.weight < match.weight)) best.set(record, match);
  }
  return [...best.values()];
};

interface Found {
  readonly records: SearchRecords;
  readonly match: Match;
}

function search(
  records: readonly SearchRecords[],
  query: string,
  options: SearchOptions,
  near: Near,
): SearchResult {
  const read = readQuery(query);
  const exact: Found[] = [];
  const others: Found[] = [];
  for (const policy of records) {
    const passing = passes(policy, options);
    const matches = matchExactly(policy, read, passing);
    exact.push(...matches.map((match) => ({ records: policy, match })));
    others.push(...near(policy, read, passing, matches).map((match) => ({ records: policy, match })));
  }
  const offered = ranked(others).slice(0, exact.length > 0 ? NEAR_WITH_EXACT : NEAR_ALONE);
  const all = [...ranked(exact), ...offered];
  const limit = options.limit ?? all.length;
  const count = (kind: Match['kind']): number => all.filter(({ match }) => match.kind === kind).length;
  return {
    query,
    read,
    hits: all.slice(0, limit).map(({ records: policy, match }) => hitOf(policy, match)),
    total: { exact: count('exact'), loose: count('loose'), fuzzy: count('fuzzy') },
    absentFrom: read.terms.length === 0 ? [] : absences(records, exact, options),
    searched: records.flatMap((policy) => {
      const passing = versionsPassing(policy, options);
      return policy.versions.flatMap(({ id }, version) =>
        passing.has(version) ? [{ policy: policy.policy, version: id }] : [],
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

function absences(
  records: readonly SearchRecords[],
  exact: readonly Found[],
  filter: SearchFilter,
): Absence[] {
  return records.flatMap((policy) => {
    const present = new Set(
      exact.flatMap((found) =>
        found.records === policy ? found.match.stands.map(({ version }) => version) : [],
      ),
    );
    const searched = versionsPassing(policy, filter);
    return policy.versions.flatMap(({ id, label, kind }, version) =>
      searched.has(version) && !present.has(version)
        ? [{ policy: policy.policy, version: id, label, reconstruction: kind === 'reconstruction' }]
        : [],
    );
  });
}
