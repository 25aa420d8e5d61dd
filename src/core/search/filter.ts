// What a search is narrowed to. A filter passes stands, not records: a wording may stand in a version that is asked for
// and in one that is not.
import type { NodeType } from '../model/sectionTree.ts';
import type { SearchRecords } from './records.ts';
import type { Stand } from './stands.ts';
import { addressAt, typeAt, versionView } from './versionView.ts';

/** What to search in; what is absent or null does not narrow. */
export interface SearchFilter {
  readonly policy?: string | null;
  /** A version's id. */
  readonly version?: string | null;
  /** A cohort's id: the versions that it agreed to or is shown. */
  readonly cohort?: string | null;
  /** An address: the node there and all inside it, in each version by that version's own numbering. */
  readonly section?: string | null;
  readonly kinds?: readonly NodeType[] | null;
}

/** The places in `records.versions` that the filter lets through. */
export function versionsPassing(records: SearchRecords, filter: SearchFilter): ReadonlySet<number> {
  const cohort = filter.cohort ?? null;
  const named = records.cohorts.find(({ id }) => id === cohort)?.versions ?? [];
  const places = records.versions.flatMap(({ id }, place) => {
    const here = filter.version === undefined || filter.version === null || filter.version === id;
    return here && (cohort === null || named.includes(place)) ? [place] : [];
  });
  const policy = filter.policy ?? null;
  return new Set(policy === null || policy === records.policy ? places : []);
}

/** A test of stands, made once for a search. */
export function passes(records: SearchRecords, filter: SearchFilter): (stand: Stand) => boolean {
  const versions = versionsPassing(records, filter);
  const section = filter.section ?? null;
  const kinds = filter.kinds ?? null;
  return ({ version, place }) => {
    if (!versions.has(version)) return false;
    if (section === null && kinds === null) return true;
    const view = versionView(records, version);
    if (kinds !== null && !kinds.includes(typeAt(records, view, place))) return false;
    for (let at = place; section !== null && at >= 0; at = view.parents[at] ?? -1) {
      if (addressAt(records, view, at) === section) return true;
    }
    return section === null;
  };
}
