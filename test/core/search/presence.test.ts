import { expect, it } from 'vitest';
import { presence } from '../../../src/core/search/presence.ts';

const ALL = ['2020', '2021', '2022', '2023'];

it.each([
  [ALL, { kind: 'all' }],
  [[], { kind: 'none' }],
  [['2020', '2021'], { kind: 'until', last: '2021' }],
  [['2022', '2023'], { kind: 'from', first: '2022' }],
  [['2021', '2022'], { kind: 'between', first: '2021', last: '2022' }],
  [['2021'], { kind: 'between', first: '2021', last: '2021' }],
  [['2023', '2020'], { kind: 'some', versions: ['2020', '2023'] }],
])('says of %j: %j', (named, expected) => {
  expect(presence(ALL, named)).toEqual(expected);
});
