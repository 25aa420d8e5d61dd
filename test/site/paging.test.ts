import { describe, expect, it } from 'vitest';
import type { PolicyRecord, VersionRecord } from '../../src/core/model/policy.ts';
import {
  isLarge,
  olderPages,
  onPage,
  pagesOfPolicies,
  POLICIES_A_PAGE,
  VERSIONS_A_PAGE,
  withNewest,
} from '../../src/site/paging.ts';
import { example } from './machine/archives.ts';

/** A policy with a number of versions, `v1` the oldest. */
function policyOf(count: number): PolicyRecord {
  const [policy] = example().policies;
  const version = policy?.versions[0];
  if (policy === undefined || version === undefined) throw new Error('The example has no version.');
  const versions = Array.from({ length: count }, (_, at): VersionRecord => ({
    ...version,
    id: `v${at + 1}`,
  }));
  return { ...policy, versions };
}

const ids = ({ versions }: PolicyRecord): readonly string[] => versions.map(({ id }) => id);

describe('the pages of a policy’s versions', () => {
  it.each([0, 1, 99, 100, 199, 200, 201, 299, 300, 1000, 1042])(
    'hold each of %i versions once, in order, and a policy’s own page holds 199 at most',
    (count) => {
      const policy = policyOf(count);
      const older = Array.from({ length: olderPages(policy) }, (_, index) => ids(onPage(policy, index + 1)));
      const own = ids(onPage(policy, null));
      expect([...older.flat(), ...own]).toEqual(ids(policy));
      expect(own.length).toBeLessThan(2 * VERSIONS_A_PAGE);
      expect(older.every((page) => page.length === VERSIONS_A_PAGE)).toBe(true);
    },
  );

  it('are closed for good: more versions change none of the older ones', () => {
    const before = policyOf(500);
    const after = policyOf(777);
    for (let page = 1; page <= olderPages(before); page += 1) {
      expect(onPage(after, page)).toEqual(onPage(before, page));
    }
  });

  it('leave a short policy as it is', () => {
    const policy = policyOf(12);
    expect(onPage(policy, null)).toBe(policy);
    expect(withNewest(policy, 12)).toBe(policy);
    expect(ids(withNewest(policy, 2))).toEqual(['v11', 'v12']);
  });
});

describe('the pages of policies', () => {
  it('hold each policy once, in order, with at least one page', () => {
    const policies = Array.from({ length: 2 * POLICIES_A_PAGE + 1 }, (_, at) => ({
      ...policyOf(0),
      id: `p${at}`,
    }));
    const pages = pagesOfPolicies(policies);
    expect(pages.flat()).toEqual(policies);
    expect(pages.map(({ length }) => length)).toEqual([POLICIES_A_PAGE, POLICIES_A_PAGE, 1]);
    expect(pagesOfPolicies([])).toEqual([[]]);
  });

  it('cut their lists of versions once there are more than a hundred in all', () => {
    expect(isLarge([policyOf(60), policyOf(40)])).toBe(false);
    expect(isLarge([policyOf(60), policyOf(41)])).toBe(true);
  });
});
