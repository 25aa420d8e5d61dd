// A built site -> a copy that works from a disk (unpacked from a zip, on a stick, in a mail): no server, no network.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isManifestPath } from '../../../src/core/ledger/manifest.ts';
import { filesBelow } from '../assemble.ts';
import { diskPage, DISK_SCRIPT, type DiskWords } from './diskPage.ts';
import { diskScript } from './diskScript.ts';

/** Data that pages load by script; other programs have no use for it. */
const PAGE_DATA = /^data\/.*\.json$/u;
/** Data that pages load too, and other programs as well. */
const SHARED_DATA = /^api\/v1\/[a-z0-9-]+\/versions\/[a-z0-9-]+\.json$/u;
/** What only a host or a server's browser reads. */
const NOT_ON_DISK =
  /^(?:_astro\/.*\.js|_headers|robots\.txt|sitemap.*\.xml|api\/nginx\.conf|policy-clause\.js|data\/pagefind\/.*)$/u;

/** Writes the copy into a folder, whose files are taken away first (names that begin with a dot stay). `root` is the project's folder. */
export async function writeDiskSite(
  site: string,
  out: string,
  more: {
    readonly base: string;
    /** By the path of a page, from the top of the site. */
    readonly wordsOf: (path: string) => DiskWords;
    readonly root: string;
  },
): Promise<number> {
  const script = await diskScript(more.root);
  for (const path of filesBelow(out)) rmSync(join(out, path));
  mkdirSync(out, { recursive: true });
  let count = 1;
  for (const path of filesBelow(site)) {
    if (isManifestPath(path) || NOT_ON_DISK.test(path)) continue;
    count++;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    if (path.endsWith('.html')) {
      const html = readFileSync(join(site, path), 'utf8');
      writeFileSync(join(out, path), diskPage(html, path, more.base, more.wordsOf(path)));
      continue;
    }
    if (PAGE_DATA.test(path) || SHARED_DATA.test(path)) {
      writeFileSync(join(out, `${path}.js`), dataScript(path, readFileSync(join(site, path), 'utf8')));
    }
    if (!PAGE_DATA.test(path)) copyFileSync(join(site, path), join(out, path));
  }
  writeFileSync(join(out, DISK_SCRIPT), script);
  return count;
}

/** A data file as a script that hands it over. The JSON is a string, so that no key of it means anything to JavaScript. */
function dataScript(path: string, json: string): string {
  return `archiveData(${JSON.stringify(path)},${JSON.stringify(json)});\n`;
}
