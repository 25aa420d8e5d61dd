// What a process of a build used, told to whoever measures builds: by the file that the environment names.
import { appendFileSync } from 'node:fs';

/** What a process used from its start to its end. */
export interface Usage {
  /** CPU time, system time included. */
  readonly seconds: number;
  /** The most memory that it held at once, in bytes. */
  readonly memory: number;
}

/** Writes a line into the file BUILD_USAGE when this process ends, where the environment names one. */
export function tellUsage(): void {
  const { BUILD_USAGE: file } = process.env;
  if (file === undefined) return;
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    appendFileSync(file, `${JSON.stringify(usage)}\n`);
  });
}
