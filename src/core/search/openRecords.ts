// All that a search prepares once for the records of a policy, so that the first key pays for none of it.
import { haystacksOf, rowHaystacksOf } from './haystack.ts';
import type { SearchRecords } from './records.ts';
import { standsOf } from './stands.ts';

/** Prepares records for searching and returns them. A search does the same by itself at its first query. */
export function openRecords(records: SearchRecords): SearchRecords {
  haystacksOf(records);
  standsOf(records);
  rowHaystacksOf(records);
  return records;
}
