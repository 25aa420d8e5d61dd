// The tokens in the fixtures were made with `openssl ts` over the bytes "abc"; their authority is in ca.pem.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timestampClaim } from '../../../src/core/ledger/timestampToken.ts';
import { timestampProof } from '../../../src/io/ledger/timestampProof.ts';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/timestamps/${name}`, import.meta.url)));
const pem = (name: string): string => new TextDecoder().decode(file(name));
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const abc = sha256(new TextEncoder().encode('abc'));

describe('an RFC 3161 token', () => {
  it.each([
    ['rsa.tsr', 'Example Time Stamps rsa'],
    ['ec.tsr', 'Example Time Stamps ec'],
  ])('%s holds, and is vouched for where its authority is named', (name, signer) => {
    const token = file(name);
    const at = timestampClaim(token)?.at ?? '';
    const alone = timestampProof(token, null);
    expect(alone.faults).toEqual([]);
    expect(alone.proven).toEqual([`${signer} signed that it existed at ${at}.`]);
    expect(alone.unproven[0]).toMatch(/^That Example Root \(SHA-256 of its certificate: [0-9a-f]{64}\)/u);
    const trusted = timestampProof(token, pem('ca.pem'));
    expect(trusted.proven[1]).toBe('That signer is vouched for by Example Root, which --ca names.');
    expect(trusted.unproven).toEqual([
      'That no certificate was revoked before it signed: the authority publishes a list.',
    ]);
  });

  it('is left as it was by reading it, also as the buffer that a file is read into', () => {
    const token = readFileSync(new URL('../../fixtures/timestamps/rsa.tsr', import.meta.url));
    const before = Buffer.from(token);
    expect(timestampClaim(token)).not.toBeNull();
    expect(timestampProof(token, null).faults).toEqual([]);
    expect(token.equals(before)).toBe(true);
  });

  it('without certificates says that nobody is known to have signed it, until they are named', () => {
    expect(timestampProof(file('bare.tsr'), null)).toMatchObject({ proven: [], faults: [] });
    expect(timestampProof(file('bare.tsr'), pem('signer.pem') + pem('ca.pem')).proven).toHaveLength(2);
  });

  it(
    'that was changed in any one byte never proves another hash or another time',
    { timeout: 120_000 },
    () => {
      for (const name of ['rsa.tsr', 'ec.tsr']) {
        const token = file(name);
        const claim = timestampClaim(token);
        let refused = 0;
        for (let at = 0; at < token.length; at++) {
          const changed = token.slice();
          changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
          const now = timestampClaim(changed);
          const { proven, faults } = timestampProof(changed, pem('ca.pem'));
          const proves = faults.length === 0 && proven.length > 0 && now !== null;
          if (!proves) refused++;
          // What is not signed (the status, the authority's own certificate) may change; what is proven may not.
          else expect([at, now]).toEqual([at, claim]);
        }
        expect(refused).toBeGreaterThan(token.length / 2);
      }
    },
  );

  it('tells a statement that was changed, and a signature that is another’s', () => {
    const token = file('rsa.tsr');
    const text = Buffer.from(token).toString('latin1');
    const changed = token.slice();
    changed[text.indexOf(Buffer.from(abc).toString('latin1'))] = 0;
    expect(timestampProof(changed, null).faults).toEqual(['What it says was changed after it was signed.']);
    const forged = token.slice();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(timestampProof(forged, null).faults).toEqual([
      'It was not signed by Example Time Stamps rsa, or was changed after.',
    ]);
  });
});

/** A proof in the form of OpenTimestamps: the header, then these bytes. */
const proofOf = (...rest: readonly number[]): Uint8Array =>
  new Uint8Array([
    ...[0x00, ...Buffer.from('OpenTimestamps'), 0x00, 0x00, ...Buffer.from('Proof'), 0x00],
    ...[0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 1, 8],
    ...abc,
    ...rest,
  ]);
const BITCOIN = [0x00, 0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01];
const PENDING = [0x00, 0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e];
const CALENDAR = [...Buffer.from('https://calendar.example')];
const pending = [...PENDING, CALENDAR.length + 1, CALENDAR.length, ...CALENDAR];
/** Height 358391, in sevens of bits. */
const block = [...BITCOIN, 3, 0xf7, 0xef, 0x15];

describe('an OpenTimestamps proof', () => {
  it('leads by its operations to a Merkle root, which is to be looked up', () => {
    // sha256(append 0x01), then two ways: the calendar's promise, and sha256(prepend 0x02) in a block.
    const first = sha256(new Uint8Array([...abc, 1]));
    const root = sha256(new Uint8Array([2, ...first]));
    const token = proofOf(0xf0, 1, 1, 0x08, 0xff, ...pending, 0xf1, 1, 2, 0x08, ...block);
    expect(timestampProof(token, null)).toEqual({
      faults: [],
      proven: [
        `Its operations lead from the stamped hash to the Merkle root ${Buffer.from(root).reverse().toString('hex')}.`,
      ],
      unproven: [
        'The calendar https://calendar.example promised a stamp: this proves nothing until the proof is completed (ots upgrade).',
        'That block 358391 of Bitcoin has that Merkle root, and when it was made: look the block up.',
      ],
    });
  });

  it('that is only promised, or rests on what is not known here, proves nothing', () => {
    expect(timestampProof(proofOf(...pending), null).proven).toEqual([]);
    expect(timestampProof(proofOf(0x00, 1, 2, 3, 4, 5, 6, 7, 8, 0), null)).toEqual({
      faults: [],
      proven: [],
      unproven: [
        'Another way it may be proven by: a statement of a kind that is not known here (0102030405060708).',
      ],
    });
  });

  it('that is cut off anywhere, or goes on, is a fault', () => {
    const whole = proofOf(0xff, ...pending, 0xf0, 1, 1, 0x08, ...block);
    const fault = ['It cannot be read to its end: it is cut off, was changed, or is of a newer form.'];
    for (let length = 65; length < whole.length; length++) {
      expect(timestampProof(whole.subarray(0, length), null).faults, `cut at ${length}`).toEqual(fault);
    }
    expect(timestampProof(new Uint8Array([...whole, 0]), null).faults).toEqual(fault);
    expect(timestampProof(proofOf(0xee, ...block), null).faults).toEqual(fault);
    expect(
      timestampProof(proofOf(...Array.from({ length: 300 }, () => 0xf2), ...block), null).faults,
    ).toEqual(fault);
  });

  it('of any bytes ends, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(timestampProof(proofOf(...bytes), null).faults.length).toBeLessThanOrEqual(1);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
