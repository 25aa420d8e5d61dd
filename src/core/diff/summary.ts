// Counts of pairs per change, and how many characters of wording went and came.
import type { Change, Pair, Summary } from '../model/comparison.ts';
import { wordingCharacters } from './pairChanges.ts';

/** The summary of a comparison's pairs: only changes that occur are counted. */
export function summaryOf(pairs: readonly Pair[]): Summary {
  const counts: { [change in 'unchanged' | Change]?: number } = {};
  let [removed, added] = [0, 0];
  for (const { changes, runs } of pairs) {
    for (const change of changes) counts[change] = (counts[change] ?? 0) + 1;
    removed += wordingCharacters(runs, 'removed');
    added += wordingCharacters(runs, 'added');
  }
  return { ...counts, wordingCharsRemoved: removed, wordingCharsAdded: added };
}
