// What the interface says, by place. Every language has the same keys; no page has words of its own.
// Archive data (titles, labels, notes, reasons) is not translated: it is shown in the language it was written in.
import type { Change, FactKind, RunClass } from '../../core/model/comparison.ts';
import type { VersionKind } from '../../core/model/policy.ts';
import type { Language } from '../urls.ts';

/** What was cut from a base to make a reconstruction: passages of text, and marks that point to them. */
export interface CutCounts {
  readonly passages: number;
  readonly marks: number;
  /** The mark itself, where all are alike: `※`. */
  readonly mark: string | null;
}

/** One language of the interface. Functions take finished words or counts and return whole sentences. */
export interface Strings {
  readonly language: Language;
  /** `2022-07-01` as a reader writes it. */
  date(date: string): string;
  /** A half-open interval of dates in words: its last day is the day before `until`. */
  interval(from: string | null, lastDay: string | null): string;
  /** When a text was published, as recorded: `until` is the first day on which it no longer was. */
  publishedInterval(from: string, until: string | null): string;
  number(value: number): string;
  /** Joins names in a sentence. */
  list(names: readonly string[]): string;
  quoted(words: string): string;
  /** A document with the label of one of its texts. */
  titleAndLabel(title: string, label: string): string;
  /** Sentences without a full stop, as running text. */
  sentences(sentences: readonly string[]): string;
  /** The title of an archived document, as a place in it. */
  readonly documentTitle: string;
  readonly unknown: string;
  readonly none: string;

