import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArchivedVersion } from '../../../src/core/model/policy.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { searchExactly, searchRecords } from '../../../src/core/search/searchRecords.ts';
import { lineagesByAddress, madePolicy, madeVersion, nodesOf } from './handmade.ts';

const ARCHIVE = new URL('../../../versions/ocn/', import.meta.url);
const CORPORA = new URL('../../../../shared/corpora/', import.meta.url);

function parsed(id: string, file: URL): ArchivedVersion {
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
  return { ...madeVersion(id, []), source, tree: parseSource(source) };
}

function recordsOf(versions: readonly ArchivedVersion[]): SearchRecords {
  return buildRecords(madePolicy(versions), versions, lineagesByAddress(versions));
}

describe('searching the OCN archive', () => {
  const versions = ['2022-07-01', '2023-06-30'].map((id) => parsed(id, new URL(`${id}/source.md`, ARCHIVE)));
  const records = [recordsOf(versions)];
  const addresses = (query: string): string[] =>
    searchExactly(records, query).hits.map(({ address, in: held }) => `${address ?? ''} in ${held.length}`);

  it('answers a customer: 個人情報, with the words marked in the source of the version named', () => {
    const { hits, absentFrom } = searchExactly(records, '個人情報');
    expect(hits.length).toBeGreaterThan(10);
    expect(absentFrom).toEqual([]);
    for (const hit of hits) {
      const source = versions.find(({ record }) => record.id === hit.version)?.source ?? '';
      for (const [start, end] of hit.at) expect(source.slice(start, end)).toBe('個人情報');
    }
  });

  it('says to a customer that 解約後 stands in no version, and claims no other word for it', () => {
    const { hits, absentFrom } = searchRecords(records, '解約後');
    expect(hits.filter(({ match }) => match === 'exact')).toEqual([]);
    expect(absentFrom).toHaveLength(2);
  });

  it('answers a lawyer: 第三者 提供 -停止, and nothing that speaks of 停止', () => {
    const { hits } = searchExactly(records, '第三者 提供 -停止');
    expect(hits.length).toBeGreaterThan(0);
    for (const { text } of hits) {
      expect(text).toContain('第三者');
      expect(text).toContain('提供');
      expect(text).not.toContain('停止');
    }
  });

  it('answers support: 3(2), the clause itself first, in both versions', () => {
    expect(addresses('3(2)')[0]).toBe('3.2 in 2');
    expect(addresses('３（２）')).toEqual(addresses('3(2)'));
  });

  it('finds a day however it is written', () => {
    expect(addresses('2022年7月1日').length).toBeGreaterThan(0);
    for (const day of ['令和4年7月1日', '2022-07-01', '２０２２年７月１日', 'July 1, 2022']) {
      expect(addresses(day)).toEqual(addresses('2022年7月1日'));
    }
  });

  it('says that the reconstruction lacks what was cut from it', () => {
    expect(searchExactly(records, '閉鎖').absentFrom.map(({ version }) => version)).toEqual(['2022-07-01']);
    expect(searchExactly(records, '存在しない言葉').absentFrom).toHaveLength(2);
  });

  it('finds each of the two names of the company exactly, and only that one', () => {
    for (const name of ['テレソナント', 'ティレゾナント']) {
      const { hits } = searchExactly(records, name);
      expect(hits.length).toBeGreaterThan(0);
      for (const { text } of hits) expect(text).toContain(name);
    }
  });

  it('finds a clause by a word with a wrong letter, and says that it is not exact', () => {
    const { hits } = searchRecords(records, '個人情報保護方真');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ match }) => match === 'fuzzy')).toBe(true);
  });
});

describe.skipIf(!existsSync(CORPORA))(
  'searching real policies (../shared/corpora; skipped when it is absent)',
  () => {
    const policies = existsSync(CORPORA)
      ? [
          'egov-johoplat-ja',
          'mozilla-ja-websites-privacy',
          'github-privacy-en',
          'mozilla-de-websites-privacy',
        ]
      : [];

    it.each(policies)(
      '%s: finds every node that holds any piece of any text, at a place that reads so',
      (policy) => {
        const folder = new URL(`${policy}/`, CORPORA);
        const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
        const versions = files.slice(-2).map((file) => parsed(file, new URL(file, folder)));
        const records = [recordsOf(versions)];
        const nodes = versions.flatMap((version) =>
          nodesOf(version.tree.root).map((node) => ({ version, node })),
        );
        let asked = 0;
        for (let at = 0; at < nodes.length; at += 11) {
          const text = nodes[at]?.node.text ?? '';
          const term = [...text]
            .slice(at % 7, (at % 7) + 2 + (at % 9))
            .join('')
            .trim();
          if (term === '' || /[「」『』“”"«»„]/u.test(term)) continue;
          asked++;
          const { hits, absentFrom } = searchExactly(records, `"${term}"`);
          const found = new Set(
            hits.flatMap((hit) => hit.in.map((id) => `${id} ${hit.lineage ?? hit.text}`)),
          );
          const holding = nodes.filter(({ node }) => node.text.includes(term));
          for (const { version, node } of holding) {
            expect(found).toContain(
              `${version.record.id} ${node.address === null ? node.text : `l-${node.address}`}`,
            );
          }
          const held = new Set(holding.map(({ version }) => version.record.id));
          expect(absentFrom.filter(({ version }) => held.has(version))).toEqual([]);
          for (const hit of hits) {
            const { source } = versions.find(({ record }) => record.id === hit.version) ?? { source: '' };
            const node = nodes.find(
              (one) =>
                one.version.record.id === hit.version &&
                one.node.address === hit.address &&
                one.node.text === hit.text,
            );
            expect(node).toBeDefined();
            for (const [start, end] of hit.at) {
              expect(source.slice(start, end)).not.toBe('');
              expect(node?.node.own.some(([from, to]) => from <= start && start < to)).toBe(true);
            }
          }
        }
        expect(asked).toBeGreaterThan(5);
      },
    );
  },
);
