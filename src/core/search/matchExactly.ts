// The exact search: every clause that holds all the words and none of the unwanted ones, found by a plain scan.
// Invariant: complete. A node whose own text holds every term, folded alike, is found; so is a row whose cells hold
// them between them, or a phrase that runs from cell to cell. Nothing else is, but for the clause that bears a clause number that was asked for.
import { hasNumber, type ClauseNumber } from './clauseNumber.ts';
import { haystacksOf, recordsWith, rowHaystacksOf, type Haystacks } from './haystack.ts';
import type { Match } from './match.ts';
import type { Query, Term } from './query.ts';
import type { SearchRecords } from './records.ts';
import { rowsOf, standsOf, type Stand } from './stands.ts';
import { addressAt, versionView } from './versionView.ts';
import { exactWeight } from './weight.ts';

/** What a clause bearing the asked number weighs more than one that only mentions it. */
const BEARER = 2;

/** All exact matches, in no order. A query without terms has none. */
export function matchExactly(
  records: SearchRecords,
  query: Query,
  passing: (stand: Stand) => boolean,
): Match[] {
  if (query.terms.length === 0) return [];
  const stacks = haystacksOf(records);
  const holders = query.terms.map((term) => holdersOf(stacks, term));
  const unwanted = new Set(query.without.flatMap((term) => [...holdersOf(stacks, term)]));
  const found = nodesHolding(records, stacks, query, holders, unwanted, passing);
  return [...found, ...rowsHolding(records, stacks, query, holders, unwanted, passing)];
}

/** The records whose own text holds a term, in either fold. */
export function holdersOf(stacks: Haystacks, term: Term): ReadonlySet<number> {
  return new Set([...recordsWith(stacks.light, term.light), ...recordsWith(stacks.full, term.full)]);
}

function nodesHolding(
  records: SearchRecords,
  stacks: Haystacks,
  query: Query,
  holders: readonly ReadonlySet<number>[],
  unwanted: ReadonlySet<number>,
  passing: (stand: Stand) => boolean,
): Match[] {
  const numbers = query.terms.flatMap(({ clause }) => clause ?? []);
  const words = query.terms.flatMap((term, index) => (term.clause === null ? [holders[index]] : []));
  const candidates =
    numbers.length === 0 || words.length > 0
      ? inAll(words.length > 0 ? words : holders)
      : [...new Set([...inAll(holders), ...bearersOf(records, numbers)])];
  const sought = query.terms.map((term) => ({ term, errors: 0 }));
  const all = standsOf(records);
  const found: Match[] = [];
  for (const record of candidates) {
    if (unwanted.has(record)) continue;
    let bears = false;
    const stands = (all[record] ?? []).filter((stand) => {
      if (!passing(stand)) return false;
      // Every candidate holds all the words; only a clause number depends on where it stands.
      if (numbers.length === 0) return true;
      return query.terms.every((term, index) => {
        const here = term.clause !== null && standsUnder(records, stand, term.clause, words.length > 0);
        bears ||= here;
        return here || holders[index]?.has(record) === true;
      });
    });
    if (stands.length === 0) continue;
    const inText =
      numbers.length === 0
        ? query.terms
        : query.terms.filter((_, index) => holders[index]?.has(record) === true);
    const weight = exactWeight(records, stacks, record, inText);
    const scale = numbers.length === 0 ? 1 : 1 + BEARER;
    found.push({
      kind: 'exact',
      records: [record],
      stands,
      sought,
      weight: (weight + (bears ? BEARER : 0)) / scale,
    });
  }
  return found;
}

/** Rows whose cells hold the terms between them, where no node of the row holds them all by itself. */
function rowsHolding(
  records: SearchRecords,
  stacks: Haystacks,
  query: Query,
  holders: readonly ReadonlySet<number>[],
  unwanted: ReadonlySet<number>,
  passing: (stand: Stand) => boolean,
): Match[] {
  const rowStacks = rowHaystacksOf(records);
  const rowHolders = query.terms.map((term) => holdersOf(rowStacks, term));
  const rowUnwanted = new Set(query.without.flatMap((term) => [...holdersOf(rowStacks, term)]));
  const sought = query.terms.map((term) => ({ term, errors: 0 }));
  return rowsOf(records).flatMap((row, number) => {
    const held = (term: number): boolean =>
      rowHolders[term]?.has(number) === true || row.records.some((record) => holders[term]?.has(record));
    if (!query.terms.every((_, term) => held(term))) return [];
    if (rowUnwanted.has(number) || row.records.some((record) => unwanted.has(record))) return [];
    if (row.records.some((record) => holders.every((holding) => holding.has(record)))) return [];
    const stands = row.stands.filter(passing);
    if (stands.length === 0) return [];
    const weights = row.records.map((record) => {
      const inCell = query.terms.filter((_, term) => holders[term]?.has(record) === true);
      return (exactWeight(records, stacks, record, inCell) * inCell.length) / query.terms.length;
    });
    return [{ kind: 'exact', records: row.records, stands, sought, weight: Math.max(...weights) }];
  });
}

function inAll(sets: readonly (ReadonlySet<number> | undefined)[]): number[] {
  const [fewest, ...others] = [...sets].sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  return [...(fewest ?? [])].filter((record) => others.every((set) => set?.has(record) === true));
}

/** Records that bear one of the numbers in some version; the stands decide where. */
function bearersOf(records: SearchRecords, numbers: readonly ClauseNumber[]): number[] {
  const bears = (address: string | null): boolean =>
    address !== null && numbers.some((number) => hasNumber(address, number));
  const own = records.addresses.flatMap((address, record) => (bears(address) ? [record] : []));
  const elsewhere = records.versions.flatMap((column, version) =>
    Object.entries(column.exceptions.address ?? {}).flatMap(([place, address]) =>
      bears(address) ? (versionView(records, version).records[Number(place)] ?? []) : [],
    ),
  );
  return [...own, ...elsewhere];
}

/** Whether the node bears the number there; with `inside`, also whether a node above it does. */
function standsUnder(
  records: SearchRecords,
  { version, place }: Stand,
  number: ClauseNumber,
  inside: boolean,
): boolean {
  const view = versionView(records, version);
  for (let at = place; at >= 0; at = inside ? (view.parents[at] ?? -1) : -1) {
    const address = addressAt(records, view, at);
    if (address !== null && hasNumber(address, number)) return true;
  }
  return false;
}
