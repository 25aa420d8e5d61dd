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

/** A thread and what it is at. */
interface Thread {
  readonly worker: Worker;
  job: Job | null;
  clock: NodeJS.Timeout | null;
}

/** Starts so many threads, each when it is first needed. */
export function preparing(threads: number): Preparing {
  const waiting: Job[] = [];
  const running = new Set<Thread>();

  const start = (): Thread => {
    const worker = new Worker(new URL('./prepareThread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    const thread: Thread = { worker, job: null, clock: null };
    worker.on('message', (prepared: PreparedVersion) => done(thread, () => prepared));
    worker.on('error', (error) => {
      lose(thread);
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      done(thread, (text) => tooCostly(text, full ? 'it takes too much memory' : error.message));
    });
    // A command ends when it has nothing left to wait for; the clock of a job is what it waits for.
    worker.unref();
    running.add(thread);
    return thread;
  };
  const lose = (thread: Thread): void => {
    running.delete(thread);
    void thread.worker.terminate();
  };
  const done = (thread: Thread, result: (text: ReceivedText) => PreparedVersion): void => {
    const { job } = thread;
    if (thread.clock !== null) clearTimeout(thread.clock);
    thread.job = null;
    if (job !== null) job.resolve(result(job.text));
    next();
  };
  const next = (): void => {
    while (waiting.length > 0) {
      const thread =
        [...running].find((one) => one.job === null) ?? (running.size < threads ? start() : null);
      const job = thread === null ? undefined : waiting.shift();
      if (thread === null || job === undefined) return;
      thread.job = job;
      thread.clock = setTimeout(() => {
        lose(thread);
        done(thread, (text) => tooCostly(text, `it takes more than ${MAX_SECONDS} seconds`));
      }, MAX_SECONDS * 1000);
      thread.worker.postMessage(job.text);
    }
  };
  return {
    prepare: (text) =>
      new Promise((resolve) => {
        waiting.push({ text, resolve });
        next();
      }),
    close: async () => {
      await Promise.all([...running].map(({ worker }) => worker.terminate()));
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
