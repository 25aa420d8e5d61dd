// The little of a browser that Pagefind's own browser code asks for, with files of the disk in place of requests.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Pagefind's browser code, as far as it is used here. */
export interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] } | null>;
}

/** Pagefind as it stands in a folder, and the bytes that it has read since `taken` was last asked. */
export interface OpenedPagefind {
  readonly pagefind: Pagefind;
  readonly taken: () => number;
  readonly close: () => void;
}

export async function openPagefind(folder: string): Promise<OpenedPagefind> {
  let read = 0;
  const before = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const bytes = await readFile(address.replace(/[?#].*$/u, ''));
    read += bytes.length;
    return new Response(new Uint8Array(bytes));
  };
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'ja' }) },
    window: globalThis,
  });
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${folder}/` });
  await pagefind.init();
  // The first search loads the program and the table of chunks.
  await pagefind.search('zzzz');
  return {
    pagefind,
    taken: () => {
      const bytes = read;
      read = 0;
      return bytes;
    },
    close: () => {
      globalThis.fetch = before;
      Reflect.deleteProperty(globalThis, 'document');
      Reflect.deleteProperty(globalThis, 'window');
    },
  };
}
