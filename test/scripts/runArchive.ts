// The real command line, run as its users run it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../scripts/archive.ts', import.meta.url));
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const LARGEST_OUTPUT = 64 * 1024 * 1024;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `archive ARGUMENTS...`, standing in the project's folder unless told otherwise. */
export function runArchive(
  args: readonly string[],
  options: { readonly stand?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, PROGRAM, ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: options.stand ?? ROOT, ...options.env },
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The JSON values of NDJSON output, one a line. */
export function lines(out: string): readonly unknown[] {
  if (!out.endsWith('\n')) throw new Error('The output does not end with a line break.');
  return out
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
