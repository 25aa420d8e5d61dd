// Which text a customer agreed to, and what it rests on: the value that `which --json` prints.
import type { DateString, Quote } from './policy.ts';

export interface Answer {
  readonly status: 'determined' | 'not-determinable';
  readonly version: string | null;
  readonly label: string | null;
  readonly reconstruction: boolean;
  readonly cohort: string | null;
  /** A whole sentence in the archive's interface language. */
  readonly reason: string;
  readonly basis: readonly Quote[];
  readonly contact: Quote | null;
  /** Versions that may be meant where the answer is not determinable. */
  readonly candidates: readonly string[];
}

export interface WhichAnswer {
  readonly asked: {
    readonly policy: string;
    readonly contracted: DateString;
    readonly service: string | null;
    readonly on: DateString | null;
  };
  readonly agreed: Answer;
  readonly shown: Answer;
  readonly published: Answer | null;
  /** Counts of pairs per change between agreed and shown; null where either is not determinable or one is made of the other. */
  readonly changedSince: Readonly<Record<string, number>> | null;
}
