// The facts that the reason of an answer is written from. One maker of sentences per language has this shape.
import type { DateString } from '../model/policy.ts';
import type { CitedQuote } from './citedQuote.ts';

/** Which recorded field gave a version its first day. */
export type DatedBy = 'effective' | 'revised' | 'enacted';

/** A text that is meant, as a sentence names it. */
export interface NamedText {
  /** The title of the policy. */
  readonly title: string;
  readonly label: string;
  readonly reconstruction: boolean;
}

/** The first day of a text, and the field it was read from. */
export interface FirstDay {
  readonly date: DateString;
  readonly by: DatedBy;
  /** The policy's own word for a revision, such as 改定; null where policy.yaml gives none. */
  readonly revision: string | null;
}

/** What the reason of a cohort's answer rests on. */
export interface CohortFacts {
  readonly contracted: DateString;
  readonly cohort: string;
  /** Quotes that say whom the text is addressed to. */
  readonly addressed: readonly CitedQuote[];
  /** The quote that states the first day of the text, where one does. */
  readonly dated: CitedQuote | null;
  /** Titles of the services that the answer presumes; empty where the policy names none. */
  readonly services: readonly string[];
}

/** The sentences of one language. Each returns whole sentences. */
export interface Reasons {
  readonly agreed: (text: NamedText, day: FirstDay, facts: CohortFacts) => string;
  /** The text had not begun when the contract was made. `earlier`: labels of texts that may be meant. */
  readonly notYet: (text: NamedText, day: FirstDay, facts: CohortFacts, earlier: readonly string[]) => string;
  readonly undated: (text: NamedText, facts: CohortFacts) => string;
  /** The cohort is known, but not what it agreed to. */
  readonly unrecorded: (answer: 'agreed' | 'shown', facts: CohortFacts) => string;
  readonly outside: (answer: 'agreed' | 'shown', facts: OutsideFacts) => string;
  readonly several: (answer: 'agreed' | 'shown', facts: SeveralFacts) => string;
  readonly shown: (text: NamedText, captured: DateString | null, facts: CohortFacts) => string;
  readonly inForce: (text: NamedText, effective: DateString, contracted: DateString) => string;
  readonly notInForce: (contracted: DateString, candidates: readonly string[]) => string;
  readonly noCohorts: string;
  readonly published: (text: NamedText, from: DateString, until: DateString | null, on: DateString) => string;
  /** `held`: labels of the texts whose recorded time holds the day (two or more, or none). */
  readonly notPublished: (on: DateString, held: readonly string[], undated: readonly string[]) => string;
}

/** Why no cohort fits. */
export interface OutsideFacts {
  readonly contracted: DateString;
  readonly cohorts: readonly string[];
  /** The first day after every cohort, where the contract date is not before it. */
  readonly after: DateString | null;
  /** The first day of any cohort, where the contract date is before it. */
  readonly before: DateString | null;
  /** Labels of texts that no cohort names and that may be meant. */
  readonly others: readonly string[];
}

/** Why more than one answer fits. */
export interface SeveralFacts {
  readonly contracted: DateString;
  readonly cohorts: readonly string[];
  /** Titles of the services among which the question does not tell; empty where the service is known. */
  readonly services: readonly string[];
}