  readonly site: {
    readonly skip: string;
    readonly navigation: string;
    readonly home: string;
    readonly search: string;
    readonly about: string;
    readonly breadcrumbs: string;
    notThePublisher(operator: string): string;
    readonly limitsLink: string;
    readonly needsScript: string;
    readonly originalOf: string;
    readonly contents: string;
    readonly related: string;
    readonly printed: string;
  };
  readonly home: {
    readonly lead: string;
    readonly policies: string;
    readonly searchLead: string;
    readonly versionsCount: (count: number) => string;
    readonly description: (titles: readonly string[]) => string;
    readonly empty: string;
  };
  readonly desk: {
    readonly question: string;
    readonly hint: string;
    readonly kindsOfDate: string;
    readonly field: string;
    readonly policy: string;
    readonly service: string;
    readonly anyService: string;
    readonly on: string;
    readonly onField: string;
    readonly onHint: string;
    readonly ask: string;
    readonly private: string;
    readonly withoutScript: string;
    readonly loading: string;
    readonly failed: string;
    readonly answerTitle: (asked: string) => string;
    readonly empty: string;
    readonly unreadable: (words: string) => string;
    readonly impossible: (words: string) => string;
    readonly ambiguous: (words: string, options: readonly string[]) => string;
    readonly sameAllDays: (from: string, until: string) => string;
    readonly turns: (from: string, until: string) => string;
    readonly daysFromTo: (from: string, until: string) => string;
    readonly agreed: string;
    readonly shown: string;
    readonly shownUndated: string;
    readonly published: (on: string) => string;
    readonly notDeterminable: string;
    readonly determined: string;
    readonly basis: string;
    readonly contact: string;
    readonly candidates: string;
    readonly openText: string;
    readonly quotedIn: (label: string) => string;
    readonly changedSince: string;
    readonly changedSinceNone: string;
    readonly compareThem: string;
    readonly record: string;
    readonly recordDetails: (version: string, sha256: string) => string;
    readonly nearBound: (before: string, after: string) => string;
  };
  readonly cohorts: {
    readonly title: string;
    readonly caption: (policy: string) => string;
    readonly contracted: string;
    readonly label: string;
    readonly services: string;
    readonly agreed: string;
    readonly shown: string;
    readonly basis: string;
    readonly none: string;
    readonly allServices: string;
    readonly notHeld: string;
    readonly agreedHere: string;
    readonly shownHere: string;
    readonly firstDay: (what: string, date: string) => string;
  };
  readonly timeline: {
    readonly title: (policy: string) => string;
    readonly texts: string;
    readonly cohorts: string;
    readonly undated: string;
    readonly reconstruction: string;
    readonly tableSummary: string;
    readonly what: string;
    readonly from: string;
    readonly until: string;
    readonly openStart: string;
    readonly openEnd: string;
    readonly notRecorded: string;
    readonly legend: string;
  };
  readonly policy: {
    readonly publisher: string;
    readonly original: string;
    readonly originalUnknown: string;
    readonly services: string;
    readonly versions: string;
    readonly comparisons: string;
    readonly translationOf: string;
    readonly kind: Readonly<Record<VersionKind, string>>;
    readonly versionColumn: string;
    readonly kindColumn: string;
    readonly datesColumn: string;
    readonly compareWith: string;
    readonly compare: (old: string, new_: string) => string;
    readonly noComparison: string;
  };
  readonly dates: Readonly<
    Record<'enacted' | 'revised' | 'announced' | 'effective' | 'captured' | 'published', string>
  >;
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
    readonly notContained: string;
  };
  readonly translation: { readonly note: (original: string) => string };
  readonly provenance: {
    readonly title: string;
    readonly received: string;
    readonly transcription: string;
    readonly sourceText: string;
    readonly hash: string;
    readonly capturedUnknown: string;
    readonly address: string;
    readonly addressUnknown: string;
    readonly signatory: string;
    readonly kind: string;
    readonly repairs: string;
    readonly repairsLead: string;
    readonly inference: string;
    readonly reason: string;
    readonly hashNote: string;
    readonly guesses: string;
  };
  readonly text: {
    readonly laterNote: string;
    readonly laterMark: string;
    readonly flag: string;
    readonly flagRef: (place: number) => string;
    readonly deadLink: string;
    readonly refusedLink: (target: string) => string;
    readonly externalLink: string;
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
    readonly link: (name: string) => string;
    readonly done: string;
    readonly failed: string;
  };
  readonly change: Readonly<Record<'unchanged' | Change, string>>;
  readonly comparison: {
    readonly title: (old: string, new_: string) => string;
    readonly describe: (policy: string, old: string, new_: string) => string;
    readonly summary: string;
    readonly same: string;
    readonly counts: (parts: readonly string[]) => string;
    readonly countOf: (change: string, count: number) => string;
    readonly characters: (removed: number, added: number) => string;
    readonly quiet: (count: number) => string;
    readonly list: string;
    readonly details: string;
    readonly unchangedFold: (count: number, first: string, last: string) => string;
    readonly view: string;
    readonly sideBySide: string;
    readonly inline: string;
    readonly oldSide: string;
    readonly newSide: string;
    readonly absentOld: string;
    readonly absentNew: string;
    readonly removedWord: string;
    readonly addedWord: string;
    readonly endOfWord: string;
    readonly became: (old: string, new_: string) => string;
    readonly came: (new_: string) => string;
    readonly went: (old: string) => string;
    /** For two texts of which one was made from the other: what stands in one of them only. */
    readonly onlyIn: (label: string) => string;
    readonly differs: string;
    readonly standsOnlyIn: (words: string, label: string) => string;
    readonly standsInstead: (old: string, oldLabel: string, next: string, newLabel: string) => string;
    readonly andMore: (count: number) => string;
    readonly coarse: string;
    readonly otherTitle: string;
    readonly other: Readonly<Record<'link' | 'layout' | 'bullet' | 'image', string>>;
    readonly otherLine: (what: string, old: string, new_: string) => string;
    readonly openOld: (name: string) => string;
    readonly openNew: (name: string) => string;
    readonly next: string;
    readonly previous: string;
    readonly keys: string;
    /** With `{place}` and `{all}` for numbers that the page fills in. */
    readonly positionPattern: string;
    readonly renumberedFromTo: (old: string, new_: string, grows: boolean | null) => string;
    readonly nothingToRead: string;
  };
  readonly runClass: Readonly<Record<RunClass, string>>;
  readonly fact: Readonly<Record<FactKind, string>>;
  readonly clause: {
    readonly title: (name: string) => string;
    readonly describe: (name: string, policy: string) => string;
    readonly lead: (wordings: number, versions: number) => string;
    readonly wording: (place: number) => string;
    readonly wordingIn: string;
    readonly places: string;
    readonly version: string;
    readonly address: string;
    readonly absent: string;
    readonly current: string;
    readonly openIn: (label: string) => string;
  };
  readonly search: {
    readonly title: string;
    readonly field: string;
    readonly button: string;
    readonly hint: string;
    readonly private: string;
    readonly withoutScript: string;
    readonly loading: string;
    readonly failed: string;
    readonly results: (count: number, query: string) => string;
    readonly nothing: (query: string) => string;
    readonly absent: (query: string, versions: readonly string[], reconstruction: boolean) => string;
    readonly near: (count: number) => string;
    readonly inexact: string;
    readonly alsoIn: (labels: readonly string[]) => string;
    readonly more: (count: number) => string;
    readonly allTexts: string;
  };
  readonly about: {
    readonly title: string;
    readonly lead: (archive: string) => string;
    readonly operator: string;
    readonly contact: string;
    readonly relationTitle: string;
    readonly relation: string;
    readonly limitsTitle: string;
    readonly limitsLead: string;
    readonly limits: readonly string[];
    readonly limitsEnd: string;
    readonly textsTitle: string;
    readonly texts: readonly string[];
    readonly hashTitle: string;
    readonly hash: readonly string[];
    readonly privacyTitle: string;
    readonly privacy: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly lead: string;
    readonly cures: readonly string[];
    readonly policies: string;
  };
}
