// The place in a text that is nearest to a term, in letters wrong, missing or too many. Fuse says which texts are near;
// its own match indices are scattered letters, no range that could be marked or judged.
import type { Span } from '../model/span.ts';

/** A place in a text and how many letters part it from the term. */
export interface Approximation {
  readonly at: Span;
  readonly errors: number;
}

/**
 * The nearest place with at most `most` errors, of several the one as long as the term, then the first; null where there
 * is none. Takes text x term steps.
 */
export function approximate(text: string, term: string, most: number): Approximation | null {
  // Sellers' table, one column a letter of the text: the cost of the first i letters of the term ending here, and
  // where that stretch of the text began.
  const cost = Array.from({ length: term.length + 1 }, (_, i) => i);
  const begin = new Array<number>(term.length + 1).fill(0);
  let best: Approximation | null = null;
  for (let at = 0; at < text.length; at++) {
    let diagonal = cost[0] ?? 0;
    let diagonalBegin = begin[0] ?? 0;
    cost[0] = 0;
    begin[0] = at + 1;
    for (let i = 1; i <= term.length; i++) {
      const above = cost[i] ?? 0;
      const aboveBegin = begin[i] ?? 0;
      const replace = diagonal + (term[i - 1] === text[at] ? 0 : 1);
      const skip = above + 1;
      const miss = (cost[i - 1] ?? 0) + 1;
      if (replace <= skip && replace <= miss) {
        cost[i] = replace;
        begin[i] = i === 1 ? at : diagonalBegin;
      } else if (miss <= skip) {
        cost[i] = miss;
        begin[i] = begin[i - 1] ?? at;
      } else {
        cost[i] = skip;
        begin[i] = aboveBegin;
      }
      diagonal = above;
      diagonalBegin = aboveBegin;
    }
    const errors = cost[term.length] ?? most + 1;
    const start = begin[term.length] ?? at;
    if (errors > most || start > at) continue;
    const found: Approximation = { at: [start, at + 1], errors };
    if (best === null || better(found, best, term.length)) best = found;
    if (errors === 0) break;
  }
  return best;
}

/** A wrong letter is likelier than one missing or too many. */
function better(one: Approximation, other: Approximation, length: number): boolean {
  const off = ({ at: [start, end] }: Approximation): number => Math.abs(end - start - length);
  return one.errors < other.errors || (one.errors === other.errors && off(one) < off(other));
}
