// The last step of a build: the manifest, which holds the hash of every file, and so can be made only when all stand.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../../src/core/ledger/manifest.ts';
import { writeSiteManifest } from '../../src/io/ledger/siteManifest.ts';
import { openSite } from '../../src/site/openSite.ts';

/**
 * Writes the manifest of the site in a folder and returns its hash, the one line to note elsewhere. `kept` are the files
 * that the build found as it left them the last time.
 */
export function sealSite(site: string, kept: readonly string[] = []): Promise<string> {
  return writeSiteManifest(site, openSite(), new Set(kept));
}

/** Whether a site has a manifest, so that nothing need be done where no file was made. */
export function isSealed(site: string): boolean {
  return existsSync(join(site, MANIFEST_PATH));
}
