// The page's side of a search. Behind this interface stands a worker; where a page comes from a disk, which knows neither
// workers nor fetch, `searchHere` with other files takes its place.
import type { ArchiveRecord } from '../core/model/policy.ts';
import type { SearchFiles } from '../site/search/searchFiles.ts';
import type { SearchAsk, SearchTold } from '../site/search/searchMessages.ts';
import type { Place } from '../site/urls.ts';

/** A search that takes asks and tells, in its own time, to whom it was opened for. */
export interface SearchEngine {
  readonly ask: (asked: SearchAsk) => void;
  readonly stop: () => void;
}

/** Opens a search for a page. */
export type OpenSearch = (
  place: Place,
  archive: ArchiveRecord,
  hear: (told: SearchTold) => void,
) => SearchEngine;

/** A search in a worker of its own. */
export const searchInWorker: OpenSearch = (place, archive, hear) => {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchTold>) => hear(data));
  worker.addEventListener('error', ({ message }) => hear({ told: 'failed', id: null, why: message }));
  const ask = (asked: SearchAsk): void => worker.postMessage(asked);
  // Only what is plain data can be sent: a site has functions.
  const { base, language, mainLanguage } = place;
  ask({ ask: 'open', place: { base, language, mainLanguage }, archive });
  return { ask, stop: () => worker.terminate() };
};

/** A search on the page itself, over files that are got by whatever means. Its code is loaded at the first ask. */
export function searchHere(filesOf: (place: Place) => SearchFiles): OpenSearch {
  return (place, archive, hear) => {
    const turns = import('./searchTurns.ts').then(({ searchTurns }) => searchTurns(filesOf, hear));
    const ask = (asked: SearchAsk): void => {
      turns.then(
        (turn) => turn(asked),
        (error: unknown) => hear({ told: 'failed', id: null, why: String(error) }),
      );
    };
    ask({ ask: 'open', place, archive });
    return { ask, stop: () => undefined };
  };
}
