// Past the size that one browser should load, an index beside the records names the policies worth loading. It is
// Pagefind's: its browser code comes with its files, from this site itself.
import { INDEX_FOLDER } from '../site/search/searchFiles.ts';
import { indexWords } from '../site/search/indexWords.ts';
import { dataPath, type Place } from '../site/urls.ts';
import { loadJson } from './loadJson.ts';

/** The little of Pagefind's browser code that is used. */
interface Pagefind {
  options(options: { readonly basePath: string }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] } | null>;
}

/** Gives, for a query, the ids of the policies that may hold it, the likeliest first. */
export type Choose = (query: string) => Promise<readonly string[]>;

/** Opens the index of a site; its files are loaded at the first query. */
export function searchChooser(place: Place): Choose {
  const folder = `${dataPath(place, INDEX_FOLDER)}/`;
  let opened: Promise<{ pagefind: Pagefind; policyOf: Readonly<Record<string, string>> }> | null = null;
  const open = async () => {
    const [pagefind, policyOf] = await Promise.all([
      // Not bundled: it was written by the build, beside its index.
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
      loadJson(`${folder}policies.json`) as Promise<Readonly<Record<string, string>>>,
    ]);
    await pagefind.options({ basePath: folder });
    return { pagefind, policyOf };
  };
  return async (query) => {
    opened ??= open();
    opened.catch(() => {
      opened = null;
    });
    const { pagefind, policyOf } = await opened;
    const found = (await pagefind.search(indexWords(query)))?.results ?? [];
    return found.flatMap(({ id }) => policyOf[id] ?? []);
  };
}
