// The pages that a crawler is told of: one for every page that stays.
import { neighbours } from '../../core/export/api/policyDocument.ts';
import { partCount, type SitemapPage } from '../../core/export/jsonLd/sitemap.ts';
import type { PageRef } from '../../core/model/published.ts';
import type { DateString, PolicyRecord } from '../../core/model/policy.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { archivedAs } from '../../io/ledger/knownLedger.ts';
import { clauseLineages } from '../clause/clauseLineages.ts';
import { placesOf } from '../places.ts';

/** The pages of an archive. */
export function sitemapPages(archive: OpenArchive): readonly SitemapPage[] {
  const places = placesOf(archive.record);
  const page = (ref: PageRef, changed: DateString | null = null): SitemapPage => ({
    url: places.page(ref),
    changed,
  });
  const archivedOn = (policy: string, version: string): DateString | null =>
    archivedAs(archive, policy).get(version)?.on ?? null;
  return [
    page({ page: 'home' }),
    ...archive.policies.flatMap((policy) => [
      page(
        { page: 'policy', policy: policy.id },
        newest(policy.versions.map(({ id }) => archivedOn(policy.id, id))),
      ),
      ...policy.versions.map(({ id }) =>
        page({ page: 'version', policy: policy.id, version: id, address: null }, archivedOn(policy.id, id)),
      ),
      ...neighbours(policy).map((pair) =>
        page({ page: 'comparison', policy: policy.id, ...pair }, archivedOn(policy.id, pair.new)),
      ),
      ...pagedLineages(archive, policy).map((lineage) =>
        page({ page: 'clause', policy: policy.id, lineage }),
      ),
    ]),
  ];
}

/** The newest of some days; null where none is recorded. */
function newest(days: readonly (DateString | null)[]): DateString | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}

/** How many sitemaps an archive has. */
export function sitemapParts(archive: OpenArchive): number {
  return partCount(sitemapPages(archive));
}

/** The lineages of a policy that have a page of their own. */
export function pagedLineages(archive: OpenArchive, policy: PolicyRecord): readonly string[] {
  const known = paged.get(archive)?.get(policy.id);
  if (known !== undefined) return known;
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  const found = clauseLineages(archive.lineages(policy.id), versions);
  paged.set(archive, new Map([...(paged.get(archive) ?? []), [policy.id, found]]));
  return found;
}

// Every lineage's file asks for it, and it walks every version.
const paged = new WeakMap<OpenArchive, ReadonlyMap<string, readonly string[]>>();
