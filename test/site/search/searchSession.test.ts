import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/site/html.ts';
import { recordsOf } from '../../../src/site/search/archiveSize.ts';
import { isWhole, searchCatalogue, type SearchFiles } from '../../../src/site/search/searchFiles.ts';
import type { SearchQuery, SearchTold } from '../../../src/site/search/searchMessages.ts';
import { searchSession } from '../../../src/site/search/searchSession.ts';
import { MIHON } from '../archives.ts';

const { archive, site } = MIHON;

function filesOf(whole: boolean): { readonly files: SearchFiles; readonly asked: string[] } {
  const asked: string[] = [];
  const files: SearchFiles = {
    catalogue: () => Promise.resolve(searchCatalogue(archive.policies, whole)),
    records: (id) => {
      asked.push(id);
      const policy = archive.policies.find((one) => one.id === id);
      return policy === undefined
        ? Promise.reject(new Error(id))
        : Promise.resolve(recordsOf(archive, policy));
    },
  };
  return { files, asked };
}

const query = (words: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ask: 'search',
  id: 1,
  query: words,
  only: {},
  shown: 30,
  done: true,
  chosen: null,
  ...more,
});

async function told(answers: AsyncGenerator<SearchTold, void>) {
  const all: Extract<SearchTold, { told: 'answer' }>[] = [];
  for await (const one of answers) if (one.told === 'answer') all.push(one);
  return all;
}

describe('searchSession', () => {
  test('tells exact hits first, near misses after, each file loaded once', async () => {
    const { files, asked } = filesOf(true);
    const session = searchSession(site, files);
    const [first, second, none] = await told(session.answers(query('3(2)')));
    expect([first?.final, second?.final, none]).toEqual([false, true, undefined]);
    expect(toHtml(first?.view ?? [])).not.toContain('近い語句');
    expect(toHtml(second?.view ?? [])).toContain('近い語句');
    await told(session.answers(query('解約')));
    expect(asked).toEqual(['mihon', 'sample-notes']);
  });

  test('tells how many hits are not shown', async () => {
    const [, all] = await told(
      searchSession(site, filesOf(true).files).answers(query('個人情報', { shown: 2 })),
    );
    const [, more] = await told(searchSession(site, filesOf(true).files).answers(query('個人情報')));
    expect(all?.rest).toBe(
      more?.view === undefined
        ? NaN
        : (toHtml(more.view).match(/class="excerpt"/g)?.length ?? 0) - 2 + more.rest,
    );
  });

  test('loads only the policies that an index chose, and says so', async () => {
    const { files, asked } = filesOf(false);
    const [, last] = await told(
      searchSession(site, files).answers(query('適正な手段', { chosen: ['mihon'] })),
    );
    expect(asked).toEqual(['mihon']);
    expect(toHtml(last?.view ?? [])).toContain('2件の文書のうち、語句に近い 1件だけを調べました。');
  });

  test('a search inside one policy needs no index and is complete', async () => {
    const { files } = filesOf(false);
    const [, last] = await told(
      searchSession(site, files).answers(query('適正な手段', { only: { policy: 'mihon' } })),
    );
    expect(toHtml(last?.view ?? [])).not.toContain('件だけを調べました');
  });

  test('offers versions, cohorts and clauses of the policy that is chosen, and none without one', async () => {
    const session = searchSession(site, filesOf(true).files);
    const without = await session.options(null);
    const inside = await session.options('mihon');
    if (without.told !== 'options' || inside.told !== 'options') throw new Error('No options were told.');
    expect(without.options.policies.map(({ value }) => value)).toEqual(['mihon', 'sample-notes']);
    expect(without.options.versions).toEqual([]);
    expect(inside.options.versions[0]).toEqual({
      value: 'notice-2025',
      words: '2025年2月3日公表の改定案（適用開始日は未定）',
    });
    expect(inside.options.cohorts.map(({ value }) => value)).toContain('hikari-2020');
    expect(inside.options.sections).toContainEqual({ value: '3', words: '第3条 取得する情報' });
  });

  test('a failed load is told to the asker and tried again', async () => {
    let fails = true;
    const { files } = filesOf(true);
    const session = searchSession(site, {
      ...files,
      records: (id) => (fails ? Promise.reject(new Error('offline')) : files.records(id)),
    });
    await expect(told(session.answers(query('適正な手段')))).rejects.toThrow('offline');
    fails = false;
    expect(await told(session.answers(query('適正な手段')))).toHaveLength(2);
  });
});

test('records are counted only until they are too many', () => {
  const counted: string[] = [];
  const count = (id: string): number => {
    counted.push(id);
    return 60;
  };
  expect(isWhole(archive.policies, ({ id }) => count(id), 50)).toBe(false);
  expect(counted).toEqual(['mihon']);
  expect(isWhole(archive.policies, () => 25, 50)).toBe(true);
});
