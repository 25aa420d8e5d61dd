// A built site on the disk -> its manifest, written into it; and a site on the disk as `verifySite` reads one.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { namedParts, sourceParts } from '../../core/ledger/fileParts.ts';
import {
  buildManifest,
  MANIFEST_PATH,
  printManifest,
  type ManifestFile,
} from '../../core/ledger/manifest.ts';
import type { PublishedSite } from '../../core/ledger/verifySite.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import type { OpenArchive } from '../openArchive.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { writeBeside } from '../writeBeside.ts';
import { ledgerOf } from './ledgerFile.ts';

/** Writes the manifest of a built site; to be called when every other file stands. Returns its hash. */
export async function writeSiteManifest(site: string, archive: OpenArchive): Promise<string> {
  const ledgers = archive.policies.flatMap(({ id }) => ledgerOf(archive.dir, id) ?? []);
  const bySource = new Map<string, ArchivedVersion>();
  for (const policy of archive.policies) {
    for (const { id } of policy.versions) {
      const version = archive.version(policy.id, id);
      bySource.set(version.sha256, version);
    }
  }
  const files = new Map<string, ManifestFile>();
  for (const path of pathsIn(site)) {
    if (path === MANIFEST_PATH) continue;
    const bytes = readBytes(join(site, path), path);
    const sha256 = sha256Of(bytes);
    const version = bySource.get(sha256);
    const parts =
      version !== undefined
        ? await sourceParts(version.source, version.tree.root, sha256Of)
        : /\.(?:html|json)$/u.test(path)
          ? await namedParts(bytes, sha256Of)
          : [];
    files.set(path, { sha256, bytes: bytes.length, parts });
  }
  const manifest = await buildManifest(files, ledgers, sha256Of);
  mkdirSync(dirname(join(site, MANIFEST_PATH)), { recursive: true });
  writeBeside(join(site, MANIFEST_PATH), printManifest(manifest));
  return manifest.hash;
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
