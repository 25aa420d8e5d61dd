// The exact difference of two lists of sentences: the only user of npm diff. Sentences are few and their lists are made
// once a pair, so a library does what diffTokens.ts does for tokens, where time is short.
import { diffArrays } from 'diff';
import { commonEnds, type Hunk } from './diffTokens.ts';

/** The shortest edit script between two lists as hunks, in order; null where it has more than `most` steps. */
export function diffSentences(
  old: readonly string[],
  now: readonly string[],
  most: number,
): readonly Hunk[] | null {
  const [start, oldEnd, newEnd] = commonEnds((i, j) => old[i] === now[j], old.length, now.length);
  if (start === oldEnd && start === newEnd) return [];
  if (start === oldEnd || start === newEnd) return [{ oldStart: start, oldEnd, newStart: start, newEnd }];
  const parts = diffArrays(old.slice(start, oldEnd), now.slice(start, newEnd), { maxEditLength: most });
  if (parts === undefined) return null;
  const hunks: Hunk[] = [];
  let [i, j] = [start, start];
  let open: Hunk | null = null;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      if (open !== null) hunks.push(open);
      open = null;
      i += count;
      j += count;
      continue;
    }
    const [oldStart, newStart]: [number, number] = open === null ? [i, j] : [open.oldStart, open.newStart];
    if (removed) i += count;
    else j += count;
    open = { oldStart, oldEnd: i, newStart, newEnd: j };
  }
  return open === null ? hunks : [...hunks, open];
}
