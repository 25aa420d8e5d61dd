import { expect, test } from 'vitest';
import { timelineShapes } from '../../../src/site/home/timelineShapes.ts';
import { MIHON, OCN } from '../archives.ts';

test('a date alone is a point, never a bar: nothing is known of what followed', () => {
  const lanes = timelineShapes(OCN.policy)?.lanes ?? [];
  expect(
    lanes.map(({ id, kind, bar, points }) => [id, kind, bar !== null, points.map(({ date }) => date)]),
  ).toEqual([
    ['2022-07-01', 'text', false, ['2022-07-01']],
    ['2023-06-30', 'text', false, ['2022-07-01']],
    ['until-2023-06-30', 'cohort', true, []],
  ]);
});

test('an open end runs to the edge, a recorded one stands at its date', () => {
  const cohort = timelineShapes(OCN.policy)?.lanes.find(({ kind }) => kind === 'cohort');
  expect(cohort?.bar).toMatchObject({ from: 0, openStart: true, openEnd: false });
  expect(cohort?.bar?.until).toBeLessThan(100);
});

test('a label too long for a phone is cut in the picture', () => {
  const labels = timelineShapes(MIHON.policy)?.lanes.map(({ label }) => label) ?? [];
  expect(labels).toContain('2020年10月1日から2023年9月30日までに「みほん光…');
  expect(labels).toContain('2023年10月1日以後に契約された方');
});

test('all places lie on the line, and a text without dates has an empty lane', () => {
  const picture = timelineShapes(MIHON.policy);
  const lanes = picture?.lanes ?? [];
  for (const { bar, points } of lanes) {
    for (const at of [bar?.from ?? 0, bar?.until ?? 0, ...points.map((point) => point.at)]) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(100);
    }
  }
  expect(lanes.find(({ id }) => id === 'undated-app')).toMatchObject({ bar: null, points: [] });
  expect(picture?.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
});
