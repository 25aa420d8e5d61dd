// A built site on the disk -> its manifest, written into it; and a site on the disk as `verifySite` reads one.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { namedParts, sourceParts } from '../../core/ledger/fileParts.ts';
import {
  buildManifest,
  MANIFEST_PATH,
  printManifest,
  type ManifestFile,
} from '../../core/ledger/manifest.ts';
import { readManifest, type PublishedSite } from '../../core/ledger/verifySite.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { writeBeside } from '../writeBeside.ts';
import { ledgerOf } from './ledgerFile.ts';

/**
 * Files of a site up to which pages and data are cut into clauses, so that a change in one can be told by its clause. The
 * parts of 90,000 files fill four gigabytes of memory: of a larger site every file is hashed, but only the archived texts
 * are cut.
 */
export const CUT_UNTIL = 20_000;

/**
 * Writes the manifest of a built site; to be called when every other file stands. Returns its hash. The parts of files
 * whose bytes are those of the manifest there is are taken from it, so that a rebuild cuts up only what it made.
 *
 * @param untouched files of which the build knows that nobody has written them since it made them. Those that are not
 *   younger than the manifest there is are taken from it without being read: a large site is not read whole for one text
 */
export async function writeSiteManifest(
  site: string,
  archive: OpenArchive,
  untouched: ReadonlySet<string> = new Set(),
): Promise<string> {
  const ledgers = archive.policies.flatMap(({ id }) => ledgerOf(archive.dir, id) ?? []);
  const sealed = statSync(join(site, MANIFEST_PATH), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  const sources = sourcesBy(archive);
  const files = new Map<string, ManifestFile>();
  const paths = pathsIn(site).filter((path) => path !== MANIFEST_PATH);
  const isLarge = paths.length > CUT_UNTIL;
  const stored = filesBefore(site);
  // A site that has grown large or small since is cut anew, as it would be if there were no manifest.
  const before = Object.keys(stored).length > CUT_UNTIL === isLarge ? stored : {};
  for (const path of paths) {
    const known = Object.hasOwn(before, path) ? before[path] : undefined;
    const uncut = isLarge && !path.endsWith('.md');
    if (known !== undefined && untouched.has(path) && statSync(join(site, path)).mtimeMs <= sealed) {
      files.set(path, known);
      continue;
    }
    const bytes = readBytes(join(site, path), path);
    const sha256 = sha256Of(bytes);
    const parts = uncut ? [] : known?.sha256 === sha256 ? known.parts : await partsOf(path, bytes, sources);
    files.set(path, { sha256, bytes: bytes.length, parts });
  }
  const manifest = await buildManifest(files, ledgers, sha256Of);
  const printed = printManifest(manifest);
  const place = join(site, MANIFEST_PATH);
  mkdirSync(dirname(place), { recursive: true });
  if (!existsSync(place) || readBytes(place, MANIFEST_PATH).toString() !== printed)
    writeBeside(place, printed);
  return manifest.hash;
}

function filesBefore(site: string): Readonly<Record<string, ManifestFile>> {
  const place = join(site, MANIFEST_PATH);
  const manifest = existsSync(place) ? readManifest(readBytes(place, MANIFEST_PATH)) : null;
  return manifest?.files ?? {};
}

/** Finds the version whose source.md has given bytes by where the site publishes it: `.../<policy>/<...>/<version>.md`. */
function sourcesBy(archive: OpenArchive): (path: string) => ArchivedVersion | null {
  const versions = new Map(
    archive.policies.map(({ id, versions: all }) => [id, new Set(all.map((one) => one.id))]),
  );
  return (path) => {
    const names = path.replace(/\.md$/u, '').split('/');
    const policy = names.find((name) => versions.has(name));
    const known = policy === undefined ? undefined : versions.get(policy);
    const version = names.findLast((name) => known?.has(name));
    return policy === undefined || version === undefined ? null : archive.version(policy, version);
  };
}

async function partsOf(
  path: string,
  bytes: Uint8Array,
  sources: (path: string) => ArchivedVersion | null,
): Promise<ManifestFile['parts']> {
  if (/\.(?:html|json)$/u.test(path)) return namedParts(bytes, sha256Of);
  const version = path.endsWith('.md') ? sources(path) : null;
  return version === null || version.sha256 !== sha256Of(bytes)
    ? []
    : sourceParts(version.source, version.tree.root, sha256Of);
}

/** A built site in a folder. */
export function siteInFolder(dir: string): PublishedSite {
  return {
    read: (path) => {
      const place = join(dir, path);
      const inside = !relative(dir, place).startsWith('..');
      return Promise.resolve(inside && existsSync(place) ? readBytes(place, path) : null);
    },
    paths: pathsIn(dir),
  };
}

/** Every file in a folder and below it, with `/` between names; symbolic links count as files that are not known. */
function pathsIn(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
