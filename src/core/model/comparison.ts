// A comparison of two section trees, as `compare --json` prints it (less the two file headers).
// Invariants: the runs of a pair, read by side, are exactly the text of its old and of its new; every unit stands in a pair.
import type { Span } from './span.ts';

export type Change =
  | 'added'
  | 'removed'
  | 'moved'
  | 'renumbered'
  | 'retitled'
  | 'reworded'
  | 'cosmetic'
  | 'link'
  | 'split'
  | 'merged';

export type RunClass = 'wording' | 'number' | 'reference' | 'orthography' | 'width' | 'space' | 'punctuation';

/** A stretch of text that is the same on both sides, or stands on one side only. It lies inside one own range. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly old: Span | null;
  readonly new: Span | null;
  /** True exactly for every class but wording: muted on the screen and counted. */
  readonly quiet: boolean;
  readonly class: RunClass | null;
}

/** A difference that is not text. A link's target is never quiet. */
export interface OtherChange {
  readonly class: 'link' | 'layout' | 'bullet' | 'image';
  readonly old: { readonly at: Span; readonly value: string } | null;
  readonly new: { readonly at: Span; readonly value: string } | null;
  readonly quiet: boolean;
}

export type FactKind =
  | 'amount'
  | 'period'
  | 'date'
  | 'party'
  | 'negation'
  | 'modality'
  | 'item'
  | 'purpose'
  | 'recipient'
  | 'consent'
  | 'reference';

/** What a wording change touches, as a fact with its place: `30日` became `60日`. */
export interface Fact {
  readonly kind: FactKind;
  readonly old: { readonly text: string; readonly at: Span } | null;
  readonly new: { readonly text: string; readonly at: Span } | null;
}

/** Two units that are the same unit, or one that has no counterpart. */
export interface Pair {
  /** The hull of the unit's own text (of the part that went to the other side in a split or merge), or null. */
  readonly old: Span | null;
  readonly new: Span | null;
  readonly oldAddress: string | null;
  readonly newAddress: string | null;
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  readonly changes: readonly ('unchanged' | Change)[];
  readonly runs: readonly Run[];
  readonly other: readonly OtherChange[];
  readonly facts: readonly Fact[];
  /** False where the texts were too unlike to compare finely: the runs are then coarse, and the page says so. */
  readonly precise: boolean;
}

/** Counts of pairs per change (only those that occur), and visible characters of wording runs. */
export type Summary = { readonly [change in 'unchanged' | Change]?: number } & {
  readonly wordingCharsRemoved: number;
  readonly wordingCharsAdded: number;
};

/** What `compareTrees` returns. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly summary: Summary;
}
