// What a reconstruction says of itself: from what it was made, by cutting what. All of it from the archive's data.
import type { ArchivedVersion, PolicyRecord } from '../core/model/policy.ts';
import type { Span } from '../core/model/span.ts';
import { datesInText } from '../core/archive/datesInText.ts';
import type { CutCounts } from './strings/readingStrings.ts';

/** What one cut took out of the base. */
export interface Cut {
  readonly at: Span;
  readonly text: string;
  /** True where it is only a mark (※) that points to a passage. */
  readonly mark: boolean;
}

/** The cuts of a reconstruction, in the order of its base's text; none for any other version. */
export function cutsOf(version: ArchivedVersion, base: ArchivedVersion | null): readonly Cut[] {
  if (base === null) return [];
  return (version.record.reconstructedFrom?.cut ?? []).map((at) => {
    const text = base.source.slice(...at);
    return { at, text, mark: !/[\p{L}\p{N}]/u.test(text) };
  });
}

/** How many passages and marks were cut. */
export function countCuts(cuts: readonly Cut[]): CutCounts {
  const marks = cuts.filter(({ mark }) => mark).map(({ text }) => text.trim());
  const [first = null] = marks;
  return {
    passages: cuts.length - marks.length,
    marks: marks.length,
    mark: marks.every((mark) => mark === first) ? first : null,
  };
}

/** The line of a text that names the day of its enactment, and whether the text ends there; null where none does. */
export function enactmentLine(
  version: ArchivedVersion,
): { readonly quote: string; readonly atEnd: boolean } | null {
  const { enacted } = version.record;
  const written =
    enacted === null ? undefined : datesInText(version.source).findLast(({ date }) => date === enacted);
  if (written === undefined) return null;
  const start = version.source.lastIndexOf('\n', written.start) + 1;
  const end = version.source.indexOf('\n', written.end);
  const quote = version.source.slice(start, end < 0 ? undefined : end).trim();
  // The last lines of a text are its date and signature; a date further up belongs to a clause.
  return { quote, atEnd: version.source.slice(written.end).trim().length < 200 };
}

/** The base of whichever of two versions was reconstructed from the other; null where neither was. */
export function commonBase(policy: PolicyRecord, one: string, other: string): string | null {
  const madeFrom = (id: string): string | undefined =>
    policy.versions.find((version) => version.id === id)?.reconstructedFrom?.version;
  if (madeFrom(one) === other) return other;
  return madeFrom(other) === one ? one : null;
}
