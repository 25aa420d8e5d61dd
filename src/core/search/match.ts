// A match: a clause wording, or a table row, that answers a query, with the places where it does. What every way of
// matching returns and what hits are made of.
import type { Term } from './query.ts';
import type { Stand } from './stands.ts';

/** How a clause answers a query: it holds all that was asked; its headings hold some of it; or nearly. */
export type MatchKind = 'exact' | 'loose' | 'fuzzy';

/** Something to be marked in the text of a hit. */
export interface Sought {
  readonly term: Term;
  /** How many letters may be wrong, missing or too many. */
  readonly errors: number;
}

/** A wording that answers a query. */
export interface Match {
  readonly kind: MatchKind;
  /** One record, or those of a table row whose cells hold the terms between them. */
  readonly records: readonly number[];
  /** Where the wording stands and answers, oldest version first; never empty. */
  readonly stands: readonly Stand[];
  readonly sought: readonly Sought[];
  /** Within its kind, from 0 to 1. */
  readonly weight: number;
}

/** Exact scores lie over 2/3, those of loose and fuzzy matches below, by their weight. */
export function scoreOf({ kind, weight }: Match): number {
  const share = 0.001 + 0.999 * Math.min(1, Math.max(0, weight));
  return Math.round((kind === 'exact' ? 2 / 3 + share / 3 : (share * 2) / 3) * 1e6) / 1e6;
}
