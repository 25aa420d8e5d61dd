// Asks to a search session, one at a time: an answer to a query that is not the last one asked is never told.
import { searchSession, type SearchSession } from '../site/search/searchSession.ts';
import type { SearchAsk, SearchQuery, SearchTold } from '../site/search/searchMessages.ts';
import type { SearchFiles } from '../site/search/searchFiles.ts';
import { stringsIn } from '../site/strings/stringsIn.ts';
import type { Place } from '../site/urls.ts';

/** While keys follow one another faster than this, near misses are not looked for. In milliseconds. */
const PAUSE = 120;
/** Hits that are shown while the reader types: as many as fit a screen. The others follow with the near misses. */
const EARLY = 10;
/** How long a search runs before it listens for another query. In milliseconds. */
const LISTEN_EVERY = 8;

/** Takes asks; everything told goes to `tell`. */
export function searchTurns(
  filesOf: (place: Place) => SearchFiles,
  tell: (told: SearchTold) => void,
): (asked: SearchAsk) => void {
  let session: SearchSession | null = null;
  let last = -1;
  const opened = (): SearchSession => {
    if (session === null) throw new Error('The search has not been opened; this is a bug.');
    return session;
  };
  const search = async (asked: SearchQuery): Promise<void> => {
    last = asked.id;
    let began = performance.now();
    // A message that waits is heard only when this task ends: a key must not wait for the answers to the one before it.
    const goOn = async (): Promise<boolean> => {
      if (performance.now() - began > LISTEN_EVERY) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
      return asked.id === last;
    };
    for await (const told of opened().answers(asked, { goOn, early: asked.done ? Infinity : EARLY })) {
      if (asked.id !== last) return;
      tell(told);
      // Lets a newer query come in before near misses, which cost more, are looked for.
      await new Promise((resolve) => setTimeout(resolve, asked.done ? 0 : PAUSE));
      if (asked.id !== last) return;
    }
  };
  return (asked) => {
    const failed = (error: unknown): void => {
      const id = asked.ask === 'search' ? asked.id : null;
      if (id === null || id === last) tell({ told: 'failed', id, why: String(error) });
    };
    switch (asked.ask) {
      case 'open':
        session = searchSession(
          { ...asked.place, archive: asked.archive, strings: stringsIn(asked.place.language) },
          filesOf(asked.place),
        );
        return;
      case 'options':
        opened().options(asked.policy).then(tell, failed);
        return;
      case 'search':
        search(asked).catch(failed);
    }
  };
}
