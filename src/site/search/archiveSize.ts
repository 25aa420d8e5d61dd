import type { PolicyRecord } from '../../core/model/policy.ts';
import type { SearchRecords } from '../../core/search/records.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { searchFile } from './searchFile.ts';
import { isWhole } from './searchFiles.ts';

const known = new WeakMap<OpenArchive, boolean>();

/** Whether a search loads all records of an archive. Told once for an archive, since several files of a build ask. */
export function isWholeArchive(archive: OpenArchive): boolean {
  const told = known.get(archive) ?? isWhole(archive.policies, (policy) => wordings(archive, policy));
  known.set(archive, told);
  return told;
}

/** The search records of a policy of an archive. */
export function recordsOf(archive: OpenArchive, policy: PolicyRecord): SearchRecords {
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  return searchFile(policy, versions, archive.lineages(policy.id));
}

function wordings(archive: OpenArchive, policy: PolicyRecord): number {
  return archive.derived(
    policy.id,
    'wordings',
    () => recordsOf(archive, policy).texts.filter((text) => text !== '').length,
  );
}
