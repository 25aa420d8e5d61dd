// Names everything in a policy's folder that a page can show, so that pages are made again exactly when it differs.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRecord } from '../core/model/policy.ts';
import { keyOf } from './contentCache.ts';
import { sha256Of } from './readTextFile.ts';

/**
 * A name for the state of a policy's folder. Left out are tree.json, which follows from the rest, and the bytes of
 * snapshots, which no page shows: those count by their names and sizes, their SHA-256 stands in version.yaml.
 */
export function policyState(dir: string, policy: PolicyRecord): string {
  const snapshots = new Set(
    policy.versions
      .filter(({ source }) => source.file !== 'source.md')
      .map(({ id, source }) => `${id}/${source.file}`),
  );
  const folder = join(dir, policy.id);
  const files = filesIn(folder, '').filter((path) => !path.endsWith('/tree.json'));
  return keyOf(
    policy.id,
    files.map((path) => {
      const full = join(folder, path);
      return [path, snapshots.has(path) ? statSync(full).size : sha256Of(readFileSync(full))];
    }),
  );
}

// Names that begin with a dot are not looked at, as in readArchiveFolder.
function filesIn(folder: string, below: string): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(folder, path);
      return entry.isFile() ? [path] : [];
    });
}
