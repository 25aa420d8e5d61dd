// The difference of two lists of numbers, against npm diff: another's code that finds the same shortest script.
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTokens, type Equality, type Hunk } from '../../../src/core/diff/diffTokens.ts';

const numbers = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: most }), { maxLength: 40 });
const some = fc.integer({ min: 2, max: 12 }).chain((most) => fc.tuple(numbers(most), numbers(most)));

/** Hunks as npm diff finds them in what is left between the common ends. */
function byNpmDiff(
  old: readonly number[],
  now: readonly number[],
  most: number,
  equal: Equality,
): Hunk[] | null {
  let start = 0;
  while (start < old.length && start < now.length && equal(old[start] ?? 0, now[start] ?? 0)) start++;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && equal(old[oldEnd - 1] ?? 0, now[newEnd - 1] ?? 0)) {
    oldEnd--;
    newEnd--;
  }
  if (start === oldEnd || start === newEnd) {
    return start === oldEnd && start === newEnd ? [] : [{ oldStart: start, oldEnd, newStart: start, newEnd }];
  }
  const options = { maxEditLength: most, comparator: equal };
  const parts = diffArrays(old.slice(start, oldEnd), now.slice(start, newEnd), options);
  if (parts === undefined) return null;
  const hunks: Hunk[] = [];
  let [i, j, wasEqual] = [start, start, true];
  for (const { added, removed, count } of parts) {
    const from = wasEqual ? { oldStart: i, newStart: j } : hunks.pop();
    if (!added) i += count;
    if (!removed) j += count;
    wasEqual = !added && !removed;
    if (!wasEqual && from) hunks.push({ ...from, oldEnd: i, newEnd: j });
    else if (from && 'oldEnd' in from) hunks.push(from);
  }
  return hunks;
}

const plainly: Equality = (a, b) => a === b;
/** Wider than being the same number, as a reference that follows a renumbering is. */
const oddly: Equality = (a, b) => a === b || (a % 3 === 1 && b === a + 1);

describe('diffTokens', () => {
  it.each([
    ['with plain equality', plainly, undefined],
    ['with an equality that is wider', oddly, oddly],
  ])('finds what npm diff finds, %s', (_, oracle, equal) => {
    fc.assert(
      fc.property(some, ([old, now]) => {
        const found = diffTokens(Int32Array.from(old), Int32Array.from(now), 1000, equal);
        expect(found).toEqual(byNpmDiff(old, now, 1000, oracle));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  it('gives up where npm diff does', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 30 }), ([old, now], most) => {
        const found = diffTokens(Int32Array.from(old), Int32Array.from(now), most);
        expect(found).toEqual(byNpmDiff(old, now, most, plainly));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('finds a long difference whose trace outgrows its first room', () => {
    const old = Array.from({ length: 300 }, (_, at) => (at * 7) % 11);
    const now = Array.from({ length: 280 }, (_, at) => (at * 5) % 13);
    const found = diffTokens(Int32Array.from(old), Int32Array.from(now), 600);
    expect(found).not.toBeNull();
    expect(found).toEqual(byNpmDiff(old, now, 600, plainly));
  });
});
