import { expect, it } from 'vitest';
import { dayIn } from '../../../src/core/text/dayIn.ts';

it.each([
  ['2024-04-30T15:00:00Z', 'Asia/Tokyo', '2024-05-01'],
  ['2024-04-30T14:59:59Z', 'Asia/Tokyo', '2024-04-30'],
  ['2024-05-01T08:00:00+09:00', 'UTC', '2024-04-30'],
  ['2024-03-31T00:30:00Z', 'America/New_York', '2024-03-30'],
  ['2024-05-01T00:00:00Z', 'UTC', '2024-05-01'],
  ['2024-05-01T00:00:00Z', 'Mars/Olympus', null],
  ['not an instant', 'UTC', null],
])('%s in %s was %s', (instant, zone, day) => {
  expect(dayIn(instant, zone)).toBe(day);
});
