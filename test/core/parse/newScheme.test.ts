import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMES, type Scheme } from '../../../src/core/parse/numbering/schemes.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { allNodes } from './printOutline.ts';

const THAI: Scheme = {
  id: 'thai-article',
  role: 'number',
  strength: 'word',
  rank: 50,
  numerals: ['arabic'],
  pattern: /ข้อ\s?(?<n>\p{Nd}{1,3})(?=\s|$)/uy,
};

const SOURCE = 'ข้อ 1 บริการ\n\n1. ก\n2. ข\n\nข้อ 2 ข้อมูล\n\n1. ค\n2. ง\n';
const addresses = (): (string | null)[] =>
  allNodes(parseSource(SOURCE).root).map(({ address, label }) => `${address} ${label}`);

describe('a numbering scheme', () => {
  // The table is read-only for everybody but this test, which adds the row that a person would write into the file.
  const table = SCHEMES as Scheme[];

  it('that the table does not know numbers nothing', () => {
    expect(addresses().filter((line) => line?.includes('ข้อ'))).toEqual([]);
  });

  describe('that is added as a row of the table', () => {
    beforeEach(() => void table.unshift(THAI));
    afterEach(() => void table.shift());

    it('numbers its lines and holds what stands below them, and nothing else had to change', () => {
      expect(addresses()).toEqual(['null null', '1 ข้อ 1', '1.1 1.', '1.2 2.', '2 ข้อ 2', '2.1 1.', '2.2 2.']);
    });
  });
});
