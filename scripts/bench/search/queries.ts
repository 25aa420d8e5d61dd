// The fixed query set of the search bench: what is typed, and by which plain words a clause is judged relevant. The
// judgement knows nothing of the folds under test: it spells every variant out.
// A line is `query => judgement`; in the judgement `&` joins what must all stand, `|` writings of one thing, `!` what
// must not stand; `@` an address. It is compared in NFKC and lower case, without spaces beside Han and kana.
import {
  DATES,
  NOTHINGS,
  NUMBERS,
  PHRASES,
  SEVERAL,
  TYPOS,
  VARIANTS,
  WITHOUTS,
  WORDS,
} from './queryTables.ts';
import { BLIND_TYPOS, BLIND_VARIANTS } from './blindSpellings.ts';
import {
  BLIND_DATES,
  BLIND_NOTHINGS,
  BLIND_NUMBERS,
  BLIND_PHRASES,
  BLIND_SEVERAL,
  BLIND_WITHOUTS,
  BLIND_WORDS,
} from './blindTables.ts';

/** What a query tries. */
export type QueryClass =
  'word' | 'variant' | 'several' | 'phrase' | 'without' | 'number' | 'date' | 'typo' | 'nothing';

export interface BenchQuery {
  readonly class: QueryClass;
  readonly query: string;
  readonly judgement: string;
}

/** The whole set, in a fixed order. The folds were mended until it came out right. */
export const QUERIES: readonly BenchQuery[] = querySet(WORDS, {
  variant: VARIANTS,
  several: SEVERAL,
  phrase: PHRASES,
  without: WITHOUTS,
  number: NUMBERS,
  date: DATES,
  typo: TYPOS,
  nothing: NOTHINGS,
});

/** The second set, which says what to expect of queries that nobody had in mind. */
export const BLIND_QUERIES: readonly BenchQuery[] = querySet(BLIND_WORDS, {
  variant: BLIND_VARIANTS,
  several: BLIND_SEVERAL,
  phrase: BLIND_PHRASES,
  without: BLIND_WITHOUTS,
  number: BLIND_NUMBERS,
  date: BLIND_DATES,
  typo: BLIND_TYPOS,
  nothing: BLIND_NOTHINGS,
});

function querySet(
  words: string,
  tables: Readonly<Record<Exclude<QueryClass, 'word'>, string>>,
): readonly BenchQuery[] {
  const rows = Object.entries(tables) as [Exclude<QueryClass, 'word'>, string][];
  return [
    ...words
      .split(/[\n|]/u)
      .filter((query) => query !== '')
      .map((query): BenchQuery => ({ class: 'word', query, judgement: wordsOf(query) })),
    ...rows.flatMap(([kind, table]) => rowsOf(kind, table)),
  ];
}

function wordsOf(query: string): string {
  return query.replace(/["]/gu, '').split(' ').join('&');
}

function rowsOf(kind: QueryClass, table: string): BenchQuery[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [query = '', judgement = wordsOf(query)] = row.split(' => ');
      return { class: kind, query, judgement };
    });
}
