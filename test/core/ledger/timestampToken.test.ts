import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timestampClaim } from '../../../src/core/ledger/timestampToken.ts';

const abc = createHash('sha256').update('abc').digest();
const tsr = new Uint8Array(readFileSync(new URL('../../fixtures/intake/openssl-abc.tsr', import.meta.url)));
const ots = new Uint8Array([
  ...[0x00, ...Buffer.from('OpenTimestamps'), 0x00, 0x00, ...Buffer.from('Proof'), 0x00],
  ...[0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 1, 8],
  ...abc,
  0xf0,
]);

describe('the claim of a timestamp token', () => {
  it('an answer by OpenSSL says what it stamped, and when', () => {
    expect(timestampClaim(tsr)).toEqual({
      kind: 'rfc3161',
      stamped: abc.toString('hex'),
      at: expect.stringMatching(/^2026-11-25T\d{2}:\d{2}:\d{2}Z$/u),
    });
  });

  it('an OpenTimestamps proof says what it stamped', () => {
    expect(timestampClaim(ots)).toEqual({ kind: 'opentimestamps', stamped: abc.toString('hex'), at: null });
  });

  it('other bytes, and tokens cut off, say nothing and never throw', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.uint8Array({ maxLength: 60 }), (length, bytes) => {
        expect(timestampClaim(bytes)).toBeNull();
        const cut = timestampClaim(tsr.subarray(0, Math.min(length * 10, tsr.length - 1)));
        expect(cut).toBeNull();
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
