// The page's side of the worker that compares.
import type { TableForm } from '../site/comparison/comparisonView.ts';
import type { Ask, Told } from '../site/live/messages.ts';
import type { Site } from '../site/site.ts';

/** Two versions being compared, or compared, in a worker of their own. */
export interface Compared {
  /** Fulfilled when the comparison is made. */
  readonly ready: Promise<unknown>;
  /** Has the view told, message by message; fulfilled when all of it has been. */
  readonly view: () => Promise<unknown>;
  readonly table: (form: TableForm) => Promise<Extract<Told, { told: 'table' }>>;
  readonly redline: () => Promise<Extract<Told, { told: 'redline' }>>;
  /** Ends the worker at once, whatever it does; what was asked and not answered is refused. */
  readonly stop: () => void;
}

/** Names two versions of a policy. */
export interface VersionPair {
  readonly policy: string;
  readonly old: string;
  readonly new: string;
}

/** Starts comparing. Everything the worker says also goes to `hear`. */
export function openCompared(site: Site, pair: VersionPair, hear: (told: Told) => void = () => {}): Compared {
  const worker = new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' });
  let waiting: readonly Waiting[] = [];
  const refuse = (why: string): void => {
    const refused = waiting;
    waiting = [];
    for (const { reject } of refused) reject(new Error(why));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    hear(data);
    if (data.told === 'failed') refuse(data.why);
    const first = waiting.find(({ told }) => told === data.told);
    waiting = waiting.filter((one) => one !== first);
    first?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => {
    hear({ told: 'failed', why: message });
    refuse(message);
  });
  const ask = <Kind extends Told['told']>(asked: Ask, told: Kind): Promise<Extract<Told, { told: Kind }>> =>
    new Promise((resolve, reject) => {
      // Only a message of this kind reaches `resolve`: see above.
      waiting = [...waiting, { told, resolve: resolve as Waiting['resolve'], reject }];
      worker.postMessage(asked);
    });
  const { base, language, mainLanguage, archive } = site;
  const ready = ask(
    { ask: 'compare', place: { base, language, mainLanguage }, archive, ...pair },
    'compared',
  );
  // Whoever asks for more hears of the failure there; without this a page would log it as unhandled.
  ready.catch(() => {});
  return {
    ready,
    view: () => ready.then(() => ask({ ask: 'view' }, 'shown')),
    table: (form) => ready.then(() => ask({ ask: 'table', ...form }, 'table')),
    redline: () => ready.then(() => ask({ ask: 'redline' }, 'redline')),
    stop: () => {
      worker.terminate();
      refuse('stopped');
    },
  };
}

interface Waiting {
  readonly told: Told['told'];
  readonly resolve: (told: Told) => void;
  readonly reject: (error: Error) => void;
}
