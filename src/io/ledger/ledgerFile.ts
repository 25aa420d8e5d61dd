// ledger.json on the disk, and the entries that a policy's folder still lacks in it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryContent, Ledger } from '../../core/ledger/ledger.ts';
import { emptyLedger } from '../../core/ledger/ledger.ts';
import { filesNow } from '../../core/ledger/ledgerState.ts';
import { readLedger } from '../../core/ledger/readLedger.ts';
import type { DateString, VersionRecord } from '../../core/model/policy.ts';
import { ArchiveError } from '../archiveError.ts';
import { readBytes, readTextFile, sha256Of } from '../readTextFile.ts';

/** A policy's ledger; null where there is no ledger.json. Throws an ArchiveError where it cannot be read. */
export function ledgerOf(dir: string, policy: string): Ledger | null {
  const name = `${policy}/ledger.json`;
  if (!existsSync(join(dir, name))) return null;
  const { ledger, problems } = readLedger(name, readTextFile(join(dir, name), name).text);
  if (ledger === null || problems.length > 0) throw new ArchiveError(problems);
  if (ledger.policy !== policy) {
    throw new ArchiveError([
      {
        code: 'bad-ledger',
        file: name,
        at: null,
        message: `This is the ledger of "${ledger.policy}".`,
        cure: 'Take the ledger of this policy back from version control.',
      },
    ]);
  }
  return ledger;
}

/** The ledger to append to: the policy's own, or an empty one. */
export function ledgerFor(dir: string, policy: string): Ledger {
  return ledgerOf(dir, policy) ?? emptyLedger(policy);
}

/** The files of a version whose hashes the ledger keeps: the snapshot, the text, and texts kept from before corrections. */
export function provenFiles(dir: string, policy: string, version: VersionRecord): readonly string[] {
  const names = readdirSync(join(dir, policy, version.id));
  const kept = names.filter((name) => /^source\.\d+\.md$/u.test(name)).sort();
  return [...new Set([version.source.file, 'source.md', ...kept])];
}

/** Entries for versions that were put into the folder by hand and stand in no ledger yet, oldest first. */
export function missingEntries(
  dir: string,
  policy: string,
  versions: readonly VersionRecord[],
  ledger: Ledger,
  on: DateString,
): readonly EntryContent[] {
  const known = filesNow(ledger);
  return versions
    .filter(({ id }) => !known.has(id))
    .map((version) => ({
      kind: 'version',
      on,
      version: version.id,
      files: Object.fromEntries(
        provenFiles(dir, policy, version).map((name) => {
          const path = `${policy}/${version.id}/${name}`;
          return [name, sha256Of(readBytes(join(dir, path), path))];
        }),
      ),
      from: null,
      read: null,
      repeats: null,
    }));
}
