// Pagefind over the same texts, one record a clause wording. Its browser code runs in Node with the files it would fetch.
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Engine } from './engine.ts';
import type { Wording } from './judge.ts';

/** Fragments that a page of results loads to show its texts. */
const SHOWN = 10;
const SIGNATURE = 'pagefind_dcd';

interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] } | null>;
}

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
  let fetched = 0;
  const restore = withFiles((bytes) => (fetched += bytes));
  const opening = performance.now();
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${folder}/` });
  await pagefind.init();
  // The first search loads the index's table and the program.
  await pagefind.search('zzzz');
  const openMs = performance.now() - opening;
  const bytes = fetched;
  const byFragment = await fragments(folder, wordings);
  return {
    name: 'Pagefind',
    buildMs,
    openMs,
    bytes,
    output: sizeOf(folder),
    search: async (query) => {
      fetched = 0;
      const found = (await pagefind.search(query))?.results ?? [];
      await Promise.all(found.slice(0, SHOWN).map((result) => result.data()));
      return found.flatMap(({ id }) => byFragment.get(id) ?? []);
    },
    lastBytes: () => fetched,
    close: async () => {
      restore();
      await rm(folder, { recursive: true });
    },
  };
}

/** Gives Pagefind's browser code the little of a browser that it asks for; returns what takes it away again. */
function withFiles(count: (bytes: number) => void): () => void {
  const before = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const bytes = await readFile(address.replace(/[?#].*$/u, ''));
    count(bytes.length);
    return new Response(new Uint8Array(bytes));
  };
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'ja' }) },
    window: globalThis,
  });
  return () => {
    globalThis.fetch = before;
    Reflect.deleteProperty(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'window');
  };
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

function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !/ui\.|ui-|highlight/u.test(file.name),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { bytes, files: files.length };
}
