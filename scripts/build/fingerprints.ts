// What the software itself adds to a page: a page is kept only while no line of code that could make it differs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What section trees, comparisons and lineages follow from, beside the texts. */
const CORE = ['src/core', 'src/io', 'package-lock.json'];
/** What pages follow from, beside the archive. */
const SITE = [
  'src',
  'public',
  'scripts/build',
  'scripts/build.ts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Names the code that makes trees, comparisons and lineages. */
export function coreFingerprint(): string {
  return fingerprint(CORE);
}

/** Names the code that makes pages, with the version of Node and of its Unicode tables. */
export function siteFingerprint(): string {
  return fingerprint(SITE);
}

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.versions.node} ${process.versions.unicode ?? ''}\n`);
  for (const path of paths) {
    for (const file of filesOf(path)) {
      const bytes = readFileSync(join(ROOT, file));
      hash.update(`${file.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function filesOf(path: string): readonly string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}
