import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/core/search/answers.ts';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import { chosenPolicies, wholeArchive, type Catalogue } from '../../../src/core/search/candidateSource.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { lineagesByAddress, madePolicy, madeVersion } from './handmade.ts';

const IDS = ['a', 'b', 'c'];

function recordsOf(id: string): SearchRecords {
  const versions = [madeVersion('2023', [{ address: 'p1', own: [`${id} の個人情報`] }])];
  return buildRecords(madePolicy(versions, { id }), versions, lineagesByAddress(versions));
}

/** A catalogue that notes what it was asked for. */
function catalogue(): Catalogue & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    policies: IDS,
    asked,
    load: (policy) => {
      asked.push(policy);
      return Promise.resolve(recordsOf(policy));
    },
  };
}

describe('wholeArchive', () => {
  it('loads every policy once, and only the one that is asked for', async () => {
    const all = catalogue();
    const source = wholeArchive(all);
    const one = await source('個人', { policy: 'b' });
    expect([one.records.map(({ policy }) => policy), one.complete]).toEqual([['b'], true]);
    const every = await source('個人', {});
    expect([every.records.map(({ policy }) => policy), every.complete]).toEqual([IDS, true]);
    expect(all.asked).toEqual(['b', 'a', 'c']);
  });

  it('tries a failed load again at the next query', async () => {
    let times = 0;
    const source = wholeArchive({
      policies: ['a'],
      load: () => (times++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(recordsOf('a'))),
    });
    await expect(source('個人', {})).rejects.toThrow('offline');
    expect((await source('個人', {})).records).toHaveLength(1);
  });
});

describe('chosenPolicies', () => {
  it('loads the likeliest policies and says that others were left out', async () => {
    const some = catalogue();
    const found = await chosenPolicies(some, () => Promise.resolve(['c', 'gone', 'a', 'b']), 2)('個人', {});
    expect(found.records.map(({ policy }) => policy)).toEqual(['c', 'a']);
    expect(found).toMatchObject({ policies: 3, complete: false });
    expect(some.asked).toEqual(['c', 'a']);
  });

  it('is complete where every policy was chosen, and in one policy without asking', async () => {
    const never = (): Promise<readonly string[]> => Promise.reject(new Error('asked'));
    expect(await chosenPolicies(catalogue(), never)('個人', { policy: 'a' })).toMatchObject({
      complete: true,
    });
    expect(await chosenPolicies(catalogue(), () => Promise.resolve(IDS))('個人', {})).toMatchObject({
      complete: true,
    });
  });
});

describe('answers', () => {
  it('gives the exact hits first, then near misses too, and says how much was searched', async () => {
    const source = chosenPolicies(catalogue(), () => Promise.resolve(['a', 'b']));
    const given = [];
    for await (const answer of answers(source, '個人上報', { limit: 5 })) given.push(answer);
    expect(given.map(({ final, complete, policies }) => ({ final, complete, policies }))).toEqual([
      { final: false, complete: false, policies: { searched: 2, all: 3 } },
      { final: true, complete: false, policies: { searched: 2, all: 3 } },
    ]);
    expect(given.map(({ result }) => result.hits.map(({ match }) => match))).toEqual([
      [],
      ['fuzzy', 'fuzzy'],
    ]);
  });

  it('tells the first exact hits early, and nothing more once another query came', async () => {
    const source = wholeArchive(catalogue());
    const given: number[] = [];
    let asked = 0;
    const goOn = (): Promise<boolean> => Promise.resolve(++asked < IDS.length + 1);
    for await (const { result } of answers(source, '個人情報', {}, { goOn, early: 2 })) {
      given.push(result.hits.length, result.total.exact);
    }
    expect(given).toEqual([2, 3]);
    expect(asked).toBe(IDS.length + 1);
  });
});
