// Compares transcriptions with snapshots that are no text files (web pages, Word, PDF): each snapshot is read once more by
// the walk of its kind. Of what this program transcribed every letter must be the same, by the selectors the ledger keeps;
// what was transcribed by hand must be one stretch of what the snapshot shows, and what lies around it is told.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visibleText } from '../../core/archive/visibleText.ts';
import { intakeFormat } from '../../core/intake/intakeFormat.ts';
import { WITHDRAWN_SNAPSHOT, type VersionEntry } from '../../core/ledger/ledger.ts';
import type { VersionRecord } from '../../core/model/policy.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import { collecting, type Findings } from '../findings.ts';
import { archivedAs } from '../ledger/knownLedger.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, readTextFile } from '../readTextFile.ts';
import { comparedWithSnapshot, snapshotReading, type ReadWith } from './snapshotReading.ts';

/** Whether this program transcribed a version, so that its snapshot is proven here. */
export function isReadHere(archive: OpenArchive, policy: string, version: string): boolean {
  return (archivedAs(archive, policy).get(version)?.read ?? null) !== null;
}

/** Whether snapshots of that name are read by the walks here. */
export function isDocument(name: string, bytes: Uint8Array): boolean {
  const format = intakeFormat(name, bytes);
  return format === 'html' || format === 'docx' || format === 'pdf';
}

/** Transcriptions that do not show what their snapshots show, and what handmade ones leave out around them. */
export async function snapshotChecks(archive: OpenArchive): Promise<Findings> {
  const found: Findings = { problems: [], notes: [] };
  for (const policy of archive.policies) {
    const entries = archivedAs(archive, policy.id);
    for (const version of policy.versions) {
      const entry = entries.get(version.id);
      if (entry?.read != null) await proveReading(archive.dir, policy.id, entry, entry.read, found);
      else if (version.kind === 'transcription') await proveByHand(archive, policy.id, version, found);
    }
  }
  return found;
}

async function proveReading(
  dir: string,
  policy: string,
  { version, files }: VersionEntry,
  read: ReadWith,
  found: Findings,
): Promise<void> {
  const folder = `${policy}/${version}`;
  const original = Object.keys(files).find((name) => name.startsWith('original.'));
  // A text that was corrected since still stands there as it was archived; one that was withdrawn does not.
  const source = ['source.1.md', 'source.md'].find((name) => existsSync(join(dir, folder, name)));
  if (original === undefined || source === undefined || !existsSync(join(dir, folder, original))) return;
  const bytes = readBytes(join(dir, folder, original), `${folder}/${original}`);
  const again = await snapshotReading(`${folder}/${original}`, bytes, read);
  if (again === null) return;
  const { text } = readTextFile(join(dir, folder, source), `${folder}/${source}`);
  found.problems.push(...again.problems);
  if (again.problems.length > 0 || again.kept === visibleText(parseSource(text)).text) return;
  found.problems.push({
    code: 'not-transcribed',
    file: `${folder}/${source}`,
    at: null,
    message: `The text does not show, letter for letter, what ${original} shows.`,
    cure: 'Take both back from version control; if they are as they were archived, report this with the file.',
  });
}

async function proveByHand(
  archive: OpenArchive,
  policy: string,
  { id, source: { file: name } }: VersionRecord,
  found: Findings,
): Promise<void> {
  const folder = `${policy}/${id}`;
  // What is missing is told where the version is proven.
  const isThere = [name, 'source.md'].every((one) => existsSync(join(archive.dir, folder, one)));
  if (name === WITHDRAWN_SNAPSHOT || !isThere) return;
  const original = `${folder}/${name}`;
  const bytes = readBytes(join(archive.dir, original), original);
  if (!isDocument(name, bytes)) return;
  const reading = await snapshotReading(original, bytes, null);
  if (reading === null) return;
  const noted = `${folder}/source.md: that it keeps every letter of ${name}`;
  if (reading.problems.length > 0) {
    const why = reading.problems.map(({ message }) => message).join(' ');
    found.notes.push(`${noted} is not proven; the snapshot cannot be read here: ${why}`);
    return;
  }
  collecting(found, () => {
    const { problem, leftOut } = comparedWithSnapshot(archive.version(policy, id).tree, reading, {
      file: `${folder}/source.md`,
      original: name,
      cure: 'Restore the wording of the snapshot; where parts of the page are left out in between, bring it in with `archive add`, which keeps the rules they were left out by.',
    });
    if (problem !== null) found.problems.push(problem);
    if (leftOut === null || leftOut.before + leftOut.after === 0) return;
    found.notes.push(
      `${noted} is proven but for its beginning and end: ${leftOut.before} visible characters before the text and ${leftOut.after} after it are left out.`,
    );
  });
}
