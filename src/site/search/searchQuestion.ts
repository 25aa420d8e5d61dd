// What a reader looks for and in what, as it stands after `#`: `q=...&policy=ocn&section=3`. urls.ts puts it into addresses.
// Invariant: readSearch(writeSearch(question)) is question again; what is no id, address or kind is left out.
import type { SearchFilter } from '../../core/search/filter.ts';
import { isSearchKind, SEARCH_KINDS, type SearchKind } from './searchKinds.ts';

/** What a search is narrowed to; what is absent does not narrow. */
export interface SearchOnly {
  readonly policy?: string;
  readonly version?: string;
  readonly cohort?: string;
  /** The address of a clause: that clause and all inside it. */
  readonly section?: string;
  readonly kind?: SearchKind;
}

/** A query, null for none yet, and what it is narrowed to. */
export interface SearchQuestion {
  readonly query: string | null;
  readonly only: SearchOnly;
}

const ID = /^[a-z0-9-]+$/;
const ADDRESS = /^[a-z0-9.~-]+$/;

/** The fragment without `#`; null where nothing is asked and nothing narrowed. */
export function writeSearch({ query, only }: SearchQuestion): string | null {
  const values = new URLSearchParams();
  if (query !== null) values.set('q', query);
  for (const key of ['policy', 'version', 'cohort', 'section', 'kind'] as const) {
    const value = only[key];
    if (value !== undefined) values.set(key, value);
  }
  const written = values.toString();
  return written === '' ? null : written;
}

/** Reads a fragment (without `#`). */
export function readSearch(fragment: string): SearchQuestion {
  const values = new URLSearchParams(fragment);
  const query = values.get('q') ?? '';
  const kind = values.get('kind') ?? '';
  const only = {
    ...said('policy', values, ID),
    ...said('version', values, ID),
    ...said('cohort', values, ID),
    ...said('section', values, ADDRESS),
    ...(isSearchKind(kind) ? { kind } : {}),
  };
  return { query: query === '' ? null : query, only };
}

/** What the search itself is told. */
export function filterOf({ kind, ...only }: SearchOnly): SearchFilter {
  return { ...only, kinds: kind === undefined ? null : SEARCH_KINDS[kind] };
}

/** Whether anything is narrowed. */
export function isNarrowed(only: SearchOnly): boolean {
  return Object.keys(only).length > 0;
}

function said<Key extends string>(
  key: Key,
  values: URLSearchParams,
  pattern: RegExp,
): { readonly [key in Key]?: string } {
  const value = values.get(key) ?? '';
  // The key is the one that was given; a computed key comes out as any string.
  return pattern.test(value) ? ({ [key]: value } as { [key in Key]: string }) : {};
}
