// What the ledgers of an opened archive say of its versions, and the texts kept from before corrections.
import { join } from 'node:path';
import { NO_NOTES, versionNotes, type VersionNotes } from '../../core/ledger/versionNotes.ts';
import type { Ledger } from '../../core/ledger/ledger.ts';
import { readTextFile } from '../readTextFile.ts';
import { ledgerOf } from './ledgerFile.ts';

/** A text as it was before a correction. */
export interface KeptText {
  readonly source: string;
  readonly sha256: string;
}

/** What the ledger says of a version. Throws an ArchiveError where the ledger cannot be read. */
export function notesOf(archive: { readonly dir: string }, policy: string, version: string): VersionNotes {
  const known = READ.get(archive) ?? new Map<string, Ledger | null>();
  READ.set(archive, known);
  const ledger = known.has(policy) ? known.get(policy) : ledgerOf(archive.dir, policy);
  known.set(policy, ledger ?? null);
  return ledger === null || ledger === undefined ? NO_NOTES : versionNotes(ledger, version);
}

/** The text of a version before its correction of that number; null where it is not there (any more). */
export function keptText(
  archive: { readonly dir: string },
  policy: string,
  version: string,
  number: number,
): KeptText | null {
  const correction = notesOf(archive, policy, version).corrections.find((one) => one.number === number);
  const file = correction?.kept ?? null;
  if (file === null) return null;
  const name = `${policy}/${version}/${file}`;
  const { text, sha256 } = readTextFile(join(archive.dir, name), name);
  return { source: text, sha256 };
}

// Every page of a policy asks.
const READ = new WeakMap<object, Map<string, Ledger | null>>();
