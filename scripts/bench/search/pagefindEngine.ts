// Pagefind over the same texts, one record a clause wording. Its browser code runs in Node with the files it would fetch.
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { openPagefind } from './browserFiles.ts';
import type { Engine } from './engine.ts';
import type { Wording } from './judge.ts';

/** Fragments that a page of results loads to show its texts. */
const SHOWN = 10;
const SIGNATURE = 'pagefind_dcd';

export interface PagefindEngine extends Engine {
  /** All bytes on the disk, and files. */
  readonly output: { readonly bytes: number; readonly files: number };
  close(): Promise<void>;
}

export async function pagefindEngine(wordings: readonly Wording[]): Promise<PagefindEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const began = performance.now();
  // One index for all languages: a reader does not say in which language the words are.
  const { index } = await createIndex({ forceLanguage: 'ja' });
  if (index === undefined) throw new Error('Pagefind made no index.');
  for (const [id, { text }] of wordings.entries()) {
    await index.addCustomRecord({
      url: `#${id}`,
      content: text,
      language: 'ja',
      meta: { title: String(id) },
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  const buildMs = performance.now() - began;
  const opening = performance.now();
  const opened = await openPagefind(folder);
  const openMs = performance.now() - opening;
  const bytes = opened.taken();
  const byFragment = await fragments(folder, wordings);
  let last = 0;
  return {
    name: 'Pagefind',
    buildMs,
    openMs,
    bytes,
    output: sizeOf(folder),
    search: async (query) => {
      const found = (await opened.pagefind.search(query))?.results ?? [];
      await Promise.all(found.slice(0, SHOWN).map((result) => result.data()));
      last = opened.taken();
      return found.flatMap(({ id }) => byFragment.get(id) ?? []);
    },
    lastBytes: () => last,
    close: async () => {
      opened.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Bytes and files that a site would serve of a Pagefind folder. */
export function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !/ui\.|ui-|highlight|worker/u.test(file.name),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { bytes, files: files.length };
}

async function fragments(folder: string, wordings: readonly Wording[]): Promise<Map<string, Wording>> {
  const found = new Map<string, Wording>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    const wording = wordings[Number(url.slice(url.indexOf('#') + 1))];
    if (wording !== undefined) found.set(file.replace(/\.pf_fragment$/u, ''), wording);
  }
  return found;
}
