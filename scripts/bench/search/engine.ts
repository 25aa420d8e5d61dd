// What the bench asks of every engine, so that one loop measures them all.
import type { Wording } from './judge.ts';

/** A search engine over a fixed set of clause wordings. */
export interface Engine {
  readonly name: string;
  /** Milliseconds to make the index from the records, where it is built. */
  readonly buildMs: number;
  /** Milliseconds before the first query in the reader's browser, once the bytes are there. */
  readonly openMs: number;
  /** Compressed bytes that a reader loads before the first query. */
  readonly bytes: number;
  /** All hits, best first. */
  search(query: string): Promise<readonly Wording[]>;
  /** Compressed bytes that the last query loaded beyond those, with the texts of its first ten hits. */
  lastBytes(): number;
}
