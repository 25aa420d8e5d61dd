// `npm pack` and `npm publish` run this first: src -> lib as .js with .d.ts, since Node strips no types inside
// node_modules. lib is never committed, and is not dist, which is the site's.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const LIB = join(ROOT, 'lib');

rmSync(LIB, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'scripts/library/tsconfig.json')],
  { stdio: ['ignore', process.stderr, process.stderr] },
);
process.exitCode = status ?? 1;

// The compiler rewrites imports in .js, but not those in .d.ts, nor what `new URL('./x.ts', import.meta.url)` names.
for (const file of readdirSync(LIB, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:js|d\.ts)$/u.test(file)) continue;
  const path = join(LIB, file);
  const text = readFileSync(path, 'utf8');
  const named = text.replace(/(['"])(\.{1,2}\/[^'"\n]+)(?<!\.d)\.ts\1/gu, '$1$2.js$1');
  const shebang = named.replace(/^#!.*\n/u, '#!/usr/bin/env node\n');
  if (shebang !== text) writeFileSync(path, shebang);
}
