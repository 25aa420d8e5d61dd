// One query from the reader's keys to what the page shows, in two steps: exact hits at once, near misses after. Runs in
// a worker or on the page; it is the caller who stops listening when another key was pressed.
import type { CandidateSource } from './candidateSource.ts';
import { searchExactly, searchRecords, type SearchOptions, type SearchResult } from './searchRecords.ts';

/** What is known of a query so far. */
export interface Answer {
  readonly result: SearchResult;
  /** True when near misses are in it too: nothing more will come. */
  readonly final: boolean;
  /** False where not all policies were searched; then absence is no proof either. */
  readonly complete: boolean;
  /** Policies searched, and that could have been. */
  readonly policies: { readonly searched: number; readonly all: number };
}

/** First the exact hits, then everything. Throws what the source throws, when records cannot be loaded. */
export async function* answers(
  source: CandidateSource,
  query: string,
  options: SearchOptions = {},
): AsyncGenerator<Answer, void> {
  const { records, policies, complete } = await source(query, options);
  const searched = { searched: records.length, all: policies };
  yield { result: searchExactly(records, query, options), final: false, complete, policies: searched };
  yield { result: searchRecords(records, query, options), final: true, complete, policies: searched };
}
