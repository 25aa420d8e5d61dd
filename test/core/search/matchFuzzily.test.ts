import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import { errorsAllowed } from '../../../src/core/search/matchFuzzily.ts';
import { searchRecords } from '../../../src/core/search/searchRecords.ts';
import { lineagesByAddress, madePolicy, madeVersion } from './handmade.ts';

const LETTERS = [...'abcdefgh'];

/** What one slip of a finger does at a place. */
type Slip = (word: string, at: number) => string;
const SLIPS: readonly Slip[] = [
  (word, at) => `${word.slice(0, at)}z${word.slice(at + 1)}`,
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => `${word.slice(0, at)}z${word.slice(at)}`,
];

describe('matchFuzzily', () => {
  it('finds every text that holds the word but for the slips that are allowed', () => {
    const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 6, maxLength: 20 });
    const slip = fc.record({ kind: fc.constantFrom(...SLIPS), at: fc.nat(19) });
    fc.assert(
      fc.property(word, fc.array(slip, { minLength: 1, maxLength: 2 }), word, (meant, slips, other) => {
        const typed = slips.reduce((made, { kind, at }) => kind(made, at % made.length), meant);
        fc.pre(slips.length <= errorsAllowed(typed) && !`${other} ${meant} ${other}`.includes(typed));
        const versions = [
          madeVersion('2023', [
            { address: 'p1', own: [`${other} ${meant} ${other}`] },
            { address: 'p2', own: ['2023'] },
          ]),
        ];
        const records = buildRecords(madePolicy(versions), versions, lineagesByAddress(versions));
        const { hits } = searchRecords([records], typed);
        expect(hits.map(({ address, match }) => `${address ?? ''} ${match}`)).toEqual(['p1 fuzzy']);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
