import type { Query, Term } from '../../core/search/query.ts';
import type { Strings } from '../strings/strings.ts';

/** How a query was read, where that is not plain from its words: clause numbers, dates, words left out. */
export function readAs({ terms, without }: Query, { search }: Strings): readonly string[] {
  return [
    ...terms.flatMap((term) => sentenceOf(term, search)),
    ...(without.length > 0 ? [search.readWithout(without.map(({ words }) => words))] : []),
  ];
}

function sentenceOf({ words, clause, date }: Term, search: Strings['search']): readonly string[] {
  if (date !== null) return [search.readDate(words, date)];
  if (clause !== null) return [search.readClause(words, clause.address)];
  return [];
}
