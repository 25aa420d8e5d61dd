// What a proof finds on its way: problems, and notes on what is not wrong but not proven or not generated yet.
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';

/** Problems and notes, in the order they are met. */
export interface Findings {
  readonly problems: Problem[];
  readonly notes: string[];
}

/** Runs a proof; a file that cannot be read becomes problems, and the other proofs still run. */
export function collecting(found: Findings, prove: () => void): void {
  try {
    prove();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    found.problems.push(...error.problems);
  }
}
