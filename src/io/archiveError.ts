import type { Problem } from '../core/model/problem.ts';

/** Thrown where an archive's file cannot be read as it must be; carries every problem met. */
export class ArchiveError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    this.name = 'ArchiveError';
    this.problems = problems;
  }
}
