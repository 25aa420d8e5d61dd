import type { PolicyRecord } from '../../src/core/model/policy.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { RESERVED_POLICY_IDS, RESERVED_VERSION_IDS } from '../../src/site/urls.ts';

/** Folders that cannot be published because their name is an address of the site itself. */
export function reservedNames(policies: readonly PolicyRecord[]): readonly Problem[] {
  const clashes = policies.flatMap(({ id, versions }) => [
    ...(RESERVED_POLICY_IDS.includes(id) ? [id] : []),
    ...versions.flatMap((version) =>
      RESERVED_VERSION_IDS.includes(version.id) ? [`${id}/${version.id}`] : [],
    ),
  ]);
  return clashes.map((file) => ({
    code: 'reserved-name',
    file,
    at: null,
    message: `The folder name "${file}" is an address of the site itself.`,
    cure: 'Give the folder another name.',
  }));
}
