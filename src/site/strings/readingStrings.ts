/** What was cut from a base to make a reconstruction: passages of text, and marks that point to them. */
export interface CutCounts {
  readonly passages: number;
  readonly marks: number;
  /** The mark itself, where all are alike: `※`. */
  readonly mark: string | null;
}

/** A version's page: the text and what stands beside it. */
export interface ReadingStrings {
  readonly version: {
    readonly contents: string;
    readonly text: string;
    readonly provenance: string;
    readonly neighbours: string;
    readonly older: string;
    readonly newer: string;
    readonly cohort: string;
    readonly noCohort: string;
    readonly undatedCopy: string;
    /** Where and when a copy was taken, as far as known; at least one of the two is. */
    readonly copyTaken: (captured: string | null, url: string | null) => string;
    readonly formOnly: string;
    readonly describe: (policy: string, label: string) => string;
  };
  readonly reconstruction: {
    readonly notOriginal: (enacted: string | null) => string;
    readonly madeFrom: (base: string, cuts: CutCounts) => string;
    readonly dated: (place: { base: string; atEnd: boolean; quote: string; revised: boolean }) => string;
    readonly unverified: string;
    readonly seeCuts: string;
    readonly seeBase: (base: string) => string;
    readonly circular: (base: string, cuts: CutCounts) => string;
    readonly cutsTitle: string;
  };
  readonly translation: { readonly note: (original: string) => string };
  readonly provenance: {
    readonly title: string;
    readonly received: string;
    readonly transcription: string;
    readonly hash: string;
    /** The same, behind the name of a file. */
    readonly itsHash: string;
    readonly address: string;
    readonly addressUnknown: string;
    readonly signatory: string;
    readonly kind: string;
    readonly repairs: string;
    readonly repairsLead: string;
    readonly inference: string;
    readonly reason: string;
    readonly hashNote: string;
  };
  readonly text: {
    readonly laterNote: string;
    readonly laterMark: string;
    readonly flag: string;
    readonly flagRef: (place: number) => string;
    readonly deadLink: string;
    readonly refusedLink: (target: string) => string;
    readonly image: string;
    readonly imageNotShown: string;
    readonly checked: string;
    readonly unchecked: string;
    readonly link: string;
    readonly linkTo: (name: string) => string;
    readonly historyOf: (name: string) => string;
    readonly history: string;
    readonly caution: string;
    readonly cellSeparator: string;
    readonly table: string;
  };
  /** Names of unnumbered parts, by the letter of their address step. */
  readonly parts: Readonly<Record<string, (place: number) => string>>;
  /** A numbered part whose number the source does not write, such as the first 項 of a 条. */
  impliedNumber(place: number): string;
  /** A part of a named whole: `4.(1)の表`. */
  partOf(whole: string, part: string): string;
  readonly copy: {
    /** The button of a clause's menu, for those who hear it. */
    readonly menu: (name: string) => string;
    readonly button: string;
    readonly loading: string;
    readonly failed: string;
    readonly forms: Readonly<
      Record<'link' | 'customer' | 'legal' | 'short' | 'markdown' | 'quote' | 'annotation', string>
    >;
    /** A link that marks the words of the paragraph; of what the reader chose; and a quote of that. */
    readonly paragraph: string;
    readonly chosen: string;
    readonly chosenQuote: string;
    readonly chosenHint: string;
    readonly done: (what: string) => string;
    readonly blocked: string;
    readonly elsewhere: string;
    readonly nowhere: string;
  };
  readonly places: {
    /** Stands where an address that was once published leads to. */
    readonly moved: (old: string) => string;
    readonly unknown: (asked: string) => string;
    readonly nearest: (name: string) => string;
    readonly opened: (asked: string, name: string) => string;
    readonly top: string;
  };
}
