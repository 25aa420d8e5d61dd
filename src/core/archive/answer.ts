// What every rule of `which` works with, and the one place where an answer is put together.
import type { Answer } from '../model/answer.ts';
import type { DateString, PolicyRecord, Quote, VersionRecord } from '../model/policy.ts';
import type { NamedText, Reasons } from './reasonsShape.ts';

/** What is asked. `on` is the day for `published`, or null. */
export interface WhichQuestion {
  readonly contracted: DateString;
  readonly service: string | null;
  readonly on: DateString | null;
}

/** What `which` needs beside the policy's record. */
export interface WhichSources {
  /** The archive's interface language, BCP 47: reasons are in Japanese for `ja`, else in English. */
  readonly language: string;
  /** Length of a version's source in code units, to say where a quote stands; null where it is not known. */
  readonly lengthOf: (version: string) => number | null;
  /** Counts of pairs per change between two versions of the policy. */
  readonly changesBetween: (oldVersion: string, newVersion: string) => Readonly<Record<string, number>>;
  /** Gives the archive's own words the form in which a sentence takes them: a page marks their language. As they are by default. */
  readonly said?: (words: string) => string;
}

/** A question on its way through the rules. */
export interface Asking {
  readonly policy: PolicyRecord;
  readonly question: WhichQuestion;
  readonly sources: WhichSources;
  readonly reasons: Reasons;
  readonly said: (words: string) => string;
}

/** An answer, determined exactly where it has a version. */
export function answer(parts: {
  readonly version?: VersionRecord;
  readonly cohort?: string;
  readonly reason: string;
  readonly basis?: readonly Quote[];
  readonly contact?: Quote | null;
  readonly candidates?: readonly string[];
}): Answer {
  const { version } = parts;
  return {
    status: version === undefined ? 'not-determinable' : 'determined',
    version: version?.id ?? null,
    label: version?.label ?? null,
    reconstruction: version?.kind === 'reconstruction',
    cohort: parts.cohort ?? null,
    reason: parts.reason,
    basis: (parts.basis ?? []).map(({ quote, version: inVersion, range }) => ({
      quote,
      version: inVersion,
      range,
    })),
    contact:
      parts.contact == null
        ? null
        : { quote: parts.contact.quote, version: parts.contact.version, range: parts.contact.range },
    candidates: parts.candidates ?? [],
  };
}

/** A version as a sentence names it. */
export function namedText({ policy, said }: Asking, version: VersionRecord): NamedText {
  return {
    title: said(policy.title),
    label: said(version.label),
    reconstruction: version.kind === 'reconstruction',
  };
}
