// Versions of policies -> a feed as values: one entry a version, its body the change in sentences. Atom and JSON Feed
// are two ways to write it. Invariant: the id of an entry follows from the ids of its policy and version alone.
import type { Comparison } from '../../model/comparison.ts';
import type {
  ArchivedVersion,
  ArchiveRecord,
  DateString,
  PolicyRecord,
  VersionRecord,
} from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { circularNote, kindNote } from '../api/kindNote.ts';
import { startOfDay, type Instant } from '../memento/startOfDay.ts';
import { changeSentences } from '../sentences/changeSentences.ts';
import { sideOf } from '../table/tableOptions.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { feedWords } from './feedWords.ts';
import { urnOf } from './uuid.ts';

/** One version in a feed. */
export interface FeedEntry {
  readonly id: string;
  /** The policy's title and the version's label, so that a reconstruction is never taken for the text itself. */
  readonly title: string;
  readonly page: string;
  /** Where it is compared with the version before it; null for a first version. */
  readonly comparison: string | null;
  /** When it was archived where the ledger says so, else the day that names the text; null where neither is recorded. */
  readonly when: Instant | null;
  readonly language: string;
  readonly publisher: string;
  /** What must be known of the text or of the comparison, before what changed. */
  readonly notes: readonly string[];
  readonly sentences: readonly string[];
}

/** A feed, newest entry first; entries without a day stand last. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly language: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
  /** The addresses of the feed itself. */
  readonly atom: string;
  readonly json: string;
}

/** A policy with what an entry needs to know of its versions. */
export interface FeedPolicy {
  readonly policy: PolicyRecord;
  readonly version: (id: string) => ArchivedVersion;
  readonly comparison: (old: string, fresh: string) => Comparison;
  /** The day the ledger records that a version was archived; null where it has no entry. */
  readonly archivedOn: (id: string) => DateString | null;
}

/** Entries of a feed at most: the newest. Older versions stand in the list of versions, where nothing is left out. */
export const MOST_ENTRIES = 100;

/** The feed of one policy, or of all of an archive's (`of` null). */
export function feedOf(
  archive: ArchiveRecord,
  policies: readonly FeedPolicy[],
  of: string | null,
  language: ExportLanguage,
  places: Places,
): Feed {
  const chosen = policies.filter(({ policy }) => of === null || policy.id === of);
  const [only] = chosen;
  const dated = chosen.flatMap((one) =>
    one.policy.versions.map((record) => ({ one, id: record.id, when: whenOf(one, record) })),
  );
  return {
    id: urnOf(of === null ? 'feed' : `feed ${of}`),
    title: of === null || only === undefined ? archive.title : `${only.policy.title} | ${archive.title}`,
    page: places.page(of === null ? { page: 'home' } : { page: 'policy', policy: of }),
    language: archive.language,
    author: archive.operator,
    // Only what is told is looked at: the texts of a large archive are not all read for its newest hundred.
    entries: newestFirst(dated)
      .slice(0, MOST_ENTRIES)
      .map(({ one, id, when }) => entryOf(one, id, when, language, places)),
    atom: places.data({ file: 'atom', policy: of }),
    json: places.data({ file: 'json-feed', policy: of }),
  };
}

/** The id of a version's entry: it must never change, whatever happens to the archive's address or the text's label. */
export function entryId(policy: string, version: string): string {
  return urnOf(`version ${policy}@${version}`);
}

function entryOf(
  { policy, version, comparison }: FeedPolicy,
  id: string,
  when: Instant | null,
  language: ExportLanguage,
  places: Places,
): FeedEntry {
  const words = feedWords(language);
  const fresh = version(id);
  const { record } = fresh;
  const old = record.predecessor === null ? null : version(record.predecessor);
  const note = kindNote(policy, record, language);
  const circular = old === null ? null : circularNote(old.record, record, language);
  const pair = old === null ? null : { policy: policy.id, old: old.record.id, new: id };
  const sentences =
    old === null
      ? [words.first]
      : changeSentences(comparison(old.record.id, id), { old: old.tree, new: fresh.tree }, language).map(
          ({ text }) => text,
        );
  return {
    id: entryId(policy.id, id),
    title: words.title(policy.title, record.label),
    page: places.page({ page: 'version', policy: policy.id, version: id, address: null }),
    comparison: pair === null ? null : places.page({ page: 'comparison', ...pair }),
    when,
    language: policy.language,
    publisher: policy.publisher,
    notes: [...(note === null ? [] : [note]), ...(circular === null ? [] : [circular])],
    sentences: sentences.length === 0 ? [words.unchanged] : sentences,
  };
}

function whenOf({ policy, archivedOn }: FeedPolicy, record: VersionRecord): Instant | null {
  const day = archivedOn(record.id) ?? sideOf(record).dated?.date ?? null;
  return day === null ? null : startOfDay(day, policy.timezone);
}

function newestFirst<T extends Pick<FeedEntry, 'when'>>(entries: readonly T[]): readonly T[] {
  const at = ({ when }: T): number => when?.epoch ?? -Infinity;
  // Of versions with one day, the later one in the archive is the newer.
  return [...entries].reverse().sort((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)));
}
