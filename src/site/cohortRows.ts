import { dayBefore } from '../core/text/calendarDate.ts';
import type { Cohort, PolicyRecord, Quote } from '../core/model/policy.ts';
import { firstDay } from '../core/archive/timeline.ts';
import { inLanguage, nameIn } from './mixedWords.ts';
import type { Site } from './site.ts';
import { pathOf } from './urls.ts';

/** A version as a link. */
export interface VersionLink {
  /** As a sentence takes it. */
  readonly label: string;
  readonly href: string;
}

/** A cohort as a row of a table. */
export interface CohortRow {
  readonly id: string;
  readonly label: string;
  readonly contracted: string;
  readonly services: string;
  readonly agreed: VersionLink | null;
  readonly shown: VersionLink | null;
  /** A sentence on contract dates in the cohort that lie before the agreed text's first day; null where there are none. */
  readonly limit: string | null;
  readonly basis: readonly { readonly quote: string; readonly from: VersionLink }[];
}

/** The cohorts of a policy, in the order of its record. */
export function cohortRows(site: Site, policy: PolicyRecord): readonly CohortRow[] {
  return policy.cohorts.map((cohort) => cohortRow(site, policy, cohort));
}

/** A link to a version by its label; null for no version, or one the archive does not have. */
export function versionLink(site: Site, policy: PolicyRecord, id: string | null): VersionLink | null {
  const record = policy.versions.find((version) => version.id === id);
  if (record === undefined) return null;
  const route = { page: 'version', policy: policy.id, version: record.id, address: null } as const;
  return { label: nameIn(site.language, record.label, policy.language), href: pathOf(site, route) };
}

function cohortRow(site: Site, policy: PolicyRecord, cohort: Cohort): CohortRow {
  const { strings } = site;
  const { from, until } = cohort.contracted;
  const titles = cohort.services.map((id) =>
    inLanguage(
      policy.services.find((service) => service.id === id)?.title ?? id,
      policy.language,
      site.language,
    ),
  );
  return {
    id: cohort.id,
    label: nameIn(site.language, cohort.label, policy.language),
    contracted: strings.interval(from, until === null ? null : dayBefore(until)),
    services: titles.length === 0 ? strings.cohorts.allServices : strings.list(titles),
    agreed: versionLink(site, policy, cohort.agreed),
    shown: versionLink(site, policy, cohort.shown),
    limit: limitOf(site, policy, cohort),
    basis: cohort.basis.flatMap((quote) => quotedFrom(site, policy, quote)),
  };
}

// The same rule as the date desk: nobody agreed to a text before its first day.
function limitOf(site: Site, policy: PolicyRecord, cohort: Cohort): string | null {
  const agreed = policy.versions.find(({ id }) => id === cohort.agreed);
  const first = agreed === undefined ? null : firstDay(agreed);
  if (agreed === undefined || first === null) return null;
  const { from } = cohort.contracted;
  if (from !== null && from >= first) return null;
  const name = agreed.effective !== null ? 'effective' : agreed.revised !== null ? 'revised' : 'enacted';
  return site.strings.cohorts.firstDay(site.strings.dates[name], site.strings.date(first));
}

function quotedFrom(
  site: Site,
  policy: PolicyRecord,
  quote: Quote,
): readonly { readonly quote: string; readonly from: VersionLink }[] {
  const from = versionLink(site, policy, quote.version);
  return from === null ? [] : [{ quote: quote.quote, from }];
}
