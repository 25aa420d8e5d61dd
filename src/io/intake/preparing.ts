// Transcribing in other threads: on as many cores as there are, and with a limit on time and memory, so that a file made
// to exhaust either ends as a problem and not as a command that hangs.
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../core/model/problem.ts';
import { refused } from '../../core/intake/transcription.ts';
import type { PreparedVersion, ReceivedText } from './preparedVersion.ts';

/** Threads that prepare versions; `close` ends them. */
export interface Preparing {
  readonly prepare: (text: ReceivedText) => Promise<PreparedVersion>;
  readonly close: () => Promise<void>;
}

const MAX_SECONDS = 120;
const MAX_MEGABYTES = 1_500;

interface Job {
  readonly text: ReceivedText;
  readonly resolve: (prepared: PreparedVersion) => void;
}

/** Starts so many threads, each when it is first needed. */
export function preparing(threads: number): Preparing {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const start = (): Worker => {
    const worker = new Worker(new URL('./prepareThread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    worker.unref();
    all.add(worker);
    return worker;
  };
  const run = (worker: Worker, { text, resolve }: Job): void => {
    const end = (prepared: PreparedVersion, reuse: boolean): void => {
      clearTimeout(clock);
      worker.removeAllListeners();
      if (reuse) idle.push(worker);
      else {
        all.delete(worker);
        void worker.terminate();
      }
      resolve(prepared);
      next();
    };
    const clock = setTimeout(
      () => end(tooCostly(text, `it takes more than ${MAX_SECONDS} seconds`), false),
      MAX_SECONDS * 1000,
    );
    worker.once('message', (prepared: PreparedVersion) => end(prepared, true));
    worker.once('error', (error) =>
      end(
        tooCostly(
          text,
          'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'it takes too much memory'
            : error.message,
        ),
        false,
      ),
    );
    worker.postMessage(text);
  };
  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads)) {
      const worker = idle.pop() ?? start();
      const job = waiting.shift();
      if (job !== undefined) run(worker, job);
    }
  };
  return {
    prepare: (text) =>
      new Promise((resolve) => {
        waiting.push({ text, resolve });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function tooCostly({ file, format }: ReceivedText, why: string): PreparedVersion {
  const problem: Problem = {
    code: 'too-costly',
    file,
    at: null,
    message: `The file cannot be read: ${why}.`,
    cure: 'Bring in only the part that is the policy, or another form of the text.',
  };
  return {
    record: null,
    files: new Map(),
    entry: null,
    transcription: refused(format, [problem]),
    tree: null,
    sha256: { snapshot: '', source: '' },
    problems: [problem],
  };
}
