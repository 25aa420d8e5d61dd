import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../src/core/model/address.ts';

const step = fc.stringMatching(/^[a-z0-9~-]{1,6}$/);

describe('an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        expect(parseAddress(formatAddress(steps))).toEqual(steps);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([['3.1.p2'], ['3-2'], ['sup2.1'], ['3~2.1'], ['h2.3'], ['6.t1.r3.d2']])('%s is one', (text) => {
    expect(parseAddress(text)).toEqual(text.split('.'));
  });

  it.each([[''], ['.'], ['3.'], ['3..1'], ['A'], ['第3条'], ['3 1'], ['3/1']])('%s is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('with a step that cannot be one is a bug', () => {
    expect(() => formatAddress(['3', 'A'])).toThrow('["3","A"] is no address; this is a bug.');
    expect(() => formatAddress(['3.1'])).toThrow('["3.1"] is no address; this is a bug.');
  });
});
