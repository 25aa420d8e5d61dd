// The checked values of YAML files that were read before, by policy, from the cache: for one version more, the other
// ten thousand files are not parsed and checked anew.
import type { KnownRecords } from '../core/archive/readRecord.ts';
import { keyOf, type ContentCache } from './contentCache.ts';

/** The known values of an archive's files, with `save` to keep those that were new. */
export interface SavedRecords extends KnownRecords {
  readonly save: () => void;
}

interface Known {
  readonly text: string;
  readonly value: unknown;
}

/**
 * The values known of an archive in a folder. They are kept under the folder's name, each with the very text it was read
 * from, and count for that text alone.
 */
export function savedRecords(dir: string, cache: ContentCache): SavedRecords {
  const folders = new Map<
    string,
    { readonly files: Map<string, Known>; readonly used: Map<string, Known> }
  >();
  const folderOf = (file: string) => {
    const [folder = ''] = file.split('/');
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const stored = cache.read('records', keyOf(dir, folder));
    const files = new Map<string, Known>(Array.isArray(stored) ? (stored as [string, Known][]) : []);
    const loaded = { files, used: new Map<string, Known>() };
    folders.set(folder, loaded);
    return loaded;
  };
  return {
    get: (file, text) => {
      const { files, used } = folderOf(file);
      const known = files.get(file);
      if (known?.text !== text) return undefined;
      used.set(file, known);
      return known.value;
    },
    set: (file, text, value) => {
      folderOf(file).used.set(file, { text, value });
    },
    save: () => {
      for (const [folder, { files, used }] of folders) {
        const same =
          files.size === used.size && [...used].every(([file, known]) => files.get(file) === known);
        if (!same) cache.write('records', keyOf(dir, folder), [...used]);
      }
      folders.clear();
    },
  };
}
