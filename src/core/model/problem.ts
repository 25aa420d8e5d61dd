// What is wrong with an input. Every layer returns problems; none prints or throws them.
import type { Span } from './span.ts';

/** A place by line and column (both from 1), for files that a person edits, such as YAML. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with an input, where it stands and what to do about it. */
export interface Problem {
  /** Stable, machine-readable, in kebab case: `unknown-key`, `bad-date`, `invalid-utf8`. */
  readonly code: string;
  /** The file as the user named it, or its path inside the archive folder. */
  readonly file: string;
  readonly at: Span | LinePlace | null;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly cure: string;
}
