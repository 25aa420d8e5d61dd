// One query from the reader's keys to what the page shows: exact hits at once, near misses after. Runs in a worker or on
// the page, and stops where the caller says that another key was pressed.
import type { CandidateSource } from './candidateSource.ts';
import { searchSteps, type SearchOptions, type SearchResult } from './searchRecords.ts';

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

/** How a search gives way to the reader. */
export interface Turns {
  /** Asked between steps of a few milliseconds: lets a newer query in, and is false where one came. */
  readonly goOn: () => Promise<boolean>;
  /** Exact hits that are told at once, before all that `limit` allows. */
  readonly early: number;
}

const TO_THE_END: Turns = { goOn: () => Promise.resolve(true), early: Infinity };

/**
 * First the exact hits, then everything; nothing more where `goOn` is false. Throws what the source throws, when records
 * cannot be loaded.
 */
export async function* answers(
  source: CandidateSource,
  query: string,
  options: SearchOptions = {},
  { goOn, early }: Turns = TO_THE_END,
): AsyncGenerator<Answer, void> {
  const { records, policies, complete } = await source(query, options);
  const known = { complete, policies: { searched: records.length, all: policies } };
  const steps = searchSteps(records, query, options, early);
  let step = steps.next();
  while (step.done !== true) {
    if (step.value !== null) yield { ...known, result: step.value, final: false };
    if (!(await goOn())) return;
    step = steps.next();
  }
  yield { ...known, result: step.value, final: true };
}
