import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/ledger/canonicalJson.ts';
import { appendEntries, chainProblems, headOf } from '../../../src/core/ledger/chain.ts';
import { emptyLedger, printLedger, type EntryContent, type Ledger } from '../../../src/core/ledger/ledger.ts';
import { correctionsOf, filesNow, tombstonesOf } from '../../../src/core/ledger/ledgerState.ts';
import { readLedger } from '../../../src/core/ledger/readLedger.ts';
import { webSha256 } from '../../../src/core/ledger/sha256.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hash = (text: string): string => sha256(new TextEncoder().encode(text));

const ENTRIES: readonly EntryContent[] = [
  {
    kind: 'version',
    on: '2026-01-01',
    version: 'a',
    files: { 'original.html': hash('page'), 'source.md': hash('a') },
    from: { by: 'git', commit: 'c'.repeat(40), path: 'p.md', recorded: '2020-01-01T00:00:00Z' },
    read: { keep: ['main'], drop: [] },
    repeats: null,
  },
  {
    kind: 'version',
    on: '2026-01-02',
    version: 'b',
    files: { 'source.md': hash('b') },
    from: null,
    read: null,
    repeats: null,
  },
  {
    kind: 'correction',
    on: '2026-02-01',
    version: 'a',
    files: { 'source.1.md': hash('a'), 'source.md': hash('a2') },
    reason: 'misread',
    kept: 'source.1.md',
  },
  {
    kind: 'withdrawal',
    on: '2026-03-01',
    version: 'a',
    files: { 'source.1.md': null, 'original.html': null, 'source.md': hash('a3') },
    address: '3.1',
    reason: 'court order',
  },
];

const ledger = await appendEntries(emptyLedger('p'), ENTRIES, sha256);

describe('canonical JSON', () => {
  it('is what RFC 8785 shows', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    const value = { '€': 1, '\r': 2, '\uFB33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed as never)).toBe(canonicalJson(value as never));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('the chain', () => {
  it('holds as it was written, in Node and by Web Crypto', async () => {
    expect(await chainProblems(ledger, 'l', sha256)).toEqual([]);
    expect(await chainProblems(ledger, 'l', webSha256)).toEqual([]);
    expect(await headOf(ledger, sha256)).toBe(ledger.entries.at(-1)?.hash);
  });

  it('keeps every entry when others are appended', async () => {
    const longer = await appendEntries(ledger, ENTRIES.slice(1, 2), sha256);
    expect(longer.entries.slice(0, 4)).toEqual(ledger.entries);
  });

  it.each([
    [
      'an entry changed',
      (l: Ledger) => l.entries.map((e, i) => (i === 1 ? { ...e, on: '2020-01-01' } : e)),
      'Entry 2 (b) was changed after it was written.',
    ],
    ['an entry taken out', (l: Ledger) => l.entries.filter((_, i) => i !== 1), 'Entry 2 is numbered 3.'],
    [
      'two entries changed round',
      (l: Ledger) => [...l.entries.slice(0, 1), ...l.entries.slice(1, 3).reverse(), ...l.entries.slice(3)],
      'Entry 2 is numbered 3.',
    ],
  ])('tells %s', async (_name, change, message) => {
    const problems = await chainProblems({ ...ledger, entries: change(ledger) }, 'l', sha256);
    expect(problems[0]?.message).toBe(message);
  });

  it('tells a ledger that was put under another policy', async () => {
    const [problem] = await chainProblems({ ...ledger, policy: 'other' }, 'l', sha256);
    expect(problem?.message).toBe('Entry 1 (a) does not follow from the one before it.');
  });
});

describe('reading', () => {
  it('gives back what was printed', () => {
    expect(readLedger('l', printLedger(ledger))).toEqual({ ledger, problems: [] });
  });

  it('finds every changed byte of the file, by its form or by the chain', async () => {
    const bytes = new TextEncoder().encode(printLedger(ledger));
    const places = fc.sample(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      numRuns: 200,
      seed: 2,
    });
    for (const [at, by] of places) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      const read = readLedger('l', new TextDecoder().decode(changed));
      const found = [
        ...read.problems,
        ...(read.ledger === null ? [] : await chainProblems(read.ledger, 'l', sha256)),
      ];
      expect(found.length > 0, `byte ${at} by ${by}`).toBe(true);
    }
  });
});

describe('the state after all entries', () => {
  it('says which files stand, which are gone, what was corrected and what withdrawn', () => {
    expect(Object.fromEntries(filesNow(ledger).get('a') ?? [])).toEqual({
      'original.html': null,
      'source.md': hash('a3'),
      'source.1.md': null,
    });
    expect(tombstonesOf(ledger)).toEqual([
      { version: 'a', address: '3.1', on: '2026-03-01', reason: 'court order', sha256: hash('a2') },
    ]);
    expect(correctionsOf(ledger)).toEqual([
      { version: 'a', on: '2026-02-01', reason: 'misread', kept: null },
    ]);
  });
});
