// The last step of a build: the manifests, which hold the hash of every file, and so can be made only when all stand.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../../src/core/ledger/manifest.ts';
import { writeSiteManifest } from '../../src/io/ledger/siteManifest.ts';
import { openSite } from '../../src/site/openSite.ts';
import { ownerOf } from '../../src/site/ownerOf.ts';

/**
 * Writes the manifests of the site in a folder and returns its hash, the one line to note elsewhere. `kept` are the files
 * that the build found as it left them the last time.
 */
export function sealSite(site: string, kept: readonly string[] = []): Promise<string> {
  const archive = openSite();
  const policies = new Set(archive.policies.map(({ id }) => id));
  return writeSiteManifest(site, archive, {
    ownerOf: (path) => ownerOf(path, (id) => policies.has(id)),
    untouched: new Set(kept),
  });
}

/** Whether a site has a manifest, so that nothing need be done where no file was made. */
export function isSealed(site: string): boolean {
  return existsSync(join(site, MANIFEST_PATH));
}
