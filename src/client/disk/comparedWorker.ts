// Comparing needs a worker, which a page on a disk cannot have: what asks for it is refused, and says so.
import type { Compared } from '../comparedWorker.ts';

export type { Compared, VersionPair } from '../comparedWorker.ts';

/** Refuses whatever is asked. */
export function openCompared(): Compared {
  const refused = <Value>(): Promise<Value> =>
    Promise.reject<Value>(new Error('A page on a disk cannot compare.'));
  const ready = refused<unknown>();
  ready.catch(() => undefined);
  return { ready, view: refused, table: refused, redline: refused, stop: () => undefined };
}
