// Running the command line as a user does, on an archive of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveYaml } from '../../../src/core/archive/printRecords.ts';

const PROGRAM = fileURLToPath(new URL('../../../scripts/archive.ts', import.meta.url));
const NODE = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', PROGRAM];

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A new folder for a test. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'policy-archive-'));
}

/** An archive without policies. */
export function newArchive(): string {
  const dir = newFolder();
  writeFileSync(
    join(dir, 'archive.yaml'),
    archiveYaml({ format: 1, title: 'T', operator: 'O', contact: 'c@example.com', language: 'en' }),
  );
  return dir;
}

/** Runs a command to its end. */
export function archive(dir: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...NODE, '--archive', dir, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command and kills it after so many milliseconds; true where it was still running. */
export function killed(dir: string, milliseconds: number, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [...NODE, '--archive', dir, ...args], { stdio: 'ignore' });
  const clock = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) =>
    child.on('close', (_code, signal) => {
      clearTimeout(clock);
      resolve(signal === 'SIGKILL');
    }),
  );
}

/** Runs git in a folder. */
export function git(dir: string, day: string, ...args: readonly string[]): void {
  const date = `${day}T12:00:00+09:00`;
  const { status, stderr } = spawnSync(
    'git',
    ['-C', dir, '-c', 'user.name=n', '-c', 'user.email=n@example.com', ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
}

/** Writes a file (null: removes it) and commits. */
export function commit(
  dir: string,
  day: string,
  path: string,
  text: string | null,
  message = 'change',
): void {
  if (text === null) git(dir, day, 'rm', '-q', path);
  else {
    writeFileSync(join(dir, path), text);
    git(dir, day, 'add', '--', path);
  }
  git(dir, day, 'commit', '-q', '--allow-empty', '-m', message);
}
