import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEARCH_KINDS, type SearchKind } from '../../../src/site/search/searchKinds.ts';
import { filterOf, readSearch, writeSearch } from '../../../src/site/search/searchQuestion.ts';

test('a question is read back from its fragment as it was', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const question = fc.record({
    query: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null }),
    only: fc.record(
      {
        policy: id,
        version: id,
        cohort: id,
        section: fc.stringMatching(/^[a-z0-9.~-]{1,12}$/),
        kind: fc.constantFrom(...(Object.keys(SEARCH_KINDS) as SearchKind[])),
      },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(question, (asked) => {
      expect(readSearch(writeSearch(asked) ?? '')).toEqual(asked);
    }),
    { seed: 20261124 },
  );
});

test.each([
  ['q=', { query: null, only: {} }],
  ['policy=../etc&q=a', { query: 'a', only: {} }],
  ['q=a&kind=constructor', { query: 'a', only: {} }],
  ['q=a&section=3.1', { query: 'a', only: { section: '3.1' } }],
  ['contracted=2020-01-01', { query: null, only: {} }],
])('%s is read as what it may mean', (fragment, question) => {
  expect(readSearch(fragment)).toEqual(question);
});

test('a kind stands for all its nodes', () => {
  expect(filterOf({ kind: 'table', policy: 'ocn' })).toEqual({
    policy: 'ocn',
    kinds: ['table', 'row', 'cell'],
  });
  expect(filterOf({})).toEqual({ kinds: null });
});
