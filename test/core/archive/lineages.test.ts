// Lineages over real trees and comparisons: complete, append-only, safe to add a version anywhere.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addressChecks } from '../../../src/core/archive/addressChecks.ts';
import { addressed } from '../../../src/core/archive/ancestry.ts';
import { clauseHistory } from '../../../src/core/archive/clauseHistory.ts';
import { lineageChecks } from '../../../src/core/archive/lineageChecks.ts';
import { extendLineages, NO_LINEAGES } from '../../../src/core/archive/lineages.ts';
import { lineagesFrom } from '../../../src/core/archive/lineagesFrom.ts';
import { mintId } from '../../../src/core/archive/mintId.ts';
import { readYaml } from '../../../src/core/archive/readYaml.ts';
import { compareTrees } from '../../../src/core/diff/compareTrees.ts';
import { lineageTable, type Lineages } from '../../../src/core/model/lineage.ts';
import type { ArchivedVersion } from '../../../src/core/model/policy.ts';
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import { versionRecord } from './records.ts';

function version(id: string, predecessor: string | null, source: string): ArchivedVersion {
  return {
    policy: 'policy',
    record: versionRecord(id, { predecessor }),
    source,
    sha256: id,
    tree: parseSource(source, { language: 'ja' }),
  };
}

function extend(stored: Lineages, versions: readonly ArchivedVersion[]): Lineages {
  return extendLineages(stored, versions, (before, after) => comparison(versions, before, after).pairs);
}

function comparison(versions: readonly ArchivedVersion[], before: string, after: string) {
  const [old, now] = [before, after].map((id) => versions.find(({ record }) => record.id === id));
  if (old === undefined || now === undefined) throw new Error(`No version ${before} or ${after}.`);
  return compareTrees(old.tree, now.tree);
}

/** `version#address` -> lineage id. */
function assignments(lineages: Lineages): Record<string, string> {
  return Object.fromEntries(
    [...lineageTable(lineages)].flatMap(([id, nodes]) =>
      [...nodes].map(([address, lineage]) => [`${id}#${address}`, lineage]),
    ),
  );
}

const CLAUSES = {
  purpose: '当社は、お客さまの個人情報を、サービスの提供及び料金の請求のために利用します。',
  provision: '当社は、法令に基づく場合を除き、同意を得ないで第三者に提供しません。',
  safety: '当社は、漏えい、滅失又は毀損を防止するための安全管理措置を講じます。',
  cookies: '当社のウェブサイトでは、閲覧の状況を知るためにクッキーを利用します。',
  desk: 'お問い合わせは、本社のお客さま相談室で平日の午前九時から受け付けます。',
} as const;
type Clause = keyof typeof CLAUSES;
const text = (...clauses: readonly Clause[]) =>
  clauses.map((clause, index) => `第${index + 1}条（${clause}）\n\n${CLAUSES[clause]}\n`).join('\n');
const a = version('a', null, text('purpose', 'provision', 'desk'));
const b = version('b', 'a', text('purpose', 'safety', 'provision', 'desk'));
const c = version('c', 'b', text('safety', 'purpose', 'desk'));

