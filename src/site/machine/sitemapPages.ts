// The pages that a crawler is told of: one for every page that stays.
import { neighbours } from '../../core/export/api/policyDocument.ts';
import type { SitemapPage } from '../../core/export/jsonLd/sitemap.ts';
import type { PageRef } from '../../core/model/published.ts';
import type { DateString, PolicyRecord } from '../../core/model/policy.ts';
import type { OpenArchive } from '../../io/openArchive.ts';
import { archivedAs } from '../../io/ledger/knownLedger.ts';
import { clauseLineages } from '../clause/clauseLineages.ts';
import { placesOf } from '../places.ts';
import { languagesOf } from '../site.ts';

/** The pages of a policy, or those that belong to none (`of` null). */
export function sitemapPages(archive: OpenArchive, of: string | null): readonly SitemapPage[] {
  const places = languagesOf(archive.record).map((language) => ({
    language,
    page: placesOf(archive.record, language).page,
  }));
  const page = (ref: PageRef, changed: DateString | null = null): readonly SitemapPage[] => {
    const languages = places.map(({ language, page: pageIn }) => ({ language, url: pageIn(ref) }));
    return languages.map(({ url }) => ({ url, changed, languages }));
  };
  if (of === null) return page({ page: 'home' });
  const archivedOn = (version: string): DateString | null => archivedAs(archive, of).get(version)?.on ?? null;
  return archive.policies
    .filter(({ id }) => id === of)
    .flatMap((policy) => [
      ...page({ page: 'policy', policy: of }, newest(policy.versions.map(({ id }) => archivedOn(id)))),
      ...policy.versions.flatMap(({ id }) =>
        page({ page: 'version', policy: of, version: id, address: null }, archivedOn(id)),
      ),
      ...neighbours(policy).flatMap((pair) =>
        page({ page: 'comparison', policy: of, ...pair }, archivedOn(pair.new)),
      ),
      ...pagedLineages(archive, policy).flatMap((lineage) => page({ page: 'clause', policy: of, lineage })),
    ]);
}

/** The newest of some days; null where none is recorded. */
function newest(days: readonly (DateString | null)[]): DateString | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}

/** The lineages of a policy that have a page of their own. */
export function pagedLineages(archive: OpenArchive, policy: PolicyRecord): readonly string[] {
  const known = PAGED.get(policy);
  if (known !== undefined) return known;
  const versions = policy.versions.map(({ id }) => archive.version(policy.id, id));
  const found = clauseLineages(archive.lineages(policy.id), versions);
  PAGED.set(policy, found);
  return found;
}

// Every lineage's file asks for it, and it walks every version.
const PAGED = new WeakMap<PolicyRecord, readonly string[]>();
