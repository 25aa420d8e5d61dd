// The search in a copy on a disk runs on the page itself.
import { searchHere } from '../searchEngine.ts';
import { searchFilesByFetch } from '../searchFilesByFetch.ts';

export type { OpenSearch, SearchEngine } from '../searchEngine.ts';

/** Opens a search; there is no worker here, whatever the name says. */
export const searchInWorker = searchHere(searchFilesByFetch);
