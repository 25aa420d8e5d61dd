// A program run to its end: what it used.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Usage } from '../../build/usage.ts';

/** What a run used. Memory is that of its processes together, each at its own peak: no less than was held at once. */
export interface Run extends Usage {
  /** By the clock on the wall, which counts other work of the machine as well. */
  readonly wall: number;
}

/** Runs a script of ours with Node; the processes that it starts and that tell their use count as well. */
export async function measured(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-archive-usage-'));
  const file = join(folder, 'usage');
  const start = performance.now();
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { ...process.env, ...env, BUILD_USAGE: file, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('exit', ended);
  });
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}.`);
  // Written by `tellUsage`, a line for each process.
  const used = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Usage);
  rmSync(folder, { recursive: true });
  return {
    wall,
    seconds: used.reduce((sum, { seconds }) => sum + seconds, 0),
    memory: used.reduce((sum, { memory }) => sum + memory, 0),
  };
}
