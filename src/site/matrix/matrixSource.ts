import type { PolicyRecord } from '../../core/model/policy.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { pagedLineages } from '../machine/sitemapPages.ts';
import type { Site } from '../site.ts';
import type { MatrixSource } from './matrixPage.ts';

/** What the matrix of a policy is made of, from its archive. */
export function matrixSource(archive: OpenArchive, site: Site, policy: PolicyRecord): MatrixSource {
  return {
    site,
    policy,
    lineages: archive.lineages(policy.id),
    versions: policy.versions.map(({ id }) => archive.version(policy.id, id)),
    paged: pagedLineages(archive, policy),
  };
}
