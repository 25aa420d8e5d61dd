// The search records of one policy: plain JSON, one record per clause wording, however many versions it stands in.
// Written at build time (buildRecords), loaded by the reader's browser when a search begins, read by versionView.
// Invariant: from the records alone, every node of every version can be told with its address and source ranges.
import type { Layer, NodeType } from '../model/sectionTree.ts';
import type { VersionKind } from '../model/policy.ts';

/** The record numbers (or places in a version) that have a value, as decimal keys. */
export type Sparse<T> = Readonly<Record<string, T>>;

/**
 * The own ranges of a node as triples [gap, source length, text length]: the gap is what lies between the range and
 * the one before it (0 for the first). A decoded range has its text length n written as -n - 1.
 */
export type OwnShape = readonly number[];

/** What a version says of a node otherwise than its record does, by place in the version's `nodes`. */
export interface Exceptions {
  readonly address?: Sparse<string | null>;
  readonly label?: Sparse<string | null>;
  readonly title?: Sparse<string | null>;
  readonly type?: Sparse<NodeType>;
  readonly layer?: Sparse<Layer>;
  readonly depth?: Sparse<number>;
  /** null where the version's node is plain and the record's is not. */
  readonly shape?: Sparse<OwnShape | null>;
}

/** One version: which wordings stand in it, in source order, and where. */
export interface VersionColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: VersionKind;
  /** Record numbers in source order (parents before children) as [first, count] runs of ascending numbers. */
  readonly nodes: readonly number[];
  /** For each node that has own ranges: source characters between its first range and the end of those before it. */
  readonly gaps: readonly number[];
  readonly exceptions: Exceptions;
}

/** A cohort, as far as a search can be narrowed to it: the places in `versions` of its agreed and its shown text. */
export interface CohortColumn {
  readonly id: string;
  readonly label: string;
  readonly versions: readonly number[];
}

/** All wordings of a policy. The columns run by record number; the newest version's wordings come first. */
export interface SearchRecords {
  readonly format: 1;
  readonly policy: string;
  readonly title: string;
  readonly language: string;
  /** Oldest first. */
  readonly versions: readonly VersionColumn[];
  readonly cohorts: readonly CohortColumn[];
  readonly texts: readonly string[];
  readonly lineages: readonly (string | null)[];
  readonly addresses: readonly (string | null)[];
  readonly types: readonly NodeType[];
  /** How many nodes stand above it. */
  readonly depths: readonly number[];
  readonly labels: Sparse<string>;
  readonly titles: Sparse<string>;
  /** Only records whose own text is not exactly one plain range. */
  readonly shapes: Sparse<OwnShape>;
  /** Records that the publisher added later. */
  readonly laterNotes: readonly number[];
}
