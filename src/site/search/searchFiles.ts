// What the search page loads, behind one interface: from a server by fetch, on a disk by other means.
import type { PolicyRecord } from '../../core/model/policy.ts';
import { WHOLE_UNTIL } from '../../core/search/candidateSource.ts';
import type { SearchRecords } from '../../core/search/records.ts';

/** What there is to search: written by the build as data/search-catalogue.json. */
export interface SearchCatalogue {
  readonly format: 1;
  /** True where all records are loaded; else an index chooses the policies of a query. */
  readonly whole: boolean;
  readonly policies: readonly { readonly id: string; readonly title: string; readonly language: string }[];
}

/** Gives the files of a search. Each is asked for once; a refused promise is asked for again at the next query. */
export interface SearchFiles {
  readonly catalogue: () => Promise<SearchCatalogue>;
  readonly records: (policy: string) => Promise<SearchRecords>;
}

/** Names of the files below data/. */
export const CATALOGUE_FILE = 'search-catalogue.json';
export const recordsFile = (policy: string): string => `search/${policy}.json`;
/** The folder of the index, which stands only where `whole` is false. */
export const INDEX_FOLDER = 'search-index';

/** The catalogue of an archive's policies. */
export function searchCatalogue(policies: readonly PolicyRecord[], whole: boolean): SearchCatalogue {
  return {
    format: 1,
    whole,
    policies: policies.map(({ id, title, language }) => ({ id, title, language })),
  };
}

/**
 * Whether an archive is small enough for all its records to be loaded. Records are counted only until they are too many,
 * so that a large archive is not read through for this.
 */
export function isWhole(
  policies: readonly PolicyRecord[],
  wordingsOf: (policy: PolicyRecord) => number,
  most: number = WHOLE_UNTIL,
): boolean {
  let count = 0;
  for (const policy of policies) {
    count += wordingsOf(policy);
    if (count > most) return false;
  }
  return true;
}
