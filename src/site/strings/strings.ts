// What the interface says, by place. Every language has the same keys; no page has words of its own.
// Archive data (titles, labels, notes, reasons) is not translated: it is shown in the language it was written in.
import type { Language } from '../urls.ts';
import type { FrameStrings } from './frameStrings.ts';
import type { KeepingStrings } from './keepingStrings.ts';
import type { DeskStrings } from './deskStrings.ts';
import type { ReadingStrings } from './readingStrings.ts';
import type { ComparingStrings } from './comparingStrings.ts';
import type { FindingStrings } from './findingStrings.ts';
import type { SearchStrings } from './searchStrings.ts';
import type { LegalStrings } from './legalStrings.ts';
import type { PagingStrings } from './pagingStrings.ts';

/** One language of the interface. Functions take finished words or counts and return whole sentences. */
export interface Strings
  extends
    FrameStrings,
    DeskStrings,
    ReadingStrings,
    ComparingStrings,
    FindingStrings,
    SearchStrings,
    LegalStrings,
    PagingStrings {
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
  /** The parts of a page's title, the narrowest first. */
  titled(...parts: readonly string[]): string;
  /** A name with an explanation behind it, as in a title. */
  bracketed(name: string, explanation: string): string;
  /** A remark in brackets, straight behind other words. */
  aside(remark: string): string;
  /** A term with what holds for it: `公表者：…`. */
  termed(term: string, words: string): string;
  /** Sentences without a full stop, as running text. */
  sentences(sentences: readonly string[]): string;
  /** The title of an archived document, as a place in it. */
  readonly documentTitle: string;
  readonly unknown: string;
  readonly none: string;
  readonly keeping: KeepingStrings;
}
