// A snapshot that is not a text file, read once more -> what it shows, and where a transcription departs from that.
import { placeWithin } from '../../core/archive/placeWithin.ts';
import { visibleText } from '../../core/archive/visibleText.ts';
import { intakeFormat } from '../../core/intake/intakeFormat.ts';
import { readDocument } from '../../core/intake/readDocument.ts';
import { keptText, withoutSpace } from '../../core/intake/transcription.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SectionTree } from '../../core/model/sectionTree.ts';

/** The CSS selectors that a snapshot was read with. */
export interface ReadWith {
  readonly keep: readonly string[];
  readonly drop: readonly string[];
}

/** What a snapshot shows, without white space: by the selectors it was read with, and in all. */
export interface SnapshotReading {
  readonly kept: string;
  readonly shown: string;
  readonly problems: readonly Problem[];
}

/** Reads a snapshot; null for Markdown and plain text, which are compared as they stand, and for what is not read here. */
export async function snapshotReading(
  file: string,
  bytes: Uint8Array,
  read: ReadWith | null,
): Promise<SnapshotReading | null> {
  const format = intakeFormat(file, bytes);
  if (format === null || format === 'markdown' || format === 'text') return null;
  const { keep, drop } = read ?? { keep: [], drop: [] };
  const { pieces, problems } = await readDocument(bytes, format, { file, keep, drop, url: null });
  return {
    kept: keptText(pieces),
    shown: withoutSpace(pieces.map(({ text }) => text).join('')),
    problems,
  };
}

/** What was found when a transcription was compared with all that its snapshot shows. */
export interface Compared {
  readonly problem: Problem | null;
  /** Visible characters of the snapshot before and after the transcription; null where it departs. */
  readonly leftOut: { readonly before: number; readonly after: number } | null;
}

/** Compares a transcription with a snapshot. `file` and `original` are how a problem calls the two. */
export function comparedWithSnapshot(
  tree: SectionTree,
  reading: SnapshotReading,
  { file, original, cure }: { readonly file: string; readonly original: string; readonly cure: string },
): Compared {
  const source = visibleText(tree);
  if (source.text === reading.kept) return { problem: null, leftOut: { before: 0, after: 0 } };
  const place = placeWithin(source, reading.shown);
  if (place.isWithin) return { problem: null, leftOut: place };
  const { sourceAt } = place;
  const problem = {
    code: 'not-transcribed',
    file,
    at: sourceAt === null ? null : ([sourceAt, sourceAt + 1] as const),
    message: `Here is “${place.source}”, but ${original} has “${place.snapshot}”, as this program reads it.`,
    cure,
  };
  return { problem, leftOut: null };
}
