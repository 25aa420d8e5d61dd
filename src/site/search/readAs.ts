import type { Query, Term } from '../../core/search/query.ts';
import { nameIn } from '../mixedWords.ts';
import type { Strings } from '../strings/strings.ts';

/** How a query was read, where that is not plain from its words: clause numbers, dates, words left out. */
export function readAs({ terms, without }: Query, { search, language }: Strings): readonly string[] {
  // What the reader typed is taken to be of the page's language, unless its script says otherwise.
  const said = (words: string): string => nameIn(language, words, language);
  return [
    ...terms.flatMap((term) => sentenceOf({ ...term, words: said(term.words) }, search)),
    ...(without.length > 0 ? [search.readWithout(without.map(({ words }) => said(words)))] : []),
  ];
}

function sentenceOf({ words, clause, date }: Term, search: Strings['search']): readonly string[] {
  if (date !== null) return [search.readDate(words, date)];
  if (clause !== null) return [search.readClause(words, clause.address)];
  return [];
}
