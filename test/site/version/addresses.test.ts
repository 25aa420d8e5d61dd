// Old addresses, replayed: an address that was ever published never breaks and never silently means another text.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArchivedVersion } from '../../../src/core/model/policy.ts';
import { toHtml } from '../../../src/site/html.ts';
import { wholeText } from '../../../src/core/model/wholeText.ts';
import { nodeIndex } from '../../../src/site/nodeIndex.ts';
import { readPath } from '../../../src/site/urls.ts';
import { nearestAddress } from '../../../src/site/version/nearestAddress.ts';
import { versionPage } from '../../../src/site/version/versionPage.ts';
import { MIHON, OCN, type OpenPolicy } from '../archives.ts';

// A line an address: its path, a tab, and how its text begins (white space aside). Lines are added, never changed.
const PUBLISHED = readFileSync(new URL('../../fixtures/published-addresses.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [path: string, beginning: string]);
/** Characters of a text that the list keeps. */
const BEGINNING = 24;

const beginningOf = (text: string): string => [...text.replace(/\s+/g, '')].slice(0, BEGINNING).join('');

describe.each([
  ['ocn', OCN],
  ['mihon', MIHON],
] as const)('the published addresses of %s', (id, open) => {
  const { site, policy, version } = open;
  const published = PUBLISHED.filter(([path]) => path.startsWith(`/${id}/`));

  test('lead to the same words, or to where those have moved', () => {
    expect(published.length).toBeGreaterThan(100);
    for (const [path, beginning] of published) {
      const route = readPath(site, path)?.route;
      if (route?.page !== 'version' || route.address === null) throw new Error(`${path} names no place.`);
      const text = version(route.version);
      const now = text.record.aliases[route.address] ?? route.address;
      const placed = nodeIndex(text.tree).get(now);
      expect([path, placed === undefined ? null : beginningOf(wholeText(placed.node))]).toEqual([
        path,
        beginning,
      ]);
    }
  });

  test('are all there are: a new one is written down before it is published', () => {
    const listed = new Set(published.map(([path]) => path));
    const missing = policy.versions.flatMap((record) =>
      [...nodeIndex(version(record.id).tree)].flatMap(([address, { node }]) => {
        const path = `/${id}/${record.id}/#${address}`;
        return listed.has(path) ? [] : [`${path}\t${beginningOf(wholeText(node))}`];
      }),
    );
    // These lines are to be added to test/fixtures/published-addresses.tsv.
    expect(missing).toEqual([]);
  });

  test('each have exactly one anchor on their page', () => {
    for (const record of policy.versions) {
      const html = textHtml(open, version(record.id));
      for (const [path] of published.filter(([one]) => one.startsWith(`/${id}/${record.id}/`))) {
        const address = path.slice(path.indexOf('#') + 1);
        expect([path, html.split(` id="${address}"`).length - 1]).toEqual([path, 1]);
      }
    }
  });
});

test('a former address has an anchor where its text stands now, and says so', () => {
  const text = OCN.version('2023-06-30');
  const aliases = { '4.9': '4.1', 'old.t1.r9': '6.t1.r2', '12': '5' };
  const html = textHtml(OCN, { ...text, record: { ...text.record, aliases } });
  for (const [old, now] of Object.entries(aliases)) {
    expect(html.split(` id="${old}"`)).toHaveLength(2);
    expect(html).toContain(`以前のアドレス「#${old}」は、ここに移りました。`);
    // Inside the node, before any of its own text.
    const [before = '', after = ''] = html.split(` id="${old}"`);
    expect(before.lastIndexOf(` id="${now}"`)).toBeGreaterThan(0);
    expect(before.slice(before.lastIndexOf(` id="${now}"`)).replace(/<[^>]*>?|^[^>]*>/g, '')).toBe('');
    expect(after).not.toBe('');
  }
});

test.each([
  ['4.9', '4'],
  ['4.1.p9', '4.1'],
  ['12', '4'],
  ['x', null],
  ['', null],
])('the place nearest to %j', (asked, expected) => {
  const known = ['p1', '1', '2', '4', '4.1'];
  expect(nearestAddress(known, asked)).toBe(expected);
});

function textHtml({ site, policy, archive }: OpenPolicy, version: ArchivedVersion): string {
  const page = versionPage(site, policy, version, { base: null, lineages: archive.lineages(policy.id) });
  return toHtml(page.text);
}
