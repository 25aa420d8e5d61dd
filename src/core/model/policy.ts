// The archive's own data (archive.yaml, policy.yaml, version.yaml), checked and with names as code writes them.
// Dates are plain `YYYY-MM-DD` strings, compared as strings; they never become a Date.
import type { SectionTree } from './sectionTree.ts';
import type { Span } from './span.ts';

/** `YYYY-MM-DD`, compared as a string. */
export type DateString = string;

/** archive.yaml. */
export interface ArchiveRecord {
  readonly title: string;
  readonly operator: string;
  readonly contact: string;
  readonly url: string | null;
  /** The path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** The interface language, BCP 47. */
  readonly language: string;
}

/** Words of a version, quoted: `quote` is the version's source.slice(...range). */
export interface Quote {
  readonly version: string;
  readonly range: Span;
  readonly quote: string;
}

/** Customers whose contract falls in a half-open interval of dates (and perhaps a service), and what they agreed to. */
export interface Cohort {
  readonly id: string;
  readonly label: string;
  readonly contracted: { readonly from: DateString | null; readonly until: DateString | null };
  /** Ids of the services it is about; empty means every service of the policy. */
  readonly services: readonly string[];
  readonly agreed: string | null;
  readonly shown: string | null;
  readonly basis: readonly Quote[];
  readonly contact: Quote | null;
}

/** A service that a policy is about. */
export interface Service {
  readonly id: string;
  readonly title: string;
}

/** policy.yaml, with the records of its versions, oldest first. */
export interface PolicyRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly timezone: string;
  readonly original: string | null;
  /** The policy's own words by key: `revision` is 改定 for OCN. */
  readonly terms: Readonly<Record<string, string>>;
  readonly services: readonly Service[];
  readonly translationOf: string | null;
  readonly cohorts: readonly Cohort[];
  readonly versions: readonly VersionRecord[];
}

export type VersionKind = 'transcription' | 'reconstruction' | 'translation';

/** A repair of form (never of wording) made in transcribing; `range` is in the snapshot. */
export interface Repair {
  readonly what: string;
  readonly range: Span;
  readonly reason: string;
  readonly inference: boolean;
}

/** version.yaml, with the version's id, which is its folder's name. Ranges are in source.md unless said otherwise. */
export interface VersionRecord {
  readonly id: string;
  readonly label: string;
  readonly predecessor: string | null;
  readonly enacted: DateString | null;
  readonly revised: DateString | null;
  readonly announced: DateString | null;
  readonly effective: DateString | null;
  readonly captured: DateString | null;
  readonly published: { readonly from: DateString; readonly until: DateString | null } | null;
  readonly signatory: string | null;
  readonly kind: VersionKind;
  readonly source: { readonly file: string; readonly sha256: string; readonly url: string | null };
  readonly repairs: readonly Repair[];
  readonly laterNotes: readonly {
    readonly range: Span;
    readonly quote: string;
    readonly added: DateString | null;
  }[];
  readonly flags: readonly { readonly range: Span; readonly quote: string; readonly note: string }[];
  readonly reconstructedFrom: {
    readonly version: string;
    readonly sha256: string;
    readonly cut: readonly Span[];
  } | null;
  /** Where an address that was once published stands now. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** A version with its text and tree. */
export interface ArchivedVersion {
  readonly policy: string;
  readonly record: VersionRecord;
  readonly source: string;
  /** Of the bytes of source.md. */
  readonly sha256: string;
  readonly tree: SectionTree;
}
