// Changes to an archive that happen as a whole or not at all: everything is written aside first, then a list of what goes
// where, and only then is anything moved. Whatever is interrupted before the list stands never happened; whatever is
// interrupted after is finished by the next run.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';

/** Path inside the archive -> new contents; null takes the file away. */
export type Changes = ReadonlyMap<string, Uint8Array | string | null>;

const STAGING = '.staging';
const LIST = '.unfinished.json';
const LOCK = '.lock';

/** What still has to be moved: from a file in the staging folder, or null to take the target away. */
interface Move {
  readonly from: string | null;
  readonly to: string;
}

/** Makes all changes, or none. Throws an ArchiveError where a path leads through a symbolic link. */
export function writeSafely(dir: string, changes: Changes): void {
  const links = [...changes.keys()].flatMap((path) => linksOn(dir, path));
  if (links.length > 0) throw new ArchiveError(links);
  const staging = join(dir, STAGING);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  const moves = [...changes].map(([to, contents], index): Move => {
    if (contents === null) return { from: null, to };
    writeFileSync(join(staging, String(index)), contents);
    return { from: String(index), to };
  });
  writeFileSync(join(staging, 'list'), JSON.stringify(moves));
  // From this renaming on, the changes are decided.
  renameSync(join(staging, 'list'), join(dir, LIST));
  finish(dir);
}

/**
 * Runs something that changes an archive, alone: another process that changes it meanwhile is refused. What an earlier
 * run left unfinished is finished first.
 */
export async function withArchive<T>(dir: string, run: () => Promise<T>): Promise<T> {
  lock(dir);
  try {
    finish(dir);
    return await run();
  } finally {
    rmSync(join(dir, LOCK), { force: true });
  }
}

/** Whether an earlier run was interrupted while it moved its files; the next run that writes will finish it. */
export function isUnfinished(dir: string): boolean {
  return existsSync(join(dir, LIST));
}

function finish(dir: string): void {
  const list = join(dir, LIST);
  if (existsSync(list)) {
    const moves: unknown = JSON.parse(readFileSync(list, 'utf8'));
    // The list took its name only when it was whole; one that leads out of the archive was not written here.
    if (!Array.isArray(moves) || !moves.every(isMove)) throw new ArchiveError([strangeList()]);
    for (const { from, to } of moves) move(dir, from, to);
    rmSync(list);
  }
  rmSync(join(dir, STAGING), { recursive: true, force: true });
}

function isMove(value: unknown): value is Move {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  const { from, to } = value;
  const inside =
    typeof to === 'string' && to.split('/').every((step) => /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(step));
  return inside && (from === null || (typeof from === 'string' && /^\d+$/u.test(from)));
}

function strangeList(): Problem {
  return {
    code: 'bad-list',
    file: LIST,
    at: null,
    message: 'This list of unfinished changes was not written by this program.',
    cure: 'Remove the file, and look who put it there.',
  };
}

/** Moves one file; one that was moved before the interruption is left as it is. */
function move(dir: string, from: string | null, to: string): void {
  const target = join(dir, to);
  if (from === null) {
    rmSync(target, { force: true });
    return;
  }
  const source = join(dir, STAGING, from);
  if (!existsSync(source)) return;
  mkdirSync(dirname(target), { recursive: true });
  renameSync(source, target);
}

function lock(dir: string): void {
  const path = join(dir, LOCK);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
        throw unwritable(dir, error);
      if (isRunning(Number(readFileSync(path, 'utf8')))) break;
      // Left behind by a process that was killed.
      rmSync(path, { force: true });
    }
  }
  throw new ArchiveError([
    {
      code: 'archive-busy',
      file: dir,
      at: null,
      message: 'Another command is changing this archive.',
      cure: `Wait until it is done; if none is running, remove ${LOCK} there.`,
    },
  ]);
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function unwritable(dir: string, error: unknown): ArchiveError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new ArchiveError([
    {
      code: 'unwritable-archive',
      file: dir,
      at: null,
      message: `Nothing can be written in this folder (${code}).`,
      cure: 'Check that the folder exists, and its permissions.',
    },
  ]);
}

/** Symbolic links on the way to a path inside the archive: writing through one would leave the archive. */
function linksOn(dir: string, path: string): readonly Problem[] {
  const steps = path.split('/');
  return steps.flatMap((_step, index): Problem[] => {
    const place = steps.slice(0, index + 1).join('/');
    if (!(lstatSync(join(dir, place), { throwIfNoEntry: false })?.isSymbolicLink() ?? false)) return [];
    return [
      {
        code: 'symbolic-link',
        file: place,
        at: null,
        message: 'Symbolic links are not followed in an archive.',
        cure: 'Put the folder or file itself there.',
      },
    ];
  });
}

/** Names in a folder of the archive; none where it does not exist. */
export function namesIn(dir: string, folder: string): readonly string[] {
  const path = join(dir, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}
