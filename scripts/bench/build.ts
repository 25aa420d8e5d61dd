// `npm run bench -- build [--full | --browser [--pictures DIR]] [SIZE ...]`: the build of made-up archives of 10, 100 and 1,000 versions
// (10,000 with --full), cold and after one added version; and the same Markdown with Eleventy and with Astro's content
// collections. With --browser instead: how the pages of long lists and of long texts feel in Chromium.
import { cpus, tmpdir, totalmem } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  addVersion,
  CLAUSES_OF_30_KB,
  writeArchive,
  type ArchiveSize,
} from '../../test/generate/archive/writeArchive.ts';
import { liveCost, pageCosts } from './build/browser.ts';
import { measured, type Run } from './build/measured.ts';
import { outputOf } from './build/output.ts';

/** Versions of a policy; a size below it has one policy. */
const VERSIONS_A_POLICY = 100;
const SIZES = [10, 100, 1000];
const FULL_SIZE = 10_000;
/** The largest size at which the peers are run: their memory grows with the archive. */
const LARGEST_FOR_PEERS = 1000;
/** The targets: growth in versions, a rebuild over a cold build at the full size, its minutes and its bytes of memory. */
const LARGEST_EXPONENT = 1.05;
const LARGEST_SHARE = 0.05;
const LONGEST_COLD = 15 * 60;
const LARGEST_MEMORY = 4 * 2 ** 30;

const HEAD = 'versions  what                    CPU s   wall s    MB   pages   files  output MB  pages/CPU s';

/** A policy of a thousand versions, and three texts of 3,000 clauses and 500,000 letters. */
const MANY_VERSIONS: ArchiveSize = { policies: 1, versions: 1000, clauses: 9 };
const LONG_TEXTS: ArchiveSize = { policies: 1, versions: 3, clauses: 3000 };

/** Runs the sizes and prints a table; a target that is missed sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--browser')) {
    const asked = args.indexOf('--pictures');
    const pictures = asked < 0 ? null : (args[asked + 1] ?? null);
    await runBrowser(
      MANY_VERSIONS,
      ['/', '/policy-0001/', '/policy-0001/versions/1/', '/search/'],
      null,
      pictures,
    );
    await runBrowser(
      LONG_TEXTS,
      ['/policy-0001/1990-01-01/', '/policy-0001/compare/1990-01-01/1990-01-11/'],
      '/policy-0001/compare/#old=1990-01-01&new=1990-01-21',
      pictures,
    );
    return;
  }
  const given = args.map(Number).filter((size) => size > 0);
  const sizes = given.length > 0 ? given : args.includes('--full') ? [...SIZES, FULL_SIZE] : SIZES;
  const [cpu] = cpus();
  console.log(
    `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; texts of 30 kB, at most ${VERSIONS_A_POLICY} versions a policy`,
  );
  console.log(HEAD);
  const cold: { readonly size: number; readonly seconds: number }[] = [];
  for (const size of sizes) cold.push({ size, seconds: await runSize(size) });
  for (const [index, { size, seconds }] of cold.entries()) {
    const before = cold[index - 1];
    if (before === undefined) continue;
    const exponent = Math.log(seconds / before.seconds) / Math.log(size / before.size);
    console.log(
      `growth from ${before.size} to ${size} versions: exponent ${exponent.toFixed(2)} in CPU time`,
    );
    if (exponent > LARGEST_EXPONENT) missed(`the exponent is over ${LARGEST_EXPONENT}`);
  }
}

/** Builds an archive and prints what its pages, and a comparison of two texts by the browser itself, cost there. */
async function runBrowser(
  size: ArchiveSize,
  paths: readonly string[],
  live: string | null,
  pictures: string | null,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'policy-archive-bench-'));
  try {
    writeArchive(join(home, 'archive'), size);
    const site = join(home, 'site');
    const built = await measured(
      scriptOf('../build.ts'),
      ['--archive', join(home, 'archive'), '--out', site],
      {
        BUILD_CACHE: join(home, 'cache'),
      },
    );
    print(size.versions, `${size.clauses} clauses, cold`, built, site);
    console.log(`${size.versions} versions of ${size.clauses} clauses; milliseconds`);
    console.table(await pageCosts(site, paths, pictures));
    if (live !== null) console.table([await liveCost(site, live)]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Measures one size and returns the CPU seconds of its cold build. */
async function runSize(versions: number): Promise<number> {
  const size: ArchiveSize = {
    policies: Math.max(1, Math.round(versions / VERSIONS_A_POLICY)),
    versions: Math.min(versions, VERSIONS_A_POLICY),
    clauses: CLAUSES_OF_30_KB,
  };
  const home = mkdtempSync(join(tmpdir(), 'policy-archive-bench-'));
  try {
    const archive = join(home, 'archive');
    writeArchive(archive, size);
    if (versions <= LARGEST_FOR_PEERS) {
      for (const peer of ['eleventy', 'collections']) {
        const out = join(home, peer);
        print(
          versions,
          PEERS[peer] ?? peer,
          await measured(scriptOf(`build/${peer}.ts`), [archive, out]),
          out,
        );
        rmSync(out, { recursive: true });
      }
      rmSync(join(archive, '_includes'), { recursive: true });
    }
    const out = join(home, 'site');
    const build = () =>
      measured(scriptOf('../build.ts'), ['--archive', archive, '--out', out], {
        BUILD_CACHE: join(home, 'cache'),
      });
    const cold = await build();
    print(versions, 'this archive, cold', cold, out);
    addVersion(archive, size);
    const warm = await build();
    print(versions, 'one version more', warm, out);
    print(versions, 'nothing more', await build(), out);
    const share = warm.seconds / cold.seconds;
    console.log(
      `${String(versions).padStart(8)}  one version more costs ${(share * 100).toFixed(1)} % of a cold build`,
    );
    if (versions >= FULL_SIZE) {
      if (share > LARGEST_SHARE) missed(`one version more costs over ${LARGEST_SHARE * 100} %`);
      if (cold.wall > LONGEST_COLD) missed(`the cold build took over ${LONGEST_COLD / 60} minutes`);
      if (cold.memory > LARGEST_MEMORY) missed('the cold build held over 4 GiB');
    }
    return cold.seconds;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const PEERS: Readonly<Record<string, string>> = {
  eleventy: 'Eleventy, bare pages',
  collections: 'Astro collections, bare',
};

function print(versions: number, what: string, { seconds, wall, memory }: Run, out: string): void {
  const { pages, files, bytes } = outputOf(out);
  const cells = [
    String(versions).padStart(8),
    what.padEnd(23),
    seconds.toFixed(1).padStart(6),
    wall.toFixed(1).padStart(8),
    (memory / 1e6).toFixed(0).padStart(5),
    String(pages).padStart(7),
    String(files).padStart(7),
    (bytes / 1e6).toFixed(1).padStart(10),
    (pages / seconds).toFixed(0).padStart(12),
  ];
  console.log(cells.join(' '));
}

function missed(what: string): void {
  console.log(`missed: ${what}`);
  process.exitCode = 1;
}

function scriptOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
