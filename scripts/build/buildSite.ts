// The whole of a build: plan, let one or more processes make pages beside the site, put what they made in its place.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isManifestPath } from '../../src/core/ledger/manifest.ts';
import { keyOf } from '../../src/io/contentCache.ts';
import { openSite } from '../../src/site/openSite.ts';
import { assemble, filesBelow } from './assemble.ts';
import { buildPlan, isFirst, SHARED, type BuildPlan, type Shard } from './buildPlan.ts';
import { coreFingerprint } from './fingerprints.ts';
import { madeFiles } from './madeFiles.ts';
import { INDEX_PATH, writeSearchIndex } from './searchIndex.ts';
import { ownerOf } from '../../src/site/ownerOf.ts';
import { splitPolicies, type BuildPart } from '../../src/io/buildPart.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, '.cache');
/** What is kept from build to build; elsewhere where the environment says so. */
const KEPT = resolve(process.env.BUILD_CACHE ?? CACHE);
/** Versions from which on a second process is worth its start, which costs about three seconds. */
const SPLIT_FROM = 200;
/** Versions up to which every page is told by a line of its own. */
const LINES_UNTIL = 20;

/** What was done. */
export interface BuiltSite {
  /** How many files. */
  readonly made: number;
  /** The paths of those that were left as they were. */
  readonly kept: readonly string[];
}

/** Builds the site of the archive that ARCHIVE_DIR names into a folder. */
export async function buildSite(site: string, shard: Shard | null): Promise<BuiltSite> {
  useCache();
  const archive = openSite();
  const memory = madeFiles(site, join(KEPT, 'build', keyOf(site).slice(0, 16)));
  const plan = buildPlan(archive, shard, memory);
  const kept = [...plan.keep.values()].flat();
  if (plan.make.size === 0) return { made: 0, kept };

  // Below the project, where Astro's own files find their packages.
  mkdirSync(join(CACHE, 'build'), { recursive: true });
  const staging = mkdtempSync(join(CACHE, 'build', 'making-'));
  try {
    const versions = new Map(archive.policies.map((policy) => [policy.id, policy.versions.length]));
    const parts = partsOf(plan, versions, isFirst(shard));
    const folders = await Promise.all(
      parts.map((part, number) => makePart(part, join(staging, String(number)), versionsIn(part, versions))),
    );
    const files = new Map(folders.map((folder) => [folder, filesBelow(folder)]));
    const owned = byOwner([...files.values()].flat(), (id) => versions.has(id));
    for (const name of plan.make.keys()) memory.forget(name);
    mkdirSync(site, { recursive: true });
    // The manifests of before tell which files are the same still, and so does the index of the search.
    const index = filesBelow(join(site, INDEX_PATH)).map((path) => `${INDEX_PATH}/${path}`);
    const manifests = filesBelow(join(site, 'api'))
      .map((path) => `api/${path}`)
      .filter(isManifestPath);
    assemble(site, [...kept, ...manifests, ...index], files);
    for (const [name, state] of plan.make) memory.remember(name, state, owned.get(name) ?? []);
    if (isFirst(shard)) await writeSearchIndex(site, archive, memory);
    return { made: [...owned.values()].flat().length, kept };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

// Trees and comparisons of other code are of no use to this one, and an archive's fill a disk.
function useCache(): void {
  const all = join(KEPT, 'archive');
  const current = coreFingerprint();
  mkdirSync(join(all, current), { recursive: true });
  for (const name of readdirSync(all)) {
    if (name !== current) rmSync(join(all, name), { recursive: true, force: true });
  }
  process.env.ARCHIVE_CACHE = join(all, current);
}

function partsOf(
  plan: BuildPlan,
  versions: ReadonlyMap<string, number>,
  first: boolean,
): readonly BuildPart[] {
  const policies = [...plan.make.keys()]
    .filter((name) => name !== SHARED)
    .map((id) => ({ id, versions: versions.get(id) ?? 0 }));
  const all = policies.reduce((sum, policy) => sum + policy.versions, 0);
  const processes = all < SPLIT_FROM ? 1 : Math.min(availableParallelism(), policies.length);
  return splitPolicies(policies, Math.max(1, processes)).map((ids, number) => ({
    policies: ids,
    shared: first && number === 0 && plan.make.has(SHARED),
  }));
}

function versionsIn({ policies }: BuildPart, versions: ReadonlyMap<string, number>): number {
  return policies.reduce((sum, id) => sum + (versions.get(id) ?? 0), 0);
}

/** Makes a part into a folder and returns the folder. */
async function makePart(part: BuildPart, folder: string, versions: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}.json`;
  writeFileSync(file, JSON.stringify(part));
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, join(ROOT, 'scripts/build/runPart.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      BUILD_PART: file,
      OUT_DIR: folder,
      BUILD_LOG: versions > LINES_UNTIL ? 'quiet' : 'lines',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('exit', ended);
  });
  if (code !== 0)
    throw new BuildError(`Making the pages failed with ${String(code)}; the site is as it was.`);
  return folder;
}

function byOwner(
  paths: readonly string[],
  isPolicy: (id: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const owned = new Map<string, Set<string>>();
  for (const path of paths) {
    const owner = ownerOf(path, isPolicy) ?? SHARED;
    const known = owned.get(owner);
    if (known === undefined) owned.set(owner, new Set([path]));
    else known.add(path);
  }
  return new Map([...owned].map(([owner, set]) => [owner, [...set]]));
}

/** A build that failed for a reason that was told already. */
export class BuildError extends Error {}
