import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTrees } from '../../../src/io/buildTrees.ts';
import { contentCache, keptOr, keyOf, type ContentCache } from '../../../src/io/contentCache.ts';
import { openArchive, type OpenArchive } from '../../../src/io/openArchive.ts';
import { EXAMPLE } from '../exampleCopy.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'policy-archive-cache-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A cache that counts what was asked of it. */
function counting(cache: ContentCache) {
  const counts = { found: 0, made: 0 };
  return {
    counts,
    read: (kind: string, key: string) => {
      const value = cache.read(kind, key);
      if (kind !== 'records' && value !== undefined) counts.found += 1;
      return value;
    },
    write: (kind: string, key: string, value: unknown) => {
      if (kind !== 'records') counts.made += 1;
      cache.write(kind, key, value);
    },
  };
}

/** Everything that an archive gives, policy by policy. */
function everything(archive: OpenArchive): string {
  return JSON.stringify(
    archive.policies.map((policy) => [
      policy,
      archive.lineages(policy.id),
      policy.versions.map(({ id, predecessor }) => [
        archive.version(policy.id, id),
        predecessor === null ? null : archive.comparison(policy.id, predecessor, id),
      ]),
    ]),
  );
}

function exampleCopy(): string {
  const dir = join(home, 'example');
  cpSync(EXAMPLE, dir, { recursive: true });
  return dir;
}

describe('contentCache', () => {
  it('gives back what was kept, and nothing under another key or kind', () => {
    const cache = contentCache(join(home, 'cache'));
    cache.write('trees', keyOf('a', 'b'), { text: '第1条', list: [1, null] });
    expect(cache.read('trees', keyOf('a', 'b'))).toEqual({ text: '第1条', list: [1, null] });
    expect(cache.read('trees', keyOf('ab'))).toBeUndefined();
    expect(cache.read('comparisons', keyOf('a', 'b'))).toBeUndefined();
  });

  it('computes anew what was damaged on the disk', () => {
    const dir = join(home, 'cache');
    const cache = contentCache(dir);
    const value = 'x'.repeat(10_000);
    keptOr(cache, 'trees', keyOf('a'), () => value);
    const [file = ''] = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const bytes = readFileSync(file);
    for (const damaged of [bytes.subarray(0, bytes.length - 1), Buffer.from('{}'), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(cache.read('trees', keyOf('a'))).toBeUndefined();
      expect(keptOr(cache, 'trees', keyOf('a'), () => value)).toBe(value);
    }
    expect(cache.read('trees', keyOf('a'))).toBe(value);
  });

  it('leaves no half-written file, and works where nothing can be kept', () => {
    const blocked = join(home, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    expect(keptOr(contentCache(blocked), 'trees', keyOf('a'), () => 1)).toBe(1);
    const dir = join(home, 'cache');
    contentCache(dir).write('trees', keyOf('a'), 1);
    expect(readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.new'))).toEqual([]);
  });
});

describe('an archive with a cache', () => {
  it('gives what an archive without one gives, and the second time makes nothing', () => {
    const dir = exampleCopy();
    const plain = everything(openArchive(dir));
    const first = counting(contentCache(join(home, 'cache')));
    expect(everything(openArchive(dir, first)) === plain).toBe(true);
    expect(first.counts.made).toBeGreaterThan(10);
    const second = counting(contentCache(join(home, 'cache')));
    expect(everything(openArchive(dir, second)) === plain).toBe(true);
    expect(second.counts).toEqual({ found: expect.any(Number), made: 0 });
    expect(second.counts.found).toBeGreaterThan(10);
  });

  it('reads tree.json instead of parsing, where no layer is laid over the text', () => {
    const dir = exampleCopy();
    buildTrees(openArchive(dir), false);
    const cache = counting(contentCache(join(home, 'cache')));
    const archive = openArchive(dir, cache);
    archive.version('mihon', '2019-04-01');
    expect(cache.counts.made).toBe(0);
    // This one bears later notes: tree.json cannot say whether they are those of version.yaml.
    archive.version('mihon', '2020-10-01');
    expect(cache.counts.made).toBe(1);
  });

  const stale: readonly (readonly [what: string, spoil: (dir: string) => void])[] = [
    [
      'of another source',
      (dir) => appendFileSync(join(dir, 'mihon/2019-04-01/source.md'), '\n\n追記です。\n'),
    ],
    ['of another parser', (dir) => edit(dir, 'mihon/2019-04-01/tree.json', /"parser":\d+/, '"parser":0')],
    ['with another word in it', (dir) => edit(dir, 'mihon/2019-04-01/tree.json', /"text":"(.)/, '"text":"X')],
    ['of another language', (dir) => edit(dir, 'mihon/policy.yaml', /language: ja/, 'language: en')],
    ['that is no tree', (dir) => writeFileSync(join(dir, 'mihon/2019-04-01/tree.json'), '{"format":1}')],
    [
      'that bears a layer no record has',
      (dir) => edit(dir, 'mihon/2019-04-01/tree.json', /"layer":"agreed"/, '"layer":"later-note"'),
    ],
  ];
  it.each(stale)('never takes a tree.json %s', (_what, spoil) => {
    const dir = exampleCopy();
    buildTrees(openArchive(dir), false);
    spoil(dir);
    const kept = openArchive(dir, contentCache(join(home, 'cache')));
    expect(kept.version('mihon', '2019-04-01')).toEqual(openArchive(dir).version('mihon', '2019-04-01'));
  });

  it('follows every edit of a record, a text or the lineages, with the same cache', () => {
    const dir = exampleCopy();
    const cache = contentCache(join(home, 'cache'));
    const edits: readonly (() => void)[] = [
      () => undefined,
      () => edit(dir, 'mihon/policy.yaml', /timezone: Asia\/Tokyo/, 'timezone: Asia/Seoul'),
      () => appendFileSync(join(dir, 'mihon/2023-10-01/source.md'), '\n\nおわりに一文を加えます。\n'),
      () => edit(dir, 'mihon/2023-10-01/version.yaml', /^label: .*$/m, 'label: 別の名'),
      () => buildTrees(openArchive(dir), true),
      () => rmSync(join(dir, 'mihon/lineages.json')),
      () => rmSync(join(dir, 'mihon/notice-2025'), { recursive: true }),
    ];
    for (const change of edits) {
      change();
      expect(everything(openArchive(dir, cache)) === everything(openArchive(dir))).toBe(true);
    }
  });

  it('reports the problems of a record that was sound the last time', () => {
    const dir = exampleCopy();
    const cache = contentCache(join(home, 'cache'));
    expect(openArchive(dir, cache).problems).toEqual([]);
    edit(dir, 'mihon/policy.yaml', /language: ja/, 'langauge: ja');
    expect(openArchive(dir, cache).problems).toEqual(openArchive(dir).problems);
    expect(openArchive(dir, cache).problems.length).toBeGreaterThan(0);
  });
});

function edit(dir: string, path: string, from: RegExp, to: string): void {
  const text = readFileSync(join(dir, path), 'utf8');
  if (!from.test(text)) throw new Error(`${path} does not hold ${from.source}.`);
  writeFileSync(join(dir, path), text.replace(from, to));
}
