// Rule 1 of `which`: which cohorts a contract fits by date and service, and whether they say one thing.
import type { Cohort, DateString, PolicyRecord } from '../model/policy.ts';
import { holds } from './interval.ts';

/** What the fitting cohorts say about one of their texts. */
export type CohortFit =
  /** No cohort fits, whichever service is meant. */
  | { readonly kind: 'none' }
  /** Every cohort that fits names the same text, or that none is known (null). */
  | {
      readonly kind: 'one';
      readonly version: string | null;
      readonly cohorts: readonly [Cohort, ...Cohort[]];
    }
  /** The cohorts that fit differ, or some service has none: `byService` where the service would settle it. */
  | { readonly kind: 'several'; readonly cohorts: readonly Cohort[]; readonly byService: boolean };

/**
 * What the cohorts say about `agreed` or `shown` for a contract. Where the service is not told, the answer must be the
 * same for every service of the policy.
 */
export function cohortFit(
  policy: PolicyRecord,
  contracted: DateString,
  service: string | null,
  text: 'agreed' | 'shown',
): CohortFit {
  const dated = policy.cohorts.filter((cohort) => holds(cohort.contracted, contracted));
  const services = service === null ? policy.services.map(({ id }) => id) : [service];
  const fits =
    services.length === 0
      ? [dated]
      : services.map((one) =>
          dated.filter((cohort) => cohort.services.length === 0 || cohort.services.includes(one)),
        );
  const cohorts = policy.cohorts.filter((cohort) => fits.some((fit) => fit.includes(cohort)));
  const [first, ...others] = cohorts;
  if (first === undefined) return { kind: 'none' };
  const same = cohorts.every((cohort) => cohort[text] === first[text]);
  if (same && fits.every((fit) => fit.length > 0)) {
    return { kind: 'one', version: first[text], cohorts: [first, ...others] };
  }
  return { kind: 'several', cohorts, byService: fits.length > 1 };
}
