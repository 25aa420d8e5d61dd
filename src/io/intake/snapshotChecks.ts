// Proves again, from the snapshots, the transcriptions that this program made: each is read once more by the walk of its
// kind, with the selectors the ledger keeps, and what it shows is compared with the archived text.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visibleText } from '../../core/archive/visibleText.ts';
import { intakeFormat } from '../../core/intake/intakeFormat.ts';
import { readDocument } from '../../core/intake/readDocument.ts';
import { keptText } from '../../core/intake/transcription.ts';
import type { VersionEntry } from '../../core/ledger/ledger.ts';
import type { Problem } from '../../core/model/problem.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import { archivedAs } from '../ledger/knownLedger.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, readTextFile } from '../readTextFile.ts';

/** Whether this program transcribed a version, so that its snapshot is proven here. */
export function isReadHere(archive: OpenArchive, policy: string, version: string): boolean {
  return (archivedAs(archive, policy).get(version)?.read ?? null) !== null;
}

/** Transcriptions that do not show what their snapshots show. */
export async function snapshotChecks(archive: OpenArchive): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const policy of archive.policies) {
    const entries = archivedAs(archive, policy.id);
    for (const version of policy.versions) {
      const entry = entries.get(version.id);
      if (entry?.read == null) continue;
      problems.push(...(await unproven(archive.dir, policy.id, entry, entry.read)));
    }
  }
  return problems;
}

async function unproven(
  dir: string,
  policy: string,
  { version, files }: VersionEntry,
  read: { readonly keep: readonly string[]; readonly drop: readonly string[] },
): Promise<readonly Problem[]> {
  const folder = `${policy}/${version}`;
  const original = Object.keys(files).find((name) => name.startsWith('original.'));
  // A text that was corrected since still stands there as it was archived; one that was withdrawn does not.
  const source = ['source.1.md', 'source.md'].find((name) => existsSync(join(dir, folder, name)));
  if (original === undefined || source === undefined || !existsSync(join(dir, folder, original))) return [];
  const bytes = readBytes(join(dir, folder, original), `${folder}/${original}`);
  const format = intakeFormat(original, bytes);
  // Markdown is its own transcription: the ledger has one hash for both.
  if (format === null || format === 'markdown') return [];
  const { text } = readTextFile(join(dir, folder, source), `${folder}/${source}`);
  const again = await readDocument(bytes, format, { file: `${folder}/${original}`, ...read, url: null });
  if (again.problems.length > 0) return again.problems;
  if (keptText(again.pieces) === visibleText(parseSource(text)).text) return [];
  return [
    {
      code: 'not-transcribed',
      file: `${folder}/${source}`,
      at: null,
      message: `The text does not show, letter for letter, what ${original} shows.`,
      cure: 'Take both back from version control; if they are as they were archived, report this with the file.',
    },
  ];
}
