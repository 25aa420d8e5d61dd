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

/** What a query tries. */
export type QueryClass =
  'word' | 'variant' | 'several' | 'phrase' | 'without' | 'number' | 'date' | 'typo' | 'nothing';

export interface BenchQuery {
  readonly class: QueryClass;
  readonly query: string;
  readonly judgement: string;
}

/** The whole set, in a fixed order. */
export const QUERIES: readonly BenchQuery[] = [
  ...WORDS.split(/[\n|]/u)
    .filter((query) => query !== '')
    .map((query): BenchQuery => ({ class: 'word', query, judgement: wordsOf(query) })),
  ...table('variant', VARIANTS),
  ...table('several', SEVERAL),
  ...table('phrase', PHRASES),
  ...table('without', WITHOUTS),
  ...table('number', NUMBERS),
  ...table('date', DATES),
  ...table('typo', TYPOS),
  ...NOTHINGS.trim()
    .split('\n')
    .map((query): BenchQuery => ({ class: 'nothing', query, judgement: wordsOf(query) })),
];

function wordsOf(query: string): string {
  return query.replace(/["]/gu, '').split(' ').join('&');
}

function table(kind: QueryClass, rows: string): BenchQuery[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [query = '', judgement = ''] = row.split(' => ');
      return { class: kind, query, judgement };
    });
}