describe('extendLineages', () => {
  it('gives a clause one id through all versions, whatever its number', () => {
    const ids = assignments(extend(NO_LINEAGES, [a, b, c]));
    expect([ids['a#1'], ids['b#1'], ids['c#2']]).toEqual(Array(3).fill(ids['a#1']));
    expect([ids['a#2.1'], ids['b#3.1']]).toEqual(Array(2).fill(ids['a#2.1']));
    expect([ids['b#2'], ids['c#1']]).toEqual(Array(2).fill(ids['b#2']));
    expect([ids['a#3'], ids['b#4'], ids['c#3']]).toEqual(Array(3).fill(ids['a#3']));
    expect(new Set([ids['a#1'], ids['a#2'], ids['b#2'], ids['a#3']]).size).toBe(4);
  });

  it('puts every addressed node in exactly one lineage', () => {
    const lineages = extend(NO_LINEAGES, [a, b, c]);
    const nodes = [a, b, c].flatMap(({ record, tree }) =>
      [...addressed(tree.root).keys()].map((address) => `${record.id}#${address}`),
    );
    expect(Object.keys(assignments(lineages)).sort()).toEqual(nodes.sort());
    expect(lineageChecks('lineages.json', lineages, [a, b, c])).toEqual([]);
  });

  it('gives the same ids again, and the stored ones back unchanged', () => {
    const lineages = extend(NO_LINEAGES, [a, b, c]);
    expect(extend(NO_LINEAGES, [a, b, c])).toEqual(lineages);
    expect(JSON.stringify(extend(lineages, [a, b, c]))).toBe(JSON.stringify(lineages));
  });

  it.each([
    ['after', [a, b], [a, b, c]],
    ['before', [version('b', null, b.source), c], [a, b, c]],
    ['between', [a, version('c', 'a', c.source)], [a, b, c]],
    ['beside', [a, b], [a, b, version('b2', 'a', text('purpose', 'provision', 'cookies', 'desk'))]],
  ])('a version added %s others changes no id', (_where, first, all) => {
    const stored = extend(NO_LINEAGES, first);
    const later = assignments(extend(stored, all));
    expect(later).toMatchObject(assignments(stored));
  });

  it('a version added before others takes their ids', () => {
    const stored = extend(NO_LINEAGES, [version('b', null, b.source), c]);
    const ids = assignments(extend(stored, [a, b, c]));
    expect(ids['a#2']).toBe(ids['b#3']);
    expect(ids['a#3']).toBe(ids['c#3']);
  });

  it('keeps what is stored of a version that is not given', () => {
    const stored = extend(NO_LINEAGES, [a, b]);
    expect(assignments(extend(stored, [a]))).toEqual(assignments(stored));
  });

  it('follows an alias: the id goes with the address', () => {
    const stored = extend(NO_LINEAGES, [a]);
    const renamed = JSON.parse(JSON.stringify(stored).replaceAll('"2.1"', '"2.p1"')) as Lineages;
    const aliased = { ...a, record: { ...a.record, aliases: { '2.p1': '2.1' } } };
    expect(extend(renamed, [aliased])).toEqual(stored);
    expect(assignments(extend(renamed, [a]))['a#2.1']).not.toBe(assignments(stored)['a#2.1']);
  });

  it('joins tables, rows and cells', () => {
    const table = (...rows: readonly string[]) =>
      `第1条（表）\n\n次のとおりとします。\n\n| 情報の種類 | 保存期間 |\n| --- | --- |\n${rows.join('\n')}\n`;
    const first = version('a', null, table('| 契約者情報 | 五年間 |', '| 通信履歴 | 三十日間 |'));
    const second = version(
      'b',
      'a',
      table('| 位置情報 | 七日間 |', '| 契約者情報 | 五年間 |', '| 通信履歴 | 六十日間 |'),
    );
    const ids = assignments(extend(NO_LINEAGES, [first, second]));
    const [tableAddress] = [...addressed(first.tree.root)].find(([, { type }]) => type === 'table') ?? [''];
    expect(tableAddress).not.toBe('');
    expect(ids[`b#${tableAddress}`]).toBe(ids[`a#${tableAddress}`]);
    expect(ids[`b#${tableAddress}.r4.d2`]).toBe(ids[`a#${tableAddress}.r3.d2`]);
    expect(ids[`b#${tableAddress}.r2.d1`]).not.toBe(ids[`a#${tableAddress}.r2.d1`]);
  });

  it('in a split both parts stay the clause; in a merge the longer part gives its id', () => {
    const one = '当社は、取扱いを委託することがあります。この場合、当社は委託先を適切に監督します。';
    const whole = version('a', null, `第1条（委託）\n\n${one}\n`);
    const parts = version('b', 'a', `第1条（委託）\n\n${one.replace('。この', '。\n\nこの')}\n`);
    const again = version('c', 'b', whole.source);
    const lineages = extend(NO_LINEAGES, [whole, parts, again]);
    const ids = assignments(lineages);
    const inB = Object.keys(ids).filter((key) => key.startsWith('b#') && ids[key] === ids['a#1.1']);
    expect(inB).toHaveLength(2);
    expect(ids['c#1.1']).toBe(ids['a#1.1']);
  });

  it('laws: complete, unique, and unchanged by anything added later', () => {
    const clauses = Object.keys(CLAUSES) as Clause[];
    const orders = fc.array(fc.shuffledSubarray(clauses, { minLength: 1 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(orders, fc.nat(), (texts, pick) => {
        const left = pick % texts.length;
        const chain = (ids: readonly number[]) =>
          ids.map((id, index) => {
            const before = ids[index - 1];
            return version(`v${id}`, before === undefined ? null : `v${before}`, text(...(texts[id] ?? [])));
          });
        const every = texts.map((_, index) => index);
        const stored = extend(NO_LINEAGES, chain(every.filter((id) => id !== left)));
        const all = chain(every);
        const lineages = extend(stored, all);
        expect(assignments(lineages)).toMatchObject(assignments(stored));
        expect(Object.keys(lineages.lineages).slice(0, Object.keys(stored.lineages).length)).toEqual(
          Object.keys(stored.lineages),
        );
        expect(lineageChecks('lineages.json', lineages, all)).toEqual([]);
        expect(lineagesFrom('lineages.json', JSON.stringify(lineages)).lineages).toEqual(lineages);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe('lineageChecks', () => {
  it('finds a node without a lineage and a member that is gone', () => {
    const stored = extend(NO_LINEAGES, [version('b', null, text('purpose', 'provision'))]);
    expect(lineageChecks('lineages.json', stored, [version('b', null, text('purpose'))])).toMatchObject([
      { code: 'lineage-member-gone', message: 'b: no node has the address 2 (and 1 more).' },
    ]);
    expect(lineageChecks('lineages.json', NO_LINEAGES, [a])).toMatchObject([
      { code: 'lineage-missing', message: 'a: no lineage holds 1 (and 5 more).' },
    ]);
  });
});

describe('lineagesFrom', () => {
  it.each([
    ['no JSON', '{', 'This is not valid JSON.'],
    ['another form', '{"format":1,"lineages":[]}', 'lineages does not have the form of lineages.'],
    ['another id', '{"format":1,"lineages":{"A":{}}}', 'lineages > A does not have the form of lineages.'],
    [
      'a node in two lineages',
      '{"format":1,"lineages":{"abcdef":{"v":["1"]},"bcdefg":{"v":["1"]}}}',
      'v#1 stands in two lineages.',
    ],
  ])('refuses %s', (_what, json, message) => {
    expect(lineagesFrom('lineages.json', json)).toMatchObject({ lineages: null, problems: [{ message }] });
  });
});

describe('mintId', () => {
  it('is six letters and digits that begin with a letter, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const id = mintId(seed, () => false);
        expect(id).toMatch(/^[a-hjkmnp-z][a-hjkmnp-z2-9]{5}$/);
        expect(mintId(seed, () => false)).toBe(id);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('is never one that is taken', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 5; count++) taken.add(mintId('seed', (id) => taken.has(id)));
    expect(taken.size).toBe(5);
  });

  it('gives 20,000 addresses no two ids alike before it looks at what is taken, or hardly any', () => {
    const ids = new Set<string>();
    for (let count = 0; count < 20_000; count++) ids.add(mintId(`policy/2022-07-01/${count}.1`, () => false));
    expect(ids.size).toBeGreaterThan(19_990);
  });
});

describe('clauseHistory', () => {
  const versions = [a, b, c];
  const lineages = extend(NO_LINEAGES, versions);
  const history = (key: string) =>
    clauseHistory(assignments(lineages)[key] ?? '', lineages, versions, (before, after) =>
      comparison(versions, before, after),
    );

  it('says where the clause stands in each version and what changed', () => {
    expect(history('a#3').map(({ version: id, address, changes }) => [id, address, changes])).toEqual([
      ['a', '3', []],
      ['b', '4', ['renumbered']],
      ['c', '3', ['renumbered']],
    ]);
  });

  it('begins where the clause was added, and ends where it was removed', () => {
    expect(history('b#2').map(({ version: id, address }) => [id, address])).toEqual([
      ['b', '2'],
      ['c', '1'],
    ]);
    expect(history('b#2')[0]?.changes).toEqual(['added']);
    expect(history('a#2').at(-1)).toEqual({
      version: 'c',
      address: null,
      label: null,
      changes: ['removed'],
      reordered: false,
      text: '',
    });
  });

  it('gives the whole text of the clause', () => {
    expect(history('a#1')[0]?.text).toBe(`第1条（purpose）\n${CLAUSES.purpose}`);
  });

  it('calls a clause reworded where only what stands in it changed', () => {
    const changed = version('b', 'a', a.source.replace('第三者に提供', '他社に提供'));
    const all = [a, changed];
    const ids = extend(NO_LINEAGES, all);
    const events = clauseHistory(assignments(ids)['a#2'] ?? '', ids, all, (before, after) =>
      comparison(all, before, after),
    );
    expect(events.map(({ changes }) => changes)).toEqual([[], ['reworded']]);
  });

  it('says where only the order of its parts changed', () => {
    const parts = ['氏名と住所を取得すること', '料金を請求し収納すること', '通信の障害に対応すること'];
    const listed = (order: readonly number[]) =>
      `${a.source}\n## 第9条（目的）\n\n${order.map((part) => `- ${parts[part] ?? ''}`).join('\n')}\n`;
    const all = [version('a', null, listed([0, 1, 2])), version('b', 'a', listed([2, 0, 1]))];
    const ids = extend(NO_LINEAGES, all);
    const at = assignments(ids);
    const events = clauseHistory(at['a#9'] ?? '', ids, all, (before, after) =>
      comparison(all, before, after),
    );
    expect(events.map(({ changes, reordered }) => [changes, reordered])).toEqual([
      [[], false],
      [['reworded'], true],
    ]);
  });
});

describe('addressChecks', () => {
  const yaml = readYaml('version.yaml', 'aliases:\n  "2": "1"\n');
  const tree = (source: string) => parseSource(source, { language: 'ja' }).root;
  const record = (aliases: Readonly<Record<string, string>>) => versionRecord('v', { aliases });
  const codes = (...given: Parameters<typeof addressChecks>) =>
    addressChecks(...given).map(({ code }) => code);
  const today = tree(text('purpose', 'provision'));
  const renamed = JSON.parse(JSON.stringify(today).replaceAll('"2.1"', '"2.p1"')) as typeof today;

  it('finds nothing where nothing was published or nothing moved', () => {
    expect(codes(record({}), null, today, yaml)).toEqual([]);
    expect(codes(record({}), today, today, yaml)).toEqual([]);
  });

  it('finds a published address that is lost, and says where it went', () => {
    expect(addressChecks(record({}), renamed, today, yaml)).toMatchObject([
      {
        code: 'address-lost',
        message: 'The published address 2.p1 is no longer there.',
        cure: 'Write its new address under aliases: "2.p1": "2.1".',
      },
    ]);
  });

  it('accepts it with an alias, and finds aliases that lead nowhere or stand in the way', () => {
    expect(codes(record({ '2.p1': '2.1' }), renamed, today, yaml)).toEqual([]);
    expect(codes(record({ '2.p1': '9' }), renamed, today, yaml)).toEqual(['address-lost', 'unknown-address']);
    expect(codes(record({ '2': '1' }), today, today, yaml)).toEqual(['alias-taken']);
  });

  it('finds an address that now means another place', () => {
    const swapped = JSON.parse(
      JSON.stringify(today)
        .replaceAll('"1.1"', '"x"')
        .replaceAll('"2.1"', '"1.1"')
        .replaceAll('"x"', '"2.1"'),
    ) as typeof today;
    expect(codes(record({}), swapped, today, yaml)).toEqual([
      'address-means-another',
      'address-means-another',
    ]);
  });
});
