// A corrected text against its snapshot, before anything is written: a correction brings a transcription nearer to what was
// received, never further from it.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { WITHDRAWN_SNAPSHOT } from '../../core/ledger/ledger.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SectionTree } from '../../core/model/sectionTree.ts';
import { archivedAs } from '../ledger/knownLedger.ts';
import { proveTextSnapshot } from '../proveTextSnapshot.ts';
import { readBytes } from '../readTextFile.ts';
import { comparedWithSnapshot, snapshotReading } from './snapshotReading.ts';

/** A corrected text; its record is the one that will stand, `file` is how a problem calls it. */
export interface CorrectedText {
  readonly record: ArchivedVersion['record'];
  readonly source: string;
  readonly tree: SectionTree;
  readonly file: string;
}

/**
 * Where a corrected text departs from its snapshot; null where it does not, and where there is nothing to compare with.
 *
 * @param isMisread somebody has looked at the snapshot, and the program that reads it here is wrong; a text file cannot be
 */
export async function correctionDeparture(
  archive: { readonly dir: string },
  policy: PolicyRecord,
  { record, source, tree, file }: CorrectedText,
  isMisread: boolean,
): Promise<Problem | null> {
  const { file: name } = record.source;
  const original = `${policy.id}/${record.id}/${name}`;
  const isCompared = record.kind === 'transcription' && name !== 'source.md' && name !== WITHDRAWN_SNAPSHOT;
  if (!isCompared || !existsSync(join(archive.dir, original))) return null;
  const bytes = readBytes(join(archive.dir, original), original);
  const read = archivedAs(archive, policy.id).get(record.id)?.read ?? null;
  const reading = await snapshotReading(original, bytes, read);
  if (reading !== null) {
    if (isMisread || reading.problems.length > 0) return null;
    const cure =
      'Restore the wording of the snapshot; where you have looked at it and this program misreads it, say --misread.';
    return comparedWithSnapshot(tree, reading, { file, original: name, cure }).problem;
  }
  const ending = extname(name);
  if (!['.md', '.markdown'].includes(ending) && (ending !== '.txt' || read !== null)) return null;
  return proveTextSnapshot(bytes, { record, source, tree, language: policy.language, file, original });
}
