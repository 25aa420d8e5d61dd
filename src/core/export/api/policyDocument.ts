// A policy -> api/v1/<policy>/policy.json: what is recorded of it, its versions, and where the rest lies.
import type { PolicyRecord, VersionRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { namedVersion } from './kindNote.ts';
import { cohortKeys, policyKeys } from './recordKeys.ts';

/** Two versions that are compared in a published file. */
export interface Neighbours {
  readonly old: string;
  readonly new: string;
}

/** The comparisons that are published: every version with its predecessor. */
export function neighbours(policy: PolicyRecord): readonly Neighbours[] {
  return policy.versions.flatMap(({ id, predecessor }) =>
    predecessor === null ? [] : [{ old: predecessor, new: id }],
  );
}

/** The published file of a policy; `sha256Of` gives the hash of a version's source.md. */
export function policyDocument(policy: PolicyRecord, sha256Of: (version: string) => string, places: Places) {
  const { id } = policy;
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'policy' }),
    id,
    ...policyKeys(policy),
    versions: policy.versions.map((version) => ({
      ...namedVersion(version),
      ...dates(version),
      sha256: sha256Of(version.id),
      links: versionLinks(id, version.id, places),
    })),
    comparisons: neighbours(policy).map((pair) => ({
      ...pair,
      links: {
        page: places.page({ page: 'comparison', policy: id, ...pair }),
        comparison: places.data({ file: 'comparison', policy: id, ...pair }),
      },
    })),
    cohorts: policy.cohorts.map((cohort) => ({
      ...cohortKeys(cohort),
      links: { cohort: places.data({ file: 'cohort', policy: id, cohort: cohort.id }) },
    })),
    links: {
      self: places.data({ file: 'policy', policy: id }),
      page: places.page({ page: 'policy', policy: id }),
      lineages: places.data({ file: 'lineages', policy: id }),
      atom: places.data({ file: 'atom', policy: id }),
      jsonFeed: places.data({ file: 'json-feed', policy: id }),
      timemap: timemapPlace(policy, places),
    },
  } as const;
}

/** Where the TimeMap of a policy lies; null where the address it was published at is not known, so that there is none. */
export function timemapPlace(policy: PolicyRecord, places: Places): string | null {
  return policy.original === null || !places.absolute
    ? null
    : places.data({ file: 'timemap', policy: policy.id });
}

/** Where a version's page and files lie. */
export function versionLinks(policy: string, version: string, places: Places) {
  return {
    page: places.page({ page: 'version', policy, version, address: null }),
    version: places.data({ file: 'version', policy, version }),
    source: places.data({ file: 'source', policy, version }),
    akomaNtoso: places.data({ file: 'akoma-ntoso', policy, version }),
    annotations: places.data({ file: 'annotations', policy, version }),
  };
}

function dates({ predecessor, enacted, revised, announced, effective, captured, published }: VersionRecord) {
  return { predecessor, enacted, revised, announced, effective, captured, published };
}
