// The words that exports of a comparison use for themselves, in the two languages of the interface.
// Mechanical facts only: nothing here claims why a text was changed, and nothing speaks as the publisher.
export type ExportLanguage = 'ja' | 'en';

/** How a number changed. */
export type NumberShift = 'down' | 'up' | 'style' | 'other';

/** The words of one language. */
export interface ExportWords {
  readonly language: ExportLanguage;
  readonly date: (date: string) => string;
  /** 改定後 and 改定前. */
  readonly after: (revision: string) => string;
  readonly before: (revision: string) => string;
  readonly remarks: string;
  readonly inHeader: (header: string, said: string) => string;
  /** What happened to a text on its date, with the policy's own word for a revision. */
  readonly event: Readonly<
    Record<
      'revised' | 'enacted' | 'effective' | 'announced' | 'published' | 'captured',
      (r: string) => string
    >
  >;
  /** A date with its event: 2022年7月1日制定. */
  readonly dated: (date: string, event: string) => string;
  readonly kind: Readonly<Record<'transcription' | 'reconstruction' | 'translation', string | null>>;
  readonly joinKind: (name: string, kind: string) => string;
  readonly labelled: (label: string) => string;
  /** A short name from a label: what stands before its bracket. */
  readonly shortLabel: (label: string) => string;
  readonly textOf: (name: string) => string;
  readonly title: (title: string) => string;
  readonly lead: (title: string, old: string, fresh: string) => string;
  readonly reconstruction: {
    readonly title: (left: string, right: string) => string;
    readonly lead: (title: string, left: string, right: string) => string;
    readonly caution: (base: string, cuts: number, marks: number | null) => string;
    readonly missing: string;
    readonly remark: string;
  };
  readonly note: {
    readonly single: (revision: string | null) => string;
    readonly double: string;
    readonly widthAndSpace: (places: number) => string;
    readonly layout: (places: number) => string;
    readonly coarse: string;
    readonly wrap: (sentences: readonly string[]) => string;
  };
  /** 1.～3.（略）, 2.及び3.（略）, 4.（略）, （略）. */
  readonly range: (labels: readonly string[]) => string;
  readonly folded: (range: string, word: string) => string;
  readonly remark: {
    readonly added: string;
    readonly removed: string;
    readonly moved: (from: string | null) => string;
    readonly number: (shift: NumberShift, from: string, to: string) => string;
    readonly retitled: string;
    readonly reworded: string;
    readonly cosmetic: string;
    readonly reference: string;
    /** `numbers` are those of the notes with the targets; none names no note. */
    readonly link: (kind: 'changed' | 'added' | 'removed', numbers: readonly number[]) => string;
    readonly image: string;
    readonly split: string;
    readonly merged: string;
    readonly coarse: string;
    readonly joiner: string;
  };
  readonly noLink: string;
  readonly linkNote: (number: number, from: string, to: string) => string;
  readonly redline: {
    readonly title: (title: string) => string;
    readonly note: string;
    /** Instead of both, where one text was made from the other: nobody removed or added anything. */
    readonly madeTitle: (title: string) => string;
    readonly madeNote: (old: string, fresh: string) => string;
    readonly moved: (remark: string) => string;
  };
}
