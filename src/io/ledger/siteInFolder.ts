// A built site in a folder, as `verifySite` reads one.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PublishedSite } from '../../core/ledger/verifySite.ts';
import { readBytes } from '../readTextFile.ts';

/** A built site in a folder. */
export function siteInFolder(dir: string): PublishedSite {
  return {
    read: (path) => {
      const place = join(dir, path);
      const inside = !relative(dir, place).startsWith('..');
      return Promise.resolve(inside && existsSync(place) ? readBytes(place, path) : null);
    },
    paths: filesInFolder(dir),
  };
}

/** Every file in a folder and below it, with `/` between names; symbolic links count as files that are not known. */
export function filesInFolder(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
