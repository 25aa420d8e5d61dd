// Reads a local git repository by the git executable: histories and contents, nothing else. Whatever a repository's own
// settings could make git run (pagers, monitors, filters, signatures, fetching) is switched off.
import { spawn } from 'node:child_process';
import type { Problem } from '../../core/model/problem.ts';
import { ArchiveError } from '../archiveError.ts';

const SAFE = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.external=',
  '-c',
  'diff.renameLimit=0',
];

/** Runs git and gives what it prints. Throws an ArchiveError where it fails, with git's own words. */
export async function git(repo: string, args: readonly string[], input?: string): Promise<Buffer> {
  const child = spawn('git', [...SAFE, '-C', repo, ...args], {
    env: {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_LITERAL_PATHSPECS: '1',
      LC_ALL: 'C',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // git may end before it has read everything; its exit code says what went wrong.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    child.on('close', (status) => resolve(status ?? 'killed'));
  });
  if (code === 0) return Buffer.concat(out);
  throw new ArchiveError([gitProblem(repo, code, Buffer.concat(errors).toString('utf8'))]);
}

/** The contents of git objects, by id, in one run. */
export async function gitContents(
  repo: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(ids)];
  const contents = new Map<string, Uint8Array>();
  if (wanted.length === 0) return contents;
  const printed = await git(repo, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const id of wanted) {
    const end = printed.indexOf(0x0a, at);
    const [, kind, size] = printed.toString('latin1', at, end).split(' ');
    if (kind !== 'blob')
      throw new ArchiveError([gitProblem(repo, 1, `${id} is missing from the repository.`)]);
    const length = Number(size);
    contents.set(id, new Uint8Array(printed.subarray(end + 1, end + 1 + length)));
    at = end + 1 + length + 1;
  }
  return contents;
}

/** The address of a commit's file where the repository's origin is a public forge; null where it is not known. */
export async function forgeAddress(repo: string): Promise<((commit: string, path: string) => string) | null> {
  const origin = await git(repo, ['config', '--get', 'remote.origin.url']).catch((error: unknown) => {
    if (!(error instanceof ArchiveError)) throw error;
    return Buffer.from('');
  });
  const match =
    /^(?:https:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)(github\.com|gitlab\.com|codeberg\.org)[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(
      origin.toString('utf8').trim(),
    );
  if (match === null) return null;
  const [, host = '', owner = '', name = ''] = match;
  const between = host === 'gitlab.com' ? '-/blob' : host === 'codeberg.org' ? 'src/commit' : 'blob';
  return (commit, path) =>
    `https://${host}/${owner}/${name}/${between}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function gitProblem(repo: string, code: number | string, words: string): Problem {
  const said =
    words
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^(?:fatal|error):\s*/u, '') ?? '';
  return {
    code: 'git-failed',
    file: repo,
    at: null,
    message:
      code === 'ENOENT' ? 'There is no git executable here.' : `git says: ${said.slice(0, 300) || code}.`,
    cure:
      code === 'ENOENT'
        ? 'Install git.'
        : 'Name the folder of a local git repository, and a file that it has or once had.',
  };
}
