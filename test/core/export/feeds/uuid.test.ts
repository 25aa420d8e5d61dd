import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urnOf, uuid5 } from '../../../../src/core/export/feeds/uuid.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** RFC 9562 with node's SHA-1. */
function oracle(space: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

describe('the id of a name', () => {
  it('is the example of RFC 9562', () => {
    expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is the UUID of version 5, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(uuid5(DNS, name)).toBe(oracle(DNS, name));
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('never changes: feed readers would show every entry anew', () => {
    expect(urnOf('version ocn@2022-07-01')).toBe('urn:uuid:57079d51-39e3-59b4-8dae-005385280e01');
  });
});
