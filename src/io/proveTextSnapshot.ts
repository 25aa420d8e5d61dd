// A snapshot that is a text file against its transcription: every letter in order, marks of form inside listed repairs aside.
import { extname } from 'node:path';
import { lostLetter } from '../core/archive/lostLetter.ts';
import { proveTranscription } from '../core/archive/proveTranscription.ts';
import { visibleText } from '../core/archive/visibleText.ts';
import type { VersionRecord } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import type { SectionTree } from '../core/model/sectionTree.ts';
import { parseSource } from '../core/parse/parseSource.ts';
import { decodeUtf8 } from '../core/text/decodeUtf8.ts';

/** A transcription, and how a problem calls its files. */
export interface ProvenText {
  readonly record: VersionRecord;
  readonly source: string;
  readonly tree: SectionTree;
  readonly language: string;
  /** The source. */
  readonly file: string;
  /** The snapshot. */
  readonly original: string;
}

const SHOWN = 20;

/** Where the transcription is not its snapshot; null where it is proven. */
export function proveTextSnapshot(bytes: Uint8Array, proven: ProvenText): Problem | null {
  const { record, source, tree, language, file, original } = proven;
  const { text } = decodeUtf8(bytes);
  const lost = extname(record.source.file) === '.txt' ? lostLetter(text, source, record.repairs) : null;
  if (lost !== null) {
    return {
      code: 'not-transcribed',
      file: original,
      at: [lost, lost + 1],
      message: `What follows from here on is not all in source.md: “${text.slice(lost, lost + SHOWN)}”.`,
      cure: 'Write it into source.md; a sign that Markdown would take for markup needs a backslash.',
    };
  }
  const snapshot = visibleText(parseSource(text, { language }));
  const departure = proveTranscription(text, snapshot, visibleText(tree), record.repairs);
  if (departure === null) return null;
  const { snapshotAt, sourceAt } = departure;
  return {
    code: 'not-transcribed',
    file,
    at: sourceAt === null ? null : [sourceAt, sourceAt + 1],
    message: `Here is “${departure.source}”, but ${record.source.file} has “${departure.snapshot}” at ${snapshotAt ?? 'its end'}.`,
    cure: 'Restore the wording of the snapshot, or list the repair of form in version.yaml.',
  };
}
