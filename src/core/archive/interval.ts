// Half-open intervals of calendar dates, `[from, until)`. A bound that is null is open.
import type { DateString } from '../model/policy.ts';

/** Days from `from` up to, not including, `until`; null is no bound. */
export interface Interval {
  readonly from: DateString | null;
  readonly until: DateString | null;
}

/** Whether a day lies in an interval. */
export function holds(interval: Interval, day: DateString): boolean {
  return (
    (interval.from === null || interval.from <= day) && (interval.until === null || day < interval.until)
  );
}

/** The days that two intervals share, or null where they share none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const from = laterBound(a.from, b.from);
  const until = earlierBound(a.until, b.until);
  return from !== null && until !== null && from >= until ? null : { from, until };
}

/** The gaps between intervals: the bounded stretches that none of them covers though some lie before and after. */
export function gapsBetween(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => compareStarts(a.from, b.from));
  const gaps: Interval[] = [];
  let covered = sorted[0]?.until ?? null;
  for (const next of sorted.slice(1)) {
    if (covered === null) break;
    if (next.from !== null && next.from > covered) gaps.push({ from: covered, until: next.from });
    covered = next.until === null || next.until > covered ? next.until : covered;
  }
  return gaps;
}

function laterBound(a: DateString | null, b: DateString | null): DateString | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlierBound(a: DateString | null, b: DateString | null): DateString | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Order of starts: an open start comes first. */
function compareStarts(a: DateString | null, b: DateString | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
