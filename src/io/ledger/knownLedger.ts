// What the ledger says of a policy's versions, for proofs that go by it. A ledger that cannot be read says nothing here;
// what is wrong with it is told where ledgers themselves are proven.
import type { VersionEntry } from '../../core/ledger/ledger.ts';
import { ArchiveError } from '../archiveError.ts';
import { ledgerOf } from './ledgerFile.ts';

/** How each version was first archived, by its id. Read once for a folder object that is asked about again. */
export function archivedAs(
  archive: { readonly dir: string },
  policy: string,
): ReadonlyMap<string, VersionEntry> {
  const known = READ.get(archive) ?? new Map<string, ReadonlyMap<string, VersionEntry>>();
  READ.set(archive, known);
  const entries = known.get(policy) ?? firstEntries(archive.dir, policy);
  known.set(policy, entries);
  return entries;
}

/** Whether words of a version were withdrawn, so that its text is no longer that of a snapshot. */
export function isWithdrawn(archive: { readonly dir: string }, policy: string, version: string): boolean {
  try {
    const entries = ledgerOf(archive.dir, policy)?.entries ?? [];
    return entries.some((entry) => entry.kind === 'withdrawal' && entry.version === version);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return false;
  }
}

const READ = new WeakMap<object, Map<string, ReadonlyMap<string, VersionEntry>>>();

function firstEntries(dir: string, policy: string): ReadonlyMap<string, VersionEntry> {
  try {
    const entries = ledgerOf(dir, policy)?.entries ?? [];
    return new Map(
      entries.flatMap((entry) => (entry.kind === 'version' ? [[entry.version, entry] as const] : [])),
    );
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return new Map();
  }
}
