// The order of a policy's versions, from the dates recorded for them and from what they name as their predecessor.
// Invariant: a version never stands before its predecessor, and the order does not depend on the order of the input.
import type { DateString, VersionRecord } from '../model/policy.ts';

/** The first day of a version as rule 2 of `which` reads it: effective, else revised, else enacted; null if none. */
export function firstDay(version: VersionRecord): DateString | null {
  return version.effective ?? version.revised ?? version.enacted;
}

/** Versions oldest first: a predecessor before its successors, then by the first date recorded, then by id. */
export function oldestFirst(versions: readonly VersionRecord[]): readonly VersionRecord[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const waiting = [...versions].sort((a, b) => compareKeys(sortKey(a, byId), sortKey(b, byId)));
  const placed = new Set<string>();
  const ordered: VersionRecord[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ predecessor }) => isPlaced(predecessor, byId, placed));
    // No version is ready only where predecessors run in a circle, which the archive's check reports.
    const [next] = waiting.splice(Math.max(ready, 0), 1);
    if (next === undefined) break;
    placed.add(next.id);
    ordered.push(next);
  }
  return ordered;
}

/** The date a version is sorted by: the first one recorded, in the order of how much it says about its age. */
function ownDate(version: VersionRecord): DateString | null {
  return firstDay(version) ?? version.announced ?? version.published?.from ?? version.captured;
}

/** A version without any date is sorted as its nearest dated predecessor is; without one, it comes first. */
function sortKey(
  version: VersionRecord,
  byId: ReadonlyMap<string, VersionRecord>,
): readonly [date: string, id: string] {
  const seen = new Set<string>();
  let at: VersionRecord | undefined = version;
  while (at !== undefined && ownDate(at) === null && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.predecessor === null ? undefined : byId.get(at.predecessor);
  }
  return [(at === undefined ? null : ownDate(at)) ?? '', version.id];
}

function compareKeys(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : Number(a[1] > b[1]);
}

function isPlaced(
  predecessor: string | null,
  byId: ReadonlyMap<string, VersionRecord>,
  placed: ReadonlySet<string>,
): boolean {
  return predecessor === null || !byId.has(predecessor) || placed.has(predecessor);
}
