// The written table of folding against itself: what must never fold together does not, whatever rows are added.
import { describe, expect, it } from 'vitest';
import {
  MUTED_COMPOUNDS,
  MUTED_LATIN,
  MUTED_LOANWORDS,
  MUTED_WORDS,
  NEVER_MUTED,
} from '../../../src/core/text/foldingTable.ts';
import { muted } from '../../../src/core/text/mutedClass.ts';

describe('the folding table', () => {
  it.each(NEVER_MUTED)('never mutes one of %s for another', (row) => {
    const members = row.split('/');
    for (const one of members) {
      for (const other of members) {
        if (one !== other) expect(muted(`当該${one}、`, `当該${other}、`), `${one} ${other}`).toBeNull();
      }
    }
  });

  it('joins no two rows: each form stands for one word', () => {
    const rows = [...MUTED_WORDS, ...MUTED_LOANWORDS, ...MUTED_LATIN].map(
      (row) => row.split('|')[0]?.split('/') ?? [],
    );
    const seen = new Map<string, string>();
    const joined: string[] = [];
    for (const forms of rows) {
      for (const form of forms) {
        const other = seen.get(form);
        if (other !== undefined && other !== forms[0]) joined.push(`${form}: ${other}, ${forms[0] ?? ''}`);
        seen.set(form, forms[0] ?? '');
      }
    }
    // One word with three written forms may stand in two rows (以て, 以って: もって).
    expect(joined.sort()).toEqual(JOINED);
  });

  it.each(MUTED_COMPOUNDS)('mutes %s with and without its kana, as orthography', (pattern) => {
    const full = pattern.replace(/[()]/gu, '');
    const short = pattern.replace(/\((.)\)(?=.)/gu, '');
    if (full !== short.replace(/[()]/gu, ''))
      expect(muted(full, short.replace(/[()]/gu, ''))).toBe('orthography');
  });
});

const JOINED: readonly string[] = [
  'cybersecurity: cyber security, cyber-security',
  'healthcare: health care, health-care',
  'かかわらず: 拘らず, 係わらず',
  'それぞれ: 夫々, 其々',
  'もって: 以て, 以って',
];
