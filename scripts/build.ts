// `npm run build -- [--archive DIR] [--out DIR] [--shard I/N | --seal]`: the static site of an archive folder.
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shard } from './build/buildPlan.ts';
import { tellUsage } from './build/usage.ts';

const HELP = `npm run build -- [--archive DIR] [--out DIR] [--shard I/N | --seal]

  --archive DIR  the versions folder (default: versions)
  --out DIR      where the site goes (default: dist); what else stands there is taken away
  --shard I/N    only part I of N, to be joined with the others by copying the folders together
  --seal         only write the manifest (api/ledger.json) of the site in --out: for parts that were joined

What did not change since the last build into the same folder is kept as it is. What is kept between builds lies in
.cache, and may be deleted at any time.`;

const NOTHING_MADE = { made: 0, kept: [] };

tellUsage();
await run();

async function run(): Promise<void> {
  let values: { archive?: string; out?: string; shard?: string; seal?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        archive: { type: 'string' },
        out: { type: 'string' },
        shard: { type: 'string' },
        seal: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
    return;
  }
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const shard = values.shard === undefined ? null : shardOf(values.shard);
  if (shard === undefined) {
    refuse(`--shard ${values.shard ?? ''}: write it as I/N, I from 1 to N.`);
    return;
  }
  // Paths are relative to where the user stands; the site's own modules read the folder of the archive here.
  const stand = process.env.INIT_CWD ?? process.cwd();
  const root = fileURLToPath(new URL('..', import.meta.url));
  process.env.ARCHIVE_DIR = resolve(
    values.archive === undefined ? root : stand,
    values.archive ?? process.env.ARCHIVE_DIR ?? 'versions',
  );
  const site = resolve(values.out === undefined ? root : stand, values.out ?? process.env.OUT_DIR ?? 'dist');
  const { buildSite, BuildError } = await import('./build/buildSite.ts');
  const { isSealed, sealSite } = await import('./build/sealSite.ts');
  const { ArchiveError } = await import('../src/io/archiveError.ts');
  const start = performance.now();
  try {
    const { made, kept } = values.seal === true ? NOTHING_MADE : await buildSite(site, shard);
    // A part is no site yet: its manifest is written when the parts are joined.
    if (shard === null && (made > 0 || values.seal === true || !isSealed(site))) {
      await sealSite(site, kept);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${site}: ${made} files made, ${kept.length} kept as they were (${seconds} s)`);
  } catch (error) {
    if (!(error instanceof BuildError || error instanceof ArchiveError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function refuse(message: string): void {
  console.error(`${message}\n\n${HELP}`);
  process.exitCode = 2;
}

function shardOf(words: string): Shard | undefined {
  const [, first, second] = /^(\d+)\/(\d+)$/u.exec(words) ?? [];
  const shard = { number: Number(first), of: Number(second) };
  return first !== undefined && shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}
