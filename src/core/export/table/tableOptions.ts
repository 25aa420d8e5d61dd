// What a 新旧対照表 must be told beside the comparison: the document's name, its two texts, and which practice to follow.
import type { DateString, PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { TablePreset } from './tableModel.ts';

/** One of the two texts, as headers and the lead sentence name it. */
export interface TableSide {
  readonly label: string;
  /** The date that names the text, and what happened on it; null where none is recorded. */
  readonly dated: { readonly date: DateString; readonly event: DatedEvent } | null;
  readonly kind: 'transcription' | 'reconstruction' | 'translation';
}

/** What happened to a text on the date that names it. */
export type DatedEvent = 'revised' | 'enacted' | 'effective' | 'announced' | 'published' | 'captured';

/** How the two texts stand to each other. */
export type TableRelation =
  /** The new text revises the old one: 改定後, 改定前. */
  | { readonly kind: 'revision' }
  /** One was made of the other by cutting: nothing was revised. `notes` and `marks` add up to the cuts where known. */
  | {
      readonly kind: 'reconstruction';
      readonly base: 'old' | 'new';
      readonly cuts: number;
      readonly marks: number | null;
    }
  /** Neither is known: two files, or the older text on the new side. */
  | { readonly kind: 'other' };

/** How to make the table. */
export interface TableOptions {
  readonly preset: TablePreset;
  readonly language: 'ja' | 'en';
  /** The document's name. */
  readonly title: string;
  /** The document's own word for being revised: 改定, 改正, 変更. */
  readonly revision: string;
  readonly old: TableSide;
  readonly new: TableSide;
  readonly relation: TableRelation;
  /** False shows every unchanged provision whole. */
  readonly fold: boolean;
  /** Which side stands left; null as the preset has it. */
  readonly left: 'old' | 'new' | null;
  /** The two sources, where lines inside a unit (an address, a signature) shall be kept apart. */
  readonly sources: { readonly old: string; readonly new: string } | null;
}

/** The options for two versions of an archived policy. */
export function tableOptions(
  policy: PolicyRecord,
  oldVersion: VersionRecord,
  newVersion: VersionRecord,
  preset: TablePreset,
  language: 'ja' | 'en',
): TableOptions {
  return {
    preset,
    language,
    title: policy.title,
    revision: revisionWord(policy.terms['revision'], language),
    old: sideOf(oldVersion),
    new: sideOf(newVersion),
    relation: relationOf(oldVersion, newVersion),
    fold: true,
    left: null,
    sources: null,
  };
}

/** The options for two files that belong to no archive; `old` and `new` are what the user calls them. */
export function fileTableOptions(
  title: string,
  names: { readonly old: string; readonly new: string },
  preset: TablePreset,
  language: 'ja' | 'en',
): TableOptions {
  const side = (label: string): TableSide => ({ label, dated: null, kind: 'transcription' });
  return {
    preset,
    language,
    title,
    revision: revisionWord(undefined, language),
    old: side(names.old),
    new: side(names.new),
    relation: { kind: 'other' },
    fold: true,
    left: null,
    sources: null,
  };
}

/** How a version names itself: by the first of its dates, in the order of how much each says about the text. */
export function sideOf(version: VersionRecord): TableSide {
  const dates: readonly (readonly [DatedEvent, DateString | null])[] = [
    ['revised', version.revised],
    ['enacted', version.enacted],
    ['effective', version.effective],
    ['announced', version.announced],
    ['published', version.published?.from ?? null],
    ['captured', version.captured],
  ];
  for (const [event, date] of dates) {
    if (date !== null) return { label: version.label, dated: { date, event }, kind: version.kind };
  }
  return { label: version.label, dated: null, kind: version.kind };
}

/** The policy's own word where it is of the table's language, else the language's plain word. */
function revisionWord(word: string | undefined, language: 'ja' | 'en'): string {
  const japanese = word !== undefined && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word);
  if (word === undefined || japanese !== (language === 'ja')) return language === 'ja' ? '改定' : 'revision';
  return word;
}

function relationOf(oldVersion: VersionRecord, newVersion: VersionRecord): TableRelation {
  if (oldVersion.reconstructedFrom?.version === newVersion.id)
    return reconstruction(oldVersion, newVersion, 'new');
  if (newVersion.reconstructedFrom?.version === oldVersion.id)
    return reconstruction(newVersion, oldVersion, 'old');
  const [before, after] = [sideOf(oldVersion).dated?.date, sideOf(newVersion).dated?.date];
  const backwards = before !== undefined && after !== undefined && after < before;
  if (backwards && newVersion.predecessor !== oldVersion.id) return { kind: 'other' };
  return { kind: 'revision' };
}

function reconstruction(
  made: VersionRecord,
  base: VersionRecord,
  side: 'old' | 'new',
): Extract<TableRelation, { kind: 'reconstruction' }> {
  const cuts = made.reconstructedFrom?.cut.length ?? 0;
  // A cut without a letter or digit is a mark that points to a note: ※, *1 would bear a digit and is told as a passage.
  const marks = base.laterNotes.filter(({ quote }) => !/[\p{L}\p{N}]/u.test(quote)).length;
  return { kind: 'reconstruction', base: side, cuts, marks: base.laterNotes.length === cuts ? marks : null };
}
