// Whole builds, compared byte for byte. Each takes some seconds, so one file makes each site once.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addVersion, writeArchive, type ArchiveSize } from '../../generate/archive/writeArchive.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXAMPLE = join(ROOT, 'test/fixtures/example');
const MINUTES = 60_000;
/** Enough versions for two processes and for lists that have pages; texts as short as can be. */
const LARGE: ArchiveSize = { policies: 3, versions: 70, clauses: 3 };

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'policy-archive-builds-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }), 5 * MINUTES);

/** Runs a script with nothing of Vitest's own environment, which would make another build than the published one. */
function run(script: string, args: readonly string[], more: Readonly<Record<string, string>>) {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && name !== 'VITEST');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', script, ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...Object.fromEntries(inherited), INIT_CWD: home, ASTRO_TELEMETRY_DISABLED: '1', ...more },
    },
  );
  return { status, out: stdout + stderr };
}

/** `npm run build` with a cache of its own, so that a cold build is one. */
function build(archive: string, site: string, cache: string, ...args: readonly string[]): string {
  const { status, out } = run('scripts/build.ts', ['--archive', archive, '--out', site, ...args], {
    BUILD_CACHE: join(home, cache),
  });
  if (status !== 0) throw new Error(out);
  return out;
}

/** Every file of a folder with its bytes. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The paths at which two folders differ. */
function differing(one: string, other: string): readonly string[] {
  const [a, b] = [filesOf(one), filesOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

describe('a built site', () => {
  it(
    'is the same to the byte each time, as a whole, from three shards, and as Astro alone makes it',
    () => {
      const whole = join(home, 'whole');
      build(EXAMPLE, whole, 'whole-cache');
      expect(filesOf(whole).size).toBeGreaterThan(100);

      const ids = readdirSync(EXAMPLE, { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? one.name : [],
      );
      const plain = join(ROOT, '.cache', `plain-${process.pid}`);
      const made = run('node_modules/astro/bin/astro.mjs', ['build'], {
        ARCHIVE_DIR: EXAMPLE,
        OUT_DIR: plain,
      });
      expect(made.status, made.out).toBe(0);
      // The manifests are written by the build, when all else stands.
      const manifests = ['api/ledger.json', ...ids.map((id) => `api/ledgers/${id}.json`)];
      expect(differing(whole, plain)).toEqual(manifests);
      rmSync(plain, { recursive: true });

      const joined = join(home, 'joined');
      for (const shard of ['3/3', '1/3', '2/3']) {
        const part = join(home, `shard-${shard[0]}`);
        build(EXAMPLE, part, `shard-cache-${shard[0]}`, '--shard', shard);
        cpSync(part, joined, { recursive: true });
      }
      expect(differing(whole, joined)).toEqual(manifests);
      build(EXAMPLE, joined, 'seal-cache', '--seal');
      expect(differing(whole, joined)).toEqual([]);
    },
    10 * MINUTES,
  );

  it(
    'after one added version is what a cold build makes, and what did not change is not touched',
    () => {
      const archive = join(home, 'large');
      const site = join(home, 'large-site');
      writeArchive(archive, LARGE);
      expect(build(archive, site, 'large-cache')).toContain(' 0 kept');
      expect(existsSync(join(site, 'policies/2'))).toBe(false);

      // Nothing new: nothing is made. A file that somebody changed, and one that is of no build, are mended.
      expect(build(archive, site, 'large-cache')).toContain(' 0 files made');
      const before = filesOf(site);
      const timeOf = (path: string): number => statSync(join(site, path)).mtimeMs;
      const untouched = [...before.keys()].filter((path) => /policy-000[23]/.test(path));
      const times = new Map(untouched.map((path) => [path, timeOf(path)]));

      addVersion(archive, LARGE);
      writeFileSync(join(site, 'policy-0001/index.html'), 'changed by hand');
      writeFileSync(join(site, 'policy-0001/stray.html'), 'of no build');
      const out = build(archive, site, 'large-cache');
      const cold = join(home, 'large-cold');
      build(archive, cold, 'large-cold-cache');
      expect(differing(site, cold)).toEqual([]);
      // Of the manifests, only those of the whole and of the policy that has a new version are written.
      const manifests = untouched.filter((path) => path.startsWith('api/ledgers/'));
      expect(manifests).toHaveLength(2);
      expect(Number(/, (\d+) kept/.exec(out)?.[1])).toBeGreaterThanOrEqual(untouched.length - 2);
      expect(untouched.filter((path) => timeOf(path) !== times.get(path))).toEqual([]);
      // The pages of the older versions say the same as before; only their heads name another newest version.
      const timeless = (html = ''): string => html.replace(/<link rel="latest-version"[^>]*>/, '');
      const after = filesOf(site);
      const old = [...before.keys()].filter((path) => /^policy-0001\/199[01]-.*\/index.html$/.test(path));
      expect(old.length).toBeGreaterThan(30);
      expect(
        old.filter((path) => timeless(after.get(path)) !== timeless(before.get(path))).length,
      ).toBeLessThanOrEqual(1);

      rmSync(join(archive, 'policy-0003'), { recursive: true });
      build(archive, site, 'large-cache');
      expect([...filesOf(site).keys()].filter((path) => path.includes('policy-0003'))).toEqual([]);
    },
    15 * MINUTES,
  );
});

describe('npm run build', () => {
  it.each([
    ['--shard', '0/3'],
    ['--shard', '4/3'],
    ['--shard', 'x'],
    ['--sharrd', '1/3'],
  ])('refuses %s %s with exit code 2', (...args) => {
    const { status, out } = run('scripts/build.ts', args, {});
    expect(status).toBe(2);
    expect(out).toContain('npm run build --');
  });

  it('tells what is wrong with an archive, and leaves the site as it was', () => {
    const site = join(home, 'kept-site');
    const archive = join(home, 'broken');
    cpSync(EXAMPLE, archive, { recursive: true });
    rmSync(join(archive, 'mihon/policy.yaml'));
    const { status, out } = run('scripts/build.ts', ['--archive', archive, '--out', site], {
      BUILD_CACHE: join(home, 'broken-cache'),
    });
    expect(status).toBe(1);
    expect(out).toContain('mihon/policy.yaml');
    expect(existsSync(site)).toBe(false);
  });
});
