import type { PolicyRecord } from '../core/model/policy.ts';
import { versionLink, type VersionLink } from './cohortRows.ts';
import type { Site } from './site.ts';
import { pathOf } from './urls.ts';
import { datesOf } from './version/provenance.ts';

/** A text of a policy as a row of a table. */
export interface VersionRow {
  readonly link: VersionLink;
  readonly kind: string;
  readonly reconstruction: boolean;
  /** Each recorded date with its name. */
  readonly dates: readonly string[];
}

/** A policy as it is listed: its page, its publisher and its texts. */
export interface PolicyCard {
  readonly policy: PolicyRecord;
  readonly href: string;
  readonly versions: readonly VersionRow[];
}

/** A policy with its texts, newest first. */
export function policyCard(site: Site, policy: PolicyRecord): PolicyCard {
  const { strings } = site;
  const versions = [...policy.versions].reverse().flatMap((record): VersionRow[] => {
    const link = versionLink(site, policy, record.id);
    if (link === null) return [];
    const dates = datesOf(site, record).map(({ name, date }) => `${name} ${date}`);
    const captured = `${strings.dates.captured} ${record.captured === null ? strings.unknown : strings.date(record.captured)}`;
    return [
      {
        link,
        kind: strings.policy.kind[record.kind],
        reconstruction: record.kind === 'reconstruction',
        dates: record.kind === 'reconstruction' ? dates : [...dates, captured],
      },
    ];
  });
  return { policy, href: pathOf(site, { page: 'policy', policy: policy.id }), versions };
}
