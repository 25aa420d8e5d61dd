// Which policies' records a search is run over. A small archive loads all of them; past a size, an index that stands
// beside the records names the policies worth loading, and the search is then complete within those and says so.
import type { SearchFilter } from './filter.ts';
import { openRecords } from './openRecords.ts';
import type { SearchRecords } from './records.ts';

/**
 * Clause wordings up to which all records are loaded. Measured (`npm run bench -- search scale`): 20,000 are 1.3 MB
 * compressed, take 1.5 s of processor time to open and 26 ms for 95 % of the keys; 100,000 are 6.6 MB, 5.1 s and 119 ms.
 */
export const WHOLE_UNTIL = 20_000;
/** Policies whose records one query loads at most, where an index chooses. */
export const MOST_POLICIES = 24;

/** What there is to search, without loading it. */
export interface Catalogue {
  /** Ids of the archive's policies. */
  readonly policies: readonly string[];
  /** Gives the records of a policy; asked once for each, since what it gives is kept. */
  readonly load: (policy: string) => Promise<SearchRecords>;
}

/** The records that a search is run over. */
export interface Candidates {
  readonly records: readonly SearchRecords[];
  /** How many policies the filter lets through, of which `records` are all or some. */
  readonly policies: number;
  /** False where policies were left out that may hold what is asked. */
  readonly complete: boolean;
}

/** Gives, for a query, the records to search. */
export type CandidateSource = (query: string, filter: SearchFilter) => Promise<Candidates>;

/** Every policy that the filter lets through: the search is complete. */
export function wholeArchive(catalogue: Catalogue): CandidateSource {
  const load = kept(catalogue);
  return async (_query, filter) => {
    const named = through(catalogue, filter);
    return { records: await Promise.all(named.map(load)), policies: named.length, complete: true };
  };
}

/**
 * The policies that `choose` names for the query (by id, the likeliest first), at most `most` of them. A search in one
 * policy never asks `choose`.
 */
export function chosenPolicies(
  catalogue: Catalogue,
  choose: (query: string) => Promise<readonly string[]>,
  most: number = MOST_POLICIES,
): CandidateSource {
  const load = kept(catalogue);
  return async (query, filter) => {
    const named = through(catalogue, filter);
    const few = named.length <= 1;
    const chosen = few
      ? named
      : (await choose(query)).filter((policy) => named.includes(policy)).slice(0, most);
    const records = await Promise.all(chosen.map(load));
    return { records, policies: named.length, complete: few || chosen.length === named.length };
  };
}

function through({ policies }: Catalogue, filter: SearchFilter): readonly string[] {
  const only = filter.policy ?? null;
  return only === null ? policies : policies.filter((policy) => policy === only);
}

function kept({ load }: Catalogue): (policy: string) => Promise<SearchRecords> {
  const loaded = new Map<string, Promise<SearchRecords>>();
  return (policy) => {
    const known = loaded.get(policy);
    if (known !== undefined) return known;
    const loading = load(policy).then(openRecords);
    loaded.set(policy, loading);
    // A failed load is tried again at the next query.
    loading.catch(() => loaded.delete(policy));
    return loading;
  };
}
