import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecords } from '../../../src/core/search/buildRecords.ts';
import {
  addressAt,
  labelAt,
  layerAt,
  sourceRangesAt,
  titleAt,
  typeAt,
  versionView,
} from '../../../src/core/search/versionView.ts';
import type { ArchivedVersion } from '../../../src/core/model/policy.ts';
import type { SearchRecords } from '../../../src/core/search/records.ts';
import { lineagesByAddress, madePolicy, madeVersion, nodesOf, type Piece, type Sketch } from './handmade.ts';

function built(versions: readonly ArchivedVersion[]): SearchRecords {
  return buildRecords(madePolicy(versions), versions, lineagesByAddress(versions));
}

/** What the records tell of a version, against what its tree says. */
function expectTold(records: SearchRecords, version: ArchivedVersion, index: number): void {
  const view = versionView(records, index);
  const nodes = nodesOf(version.tree.root);
  expect(view.records).toHaveLength(nodes.length);
  nodes.forEach((node, place) => {
    expect(records.texts[view.records[place] ?? -1]).toBe(node.text);
    expect(addressAt(records, view, place)).toBe(node.address);
    expect(labelAt(records, view, place)).toBe(node.label);
    expect(titleAt(records, view, place)).toBe(node.title);
    expect(typeAt(records, view, place)).toBe(node.type);
    expect(layerAt(records, view, place)).toBe(node.layer);
    const parent = nodes[view.parents[place] ?? -1];
    expect(parent?.children.includes(node) ?? place === 0).toBe(true);
    const told = sourceRangesAt(records, view, place, [0, node.text.length]);
    const touching = node.own.reduce<[number, number][]>((ranges, [start, end]) => {
      const last = ranges.at(-1);
      if (last !== undefined && last[1] === start) last[1] = end;
      else ranges.push([start, end]);
      return ranges;
    }, []);
    // A line break at either end that gives no character is no part of the text's own range.
    const silent = new Set((node.decoded ?? []).flatMap(([index, gives]) => (gives === 0 ? [index] : [])));
    if (node.text !== '' && !silent.has(0) && !silent.has(node.own.length - 1)) {
      expect(told).toEqual(touching);
    }
  });
}

const clause = (own: Sketch['own'], address: string, more: Partial<Sketch> = {}): Sketch => ({
  type: 'clause',
  address,
  own: own ?? [],
  ...more,
});

describe('buildRecords', () => {
  it('stores a wording that stands in several versions once', () => {
    const versions = [
      madeVersion('a', [clause(['同じ文'], '1'), clause(['古い文'], '2')]),
      madeVersion('b', [clause(['同じ文'], '1'), clause(['新しい文'], '2')]),
    ];
    expect(built(versions).texts).toEqual(['', '同じ文', '新しい文', '古い文']);
  });

  it('stores it once where markup, address, number, title, kind or layer differ, and tells them apart', () => {
    const versions = [
      madeVersion('a', [
        clause(['個人', { markup: '**' }, '情報'], '1', { label: '1.', title: 'A', layer: 'later-note' }),
      ]),
      madeVersion('b', [
        {
          type: 'section',
          address: 'h1',
          own: ['章'],
          children: [clause(['個人情報'], '1', { type: 'item', label: '(1)' })],
        },
      ]),
    ];
    const records = built(versions);
    expect(records.texts.filter((text) => text === '個人情報')).toHaveLength(1);
    versions.forEach((version, index) => expectTold(records, version, index));
  });

  it('keeps both places of a wording that stands twice in one version', () => {
    const twice = madeVersion('a', [clause(['同じ'], '1'), clause(['同じ'], '2')]);
    const policy = madePolicy([twice]);
    const lineages = { format: 1, lineages: { split: { a: ['1', '2'] } } } as const;
    const records = buildRecords(policy, [twice], lineages);
    const view = versionView(records, 0);
    expect(view.records.map((_, place) => addressAt(records, view, place))).toEqual([null, '1', '2']);
    expect(new Set(view.records).size).toBe(3);
    expect(records.lineages).toEqual([null, 'split', 'split']);
  });

  it('follows the aliases of a version to the lineage of an address that has moved', () => {
    const version = madeVersion('a', [clause(['文'], '3.1')], { aliases: { '2': '3.1' } });
    const lineages = { format: 1, lineages: { kept: { a: ['2'] } } } as const;
    expect(buildRecords(madePolicy([version]), [version], lineages).lineages).toEqual([null, 'kept']);
  });

  it('names the versions of each cohort', () => {
    const versions = [madeVersion('a', []), madeVersion('b', []), madeVersion('c', [])];
    const policy = madePolicy(versions, {
      cohorts: [
        {
          id: 'old',
          label: 'Old',
          contracted: { from: null, until: null },
          services: [],
          agreed: 'a',
          shown: 'c',
          basis: [],
          contact: null,
        },
      ],
    });
    const records = buildRecords(policy, versions, lineagesByAddress(versions));
    expect(records.cohorts).toEqual([{ id: 'old', label: 'Old', versions: [0, 2] }]);
  });

  it('tells every node of every version as its tree does, whatever the markup', () => {
    const piece: fc.Arbitrary<Piece> = fc.oneof(
      fc.constantFrom<Piece>('文', 'ab', '個人情報', ' ', { markup: '**' }, { markup: '[' }),
      fc.constantFrom<Piece>(
        { source: '&amp;', gives: '&' },
        { source: '\n', gives: '' },
        { source: '\\*', gives: '*' },
      ),
    );
    const over = (children: fc.Arbitrary<Sketch[]>): fc.Arbitrary<Sketch> =>
      fc.record({
        type: fc.constantFrom('clause', 'item', 'paragraph', 'row', 'cell'),
        address: fc.constantFrom('1', '2', '2.1', 'p1', null),
        label: fc.constantFrom('1.', '(1)'),
        own: fc.array(piece, { maxLength: 4 }),
        children,
      });
    const leaf = over(fc.constant([]));
    const sketch = over(fc.array(over(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(fc.array(sketch, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (trees) => {
        const versions = trees.map((sketches, index) => madeVersion(`v${index}`, sketches));
        const records = built(versions);
        versions.forEach((version, index) => expectTold(records, version, index));
        const again = JSON.parse(JSON.stringify(records)) as SearchRecords;
        expect(again).toEqual(records);
      }),
      { seed: 20230630, numRuns: 400 },
    );
  });
});
