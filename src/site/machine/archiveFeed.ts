import { exportLanguage } from '../../core/export/api/kindNote.ts';
import { feedOf, type Feed } from '../../core/export/feeds/feed.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { archivedAs } from '../../io/ledger/knownLedger.ts';
import { placesOf } from '../places.ts';

/** The feed of one policy of an archive, or of all (`of` null). */
export function archiveFeed(archive: OpenArchive, of: string | null): Feed {
  const policies = archive.policies.map((policy) => ({
    policy,
    version: (id: string) => archive.version(policy.id, id),
    comparison: (old: string, fresh: string) => archive.comparison(policy.id, old, fresh),
    archivedOn: (id: string) => archivedAs(archive, policy.id).get(id)?.on ?? null,
  }));
  return feedOf(
    archive.record,
    policies,
    of,
    exportLanguage(archive.record.language),
    placesOf(archive.record),
  );
}
