// `npm run build -- [--archive DIR] [--out DIR] [--shard I/N | --seal | --disk]`: the static site of an archive folder.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shard } from './build/buildPlan.ts';
import { tellUsage } from './build/usage.ts';

const HELP = `npm run build -- [--archive DIR] [--out DIR] [--shard I/N | --seal | --disk]

  --archive DIR  the versions folder (default: versions)
  --out DIR      where the site goes (default: dist); what else stands there is taken away
  --shard I/N    only part I of N, to be joined with the others by copying the folders together
  --seal         only write the manifests (api/ledger.json, api/ledgers) of the site in --out: for joined parts
  --disk         a copy that works from a disk, without server and network: to be zipped and handed on

What did not change since the last build into the same folder is kept as it is. What is kept between builds lies in
.cache, and may be deleted at any time.`;

const NOTHING_MADE = { made: 0, kept: [] };

tellUsage();
await run();

async function run(): Promise<void> {
  let values: {
    archive?: string;
    out?: string;
    shard?: string;
    seal?: boolean;
    disk?: boolean;
    help?: boolean;
  };
  try {
    ({ values } = parseArgs({
      options: {
        archive: { type: 'string' },
        out: { type: 'string' },
        shard: { type: 'string' },
        seal: { type: 'boolean' },
        disk: { type: 'boolean' },
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
  if (shard !== null && (values.seal === true || values.disk === true)) {
    refuse('--shard makes a part of a site: seal the joined parts; a copy for a disk is made whole.');
    return;
  }
  const out = resolve(values.out === undefined ? root : stand, values.out ?? process.env.OUT_DIR ?? 'dist');
  const { buildSite, BuildError } = await import('./build/buildSite.ts');
  // A copy for a disk is made from the site as it is served, which is kept for the next time.
  const site = values.disk === true ? servedSiteFor(root, out) : out;
  const { isSealed, sealSite } = await import('./build/sealSite.ts');
  const { ArchiveError } = await import('../src/io/archiveError.ts');
  const start = performance.now();
  try {
    const { made, kept } = values.seal === true ? NOTHING_MADE : await buildSite(site, shard);
    // A part is no site yet: its manifest is written when the parts are joined.
    if (shard === null && (made > 0 || values.seal === true || !isSealed(site))) {
      await sealSite(site, kept);
    }
    if (values.disk === true) await writeDisk(site, out, root);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${out}: ${made} files made, ${kept.length} kept as they were (${seconds} s)`);
  } catch (error) {
    if (!(error instanceof BuildError || error instanceof ArchiveError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function servedSiteFor(root: string, out: string): string {
  return join(root, '.cache', 'served', createHash('sha256').update(out).digest('hex').slice(0, 16));
}

async function writeDisk(site: string, out: string, root: string): Promise<void> {
  const { writeDiskSite } = await import('./build/disk/diskSite.ts');
  const { openSite } = await import('../src/site/openSite.ts');
  const { languagesOf, siteOf } = await import('../src/site/site.ts');
  const { sealSite } = await import('./build/sealSite.ts');
  const { record } = openSite();
  const [main, ...others] = languagesOf(record).map((language) => siteOf(record, language));
  if (main === undefined) throw new Error('A site without a language; this is a bug.');
  const wordsOf = (path: string) =>
    (others.find(({ language }) => path.startsWith(`${language}/`)) ?? main).strings.keeping.disk;
  await writeDiskSite(site, out, { base: record.base, wordsOf, root });
  await sealSite(out, []);
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
