// The two archives of this project, opened for tests of what the site makes of them.
import type { ArchivedVersion, PolicyRecord } from '../../src/core/model/policy.ts';
import { openArchive, type OpenArchive } from '../../src/io/openArchive.ts';
import { siteOf, type Site } from '../../src/site/site.ts';

/** A policy of an archive with all that page makers take. */
export interface OpenPolicy {
  readonly archive: OpenArchive;
  readonly site: Site;
  readonly policy: PolicyRecord;
  readonly version: (id: string) => ArchivedVersion;
}

/** The OCN policy of versions/. */
export const OCN = openPolicy('versions', 'ocn');
/** The example policy with six versions. */
export const MIHON = openPolicy('test/fixtures/example', 'mihon');

function openPolicy(folder: string, id: string): OpenPolicy {
  const archive = openArchive(folder);
  const policy = archive.policies.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new Error(`${folder} has no policy ${id}.`);
  return {
    archive,
    site: siteOf(archive.record),
    policy,
    version: (version) => archive.version(id, version),
  };
}
