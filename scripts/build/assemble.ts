// New files take their places in the site's folder; what belongs to no build any more goes. A file whose bytes are the same
// is not touched, so that whoever copies the site elsewhere sees no change.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder, by its path with slashes; names at the top that begin with a dot are not looked at. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (below === '' && entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) visit(path);
      else found.push(path);
    }
  };
  visit('');
  return found;
}

/** Makes a site's folder hold exactly the kept files and those of the new folders, which are used up. */
export function assemble(
  site: string,
  kept: Iterable<string>,
  folders: ReadonlyMap<string, readonly string[]>,
): void {
  const stays = new Set(kept);
  for (const paths of folders.values()) for (const path of paths) stays.add(path);
  for (const path of filesBelow(site)) {
    if (stays.has(path)) continue;
    rmSync(join(site, path), { force: true });
    // Before the new files come: one of them may bear the name of a folder that is now empty.
    removeEmpty(site, dirname(path));
  }
  for (const [folder, paths] of folders) {
    for (const path of paths) place(join(folder, path), join(site, path));
  }
}

function place(from: string, to: string): void {
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // The site lies on another disk.
    copyFileSync(from, to);
  }
}

/** Takes a folder below the site away where it is empty, and those above it that then are. */
function removeEmpty(site: string, folder: string): void {
  if (folder === '.' || readdirSync(join(site, folder)).length > 0) return;
  rmdirSync(join(site, folder));
  removeEmpty(site, dirname(folder));
}
