import { expect, test } from 'vitest';
import { cohortRows } from '../../src/site/cohortRows.ts';
import { comparedPairs } from '../../src/site/comparisonLinks.ts';
import { MIHON, OCN } from './archives.ts';

test('a cohort is told by its last day, and by the first day of the text it agreed to', () => {
  expect(cohortRows(OCN.site, OCN.policy)).toMatchObject([
    {
      contracted: '2023年6月30日まで',
      services: 'OCN サービス',
      agreed: { label: '推定復元', href: '/ocn/2022-07-01/' },
      shown: { href: '/ocn/2023-06-30/' },
      limit: '制定の日（2022年7月1日）より前のご契約については、特定できません。',
    },
  ]);
});

test('a cohort that begins with its text has no limit to tell', () => {
  expect(cohortRows(MIHON.site, MIHON.policy).map(({ limit }) => limit)).toEqual([null, null, null, null]);
});

test('neighbours, a reconstruction and its base, and what cohorts agreed to and see are compared, each pair once', () => {
  expect(comparedPairs(OCN.policy)).toEqual([{ old: '2022-07-01', new: '2023-06-30' }]);
  const pairs = comparedPairs(MIHON.policy).map((pair) => `${pair.old} ${pair.new}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs).toContain('2020-10-01 2022-04-01');
  expect(pairs).toContain('2019-04-01 2023-10-01');
});
