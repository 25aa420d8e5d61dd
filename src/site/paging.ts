// Which part of a long list stands on which page. No page lists all of a large archive, and a page of old versions never
// changes when new ones come.
import type { PolicyRecord } from '../core/model/policy.ts';

/** Policies on the home page, and on each further page of policies. */
export const POLICIES_A_PAGE = 24;
/** Versions on a page of older ones; a policy's own page holds those that fill no such page, 199 at most. */
export const VERSIONS_A_PAGE = 100;
/** Versions of a policy on the home page, once the archive has more than `VERSIONS_IN_FULL`. */
export const VERSIONS_ON_A_CARD = 5;
/** Versions of a whole archive up to which every list is shown in full. */
export const VERSIONS_IN_FULL = 100;
/** Texts that a timeline draws: the newest. */
export const TIMELINE_TEXTS = 24;

/** The pages of an archive's policies, the home page being the first. */
export function pagesOfPolicies(policies: readonly PolicyRecord[]): readonly (readonly PolicyRecord[])[] {
  const pages = Array.from({ length: Math.ceil(policies.length / POLICIES_A_PAGE) }, (_, page) =>
    policies.slice(page * POLICIES_A_PAGE, (page + 1) * POLICIES_A_PAGE),
  );
  return pages.length === 0 ? [[]] : pages;
}

/** Whether lists of versions are cut to the newest wherever policies stand side by side. */
export function isLarge(policies: readonly PolicyRecord[]): boolean {
  return policies.reduce((sum, { versions }) => sum + versions.length, 0) > VERSIONS_IN_FULL;
}

/** A policy with its newest versions only. */
export function withNewest(policy: PolicyRecord, most: number): PolicyRecord {
  return policy.versions.length <= most ? policy : { ...policy, versions: policy.versions.slice(-most) };
}

/** How many pages of older versions a policy has: a page is closed once a hundred newer versions follow it. */
export function olderPages({ versions }: PolicyRecord): number {
  return Math.max(0, Math.floor(versions.length / VERSIONS_A_PAGE) - 1);
}

/** A policy with the versions of one page: a page of older ones by its number, from the oldest; null for its own page. */
export function onPage(policy: PolicyRecord, page: number | null): PolicyRecord {
  const start = page === null ? olderPages(policy) * VERSIONS_A_PAGE : (page - 1) * VERSIONS_A_PAGE;
  const end = page === null ? policy.versions.length : start + VERSIONS_A_PAGE;
  return start === 0 && end >= policy.versions.length
    ? policy
    : { ...policy, versions: policy.versions.slice(start, end) };
}
