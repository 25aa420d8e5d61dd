// What the search page and its worker say to one another. Everything is plain data.
import type { ArchiveRecord } from '../../core/model/policy.ts';
import type { HtmlNode } from '../html.ts';
import type { Place } from '../urls.ts';
import type { FilterOptions } from './filterOptions.ts';
import type { SearchOnly } from './searchQuestion.ts';

/** What the page asks. */
export type SearchAsk =
  /** First of all: whose archive it is and in which words to answer. */
  | { readonly ask: 'open'; readonly place: Place; readonly archive: ArchiveRecord }
  /** What a search can be narrowed to; with a policy, inside it. Loads the records that the first query needs. */
  | { readonly ask: 'options'; readonly policy: string | null }
  | SearchQuery;

/** A query. Answers to any but the last one asked are not told. */
export interface SearchQuery {
  readonly ask: 'search';
  readonly id: number;
  readonly query: string;
  readonly only: SearchOnly;
  /** Hits shown at most. */
  readonly shown: number;
  /** True where the reader is done typing: near misses then come at once. */
  readonly done: boolean;
  /** Ids of the policies that an index names for the query, the likeliest first; null where no index was asked. */
  readonly chosen: readonly string[] | null;
}

/** What the worker says. */
export type SearchTold =
  | { readonly told: 'options'; readonly options: FilterOptions }
  | {
      readonly told: 'answer';
      readonly id: number;
      /** True where near misses are in it: nothing more comes. */
      readonly final: boolean;
      readonly view: readonly HtmlNode[];
      /** The same in a sentence, for ears. */
      readonly said: string;
      /** Hits that are not shown, and the words of a button that shows more of them. */
      readonly rest: number;
      readonly more: string;
    }
  /** `id` is null where it was not a query that failed. */
  | { readonly told: 'failed'; readonly id: number | null; readonly why: string };
