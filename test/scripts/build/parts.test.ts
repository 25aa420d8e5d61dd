import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, filesBelow } from '../../../scripts/build/assemble.ts';
import { madeFiles } from '../../../scripts/build/madeFiles.ts';
import { policyByPolicy } from '../../../scripts/build/pageOrder.ts';
import { splitPolicies } from '../../../src/io/buildPart.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'policy-archive-parts-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

describe('splitPolicies', () => {
  it('puts every policy in exactly one part, whatever order they come in', () => {
    const policy = fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), versions: fc.nat(200) });
    fc.assert(
      fc.property(
        fc.uniqueArray(policy, { selector: ({ id }) => id, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (policies, parts) => {
          const split = splitPolicies(policies, parts);
          expect(split.length).toBe(parts);
          expect(split.flat().sort()).toEqual(policies.map(({ id }) => id).sort());
          expect(splitPolicies([...policies].reverse(), parts)).toEqual(split);
        },
      ),
      { seed: 11 },
    );
  });

  it('gives the parts about the same number of versions', () => {
    const policies = Array.from({ length: 100 }, (_, at) => ({ id: `p${at}`, versions: 50 + (at % 7) * 20 }));
    const versions = new Map(policies.map(({ id, versions: count }) => [id, count]));
    const sums = splitPolicies(policies, 3).map((ids) =>
      ids.reduce((sum, id) => sum + (versions.get(id) ?? 0), 0),
    );
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThan(200);
  });
});

describe('policyByPolicy', () => {
  const paths = ['/', '/a/1', '/b/1', '/a', '/en/a/1', '/about', '/api/v1/b/policy.json'].map((pathname) => ({
    pathname,
  }));
  const isPolicy = (id: string): boolean => id === 'a' || id === 'b';
  const order = (part: Parameters<typeof policyByPolicy>[2]): readonly string[] =>
    policyByPolicy(paths, isPolicy, part).map(({ pathname }) => pathname);

  it('puts the paths of a policy together and shared ones last', () => {
    expect(order(null)).toEqual(['/a/1', '/a', '/en/a/1', '/b/1', '/api/v1/b/policy.json', '/', '/about']);
  });

  it('leaves out what another part makes', () => {
    expect(order({ policies: ['b'], shared: false })).toEqual(['/b/1', '/api/v1/b/policy.json']);
    expect(order({ policies: [], shared: true })).toEqual(['/', '/about']);
  });
});

describe('madeFiles', () => {
  it('knows files as long as their state and they themselves are as they were left', () => {
    const memory = () => madeFiles(join(home, 'site'), join(home, 'memory'));
    write('site/a/index.html', 'a');
    memory().remember('a', 'state 1', ['a/index.html']);
    expect(memory().intact('a', 'state 1')).toEqual(['a/index.html']);
    expect(memory().intact('a', 'state 2')).toBeNull();
    expect(memory().intact('b', 'state 1')).toBeNull();
    write('site/a/index.html', 'longer');
    expect(memory().intact('a', 'state 1')).toBeNull();
    memory().remember('a', 'state 1', ['a/index.html']);
    utimesSync(join(home, 'site/a/index.html'), 1, 1);
    expect(memory().intact('a', 'state 1')).toBeNull();
    memory().remember('a', 'state 1', ['a/index.html']);
    rmSync(join(home, 'site/a/index.html'));
    expect(memory().intact('a', 'state 1')).toBeNull();
    memory().forget('a');
    expect(memory().intact('a', 'state 1')).toBeNull();
  });
});

describe('assemble', () => {
  it('leaves exactly what is kept and what is new, and does not touch what is the same', () => {
    write('site/kept/index.html', 'kept');
    write('site/same/index.html', 'same');
    write('site/gone/deep/index.html', 'gone');
    write('site/.git/config', 'not ours');
    utimesSync(join(home, 'site/same/index.html'), 1000, 1000);
    write('new/same/index.html', 'same');
    write('new/fresh/index.html', 'fresh');
    write('new/gone', 'a file where a folder was');
    const folder = join(home, 'new');
    assemble(join(home, 'site'), ['kept/index.html'], new Map([[folder, filesBelow(folder)]]));
    expect([...filesBelow(join(home, 'site'))].sort()).toEqual([
      'fresh/index.html',
      'gone',
      'kept/index.html',
      'same/index.html',
    ]);
    expect(statSync(join(home, 'site/same/index.html')).mtimeMs).toBe(1_000_000);
    expect(readFileSync(join(home, 'site/.git/config'), 'utf8')).toBe('not ours');
    expect(readFileSync(join(home, 'site/gone'), 'utf8')).toBe('a file where a folder was');
  });
});
