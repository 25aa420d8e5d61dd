import type { Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { buildRecords } from '../../core/search/buildRecords.ts';
import type { SearchRecords } from '../../core/search/records.ts';

/** The file that the search page loads for a policy. */
export function searchFile(
  policy: PolicyRecord,
  versions: readonly ArchivedVersion[],
  lineages: Lineages,
): SearchRecords {
  return buildRecords(policy, versions, lineages);
}
