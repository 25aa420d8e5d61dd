// The exact difference of two token lists: the only user of npm diff.
// Invariant: hunks are in order, apart from each other, and all tokens between them are the same one by one.
import { diffArrays } from 'diff';

/** Tokens `[oldStart, oldEnd)` became `[newStart, newEnd)`; one of the two may be empty. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Whether an old and a new number stand for the same; may be wider than being the same number. */
export type Equality = (old: number, now: number) => boolean;

/**
 * The shortest edit script between two lists of numbers as hunks, or null where it has more than `most` steps
 * (time and memory grow with its square).
 */
export function diffTokens(
  old: readonly number[],
  now: readonly number[],
  most: number,
  equal: Equality = (a, b) => a === b,
): Hunk[] | null {
  const [start, oldEnd, newEnd] = commonEnds(old, now, equal);
  if (start === oldEnd && start === newEnd) return [];
  if (start === oldEnd || start === newEnd) {
    return [{ oldStart: start, oldEnd, newStart: start, newEnd }];
  }
  const parts = diffArrays(old.slice(start, oldEnd), now.slice(start, newEnd), {
    maxEditLength: most,
    comparator: equal,
  });
  if (parts === undefined) return null;
  const hunks: Hunk[] = [];
  let [i, j] = [start, start];
  let open: Hunk | null = null;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = null;
      i += count;
      j += count;
      continue;
    }
    const [oldStart, newStart]: [number, number] = open ? [open.oldStart, open.newStart] : [i, j];
    if (removed) i += count;
    else j += count;
    open = { oldStart, oldEnd: i, newStart, newEnd: j };
  }
  if (open) hunks.push(open);
  return hunks;
}

function commonEnds(
  old: readonly number[],
  now: readonly number[],
  equal: Equality,
): [number, number, number] {
  const same = (i: number, j: number): boolean => equal(old[i] ?? -1, now[j] ?? -2);
  let start = 0;
  while (start < old.length && start < now.length && same(start, start)) start++;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && same(oldEnd - 1, newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return [start, oldEnd, newEnd];
}
