import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site of versions/. */
    archiveSite: string;
    /** The folder of the site of test/fixtures/example. */
    exampleSite: string;
  }
}

/** Builds the archive's site and the example's into folders of their own, and takes them away in the end. */
export default function buildSites(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'policy-archive-sites-'));
  const sites = { archive: join(folder, 'archive'), example: join(folder, 'example') };
  build('versions', sites.archive);
  build('test/fixtures/example', sites.example);
  project.provide('archiveSite', sites.archive);
  project.provide('exampleSite', sites.example);
  return () => rmSync(folder, { recursive: true });
}

function build(archive: string, out: string): void {
  // What Vitest sets for itself (NODE_ENV=test) would make another build than the one that is published.
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && name !== 'VITEST');
  const env = {
    ...Object.fromEntries(inherited),
    ARCHIVE_DIR: archive,
    OUT_DIR: out,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // The build that users run: the manifest is written by it, not by Astro.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  execFileSync(process.execPath, [...flags, 'scripts/build.ts'], { env, stdio: 'pipe' });
}
