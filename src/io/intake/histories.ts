// Whole histories of texts -> the states they went through, oldest first, with a way to read each: from a git repository,
// from an Open Terms Archive versions repository, or from an Open Terms Archive dataset folder.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FORMAT, readGitLog, type FileChange } from '../../core/intake/history/gitLog.ts';
import { isTechnical, otaMoment, otaTermsOf, type OtaTerms } from '../../core/intake/history/otaNames.ts';
import type { RecordedState } from '../../core/intake/history/plan.ts';
import type { Problem } from '../../core/model/problem.ts';
import { ArchiveError } from '../archiveError.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { forgeAddress, git, gitContents } from './git.ts';

/** A text's states, oldest first. */
export interface History {
  readonly states: readonly RecordedState[];
  /** The bytes of some of its contents, by what `contents` of their states says. */
  readonly read: (contents: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** The web address of a state, or null. */
  readonly address: (state: RecordedState) => string | null;
}

/** The texts of a collection, each with its history. */
export interface OtaHistory extends History {
  readonly terms: OtaTerms;
}

/** Every version of a file in a repository's history; renames are followed. */
export async function gitHistory(
  repo: string,
  file: string,
  options: { readonly firstParent: boolean; readonly dates: 'commit' | 'author' },
): Promise<History> {
  const log = await git(repo, [
    ...LOG,
    '--follow',
    '--date-order',
    ...(options.firstParent ? ['--first-parent', '-m'] : []),
    '--',
    file,
  ]);
  const changes = [...readGitLog(log.toString('utf8'))].reverse();
  if (changes.length === 0) {
    throw new ArchiveError([
      {
        code: 'no-history',
        file,
        at: null,
        message: 'No commit of this repository has such a file.',
        cure: 'Name the file as git does, from the top of the repository.',
      },
    ]);
  }
  const address = await forgeAddress(repo);
  return {
    states: changes.map((change) => stateOf(change, 'git', options.dates)),
    read: (contents) => gitContents(repo, contents),
    address: ({ from }) => address?.(from.commit ?? '', from.path) ?? null,
  };
}

/** The histories of an Open Terms Archive collection: a versions repository, or a dataset folder. */
export async function otaHistories(dir: string): Promise<readonly OtaHistory[]> {
  const isRepository =
    lstatSync(join(dir, '.git'), { throwIfNoEntry: false }) !== undefined || looksBare(dir);
  const found = isRepository ? await repositoryHistories(dir) : datasetHistories(dir);
  if (found.length > 0) return found;
  throw new ArchiveError([nothingFound(dir)]);
}

const LOG = ['log', '-M', '--raw', '--no-abbrev', '-z', `--format=${LOG_FORMAT}`];

async function repositoryHistories(repo: string): Promise<readonly OtaHistory[]> {
  const log = await git(repo, [...LOG, '--date-order']);
  const address = await forgeAddress(repo);
  // Newest first: where a text was renamed, its older changes belong to the name it has now.
  const nameNow = new Map<string, string>();
  const changes = new Map<string, FileChange[]>();
  for (const change of readGitLog(log.toString('utf8'))) {
    if (otaTermsOf(change.path) === null) continue;
    const name = nameNow.get(change.path) ?? change.path;
    if (change.before !== null) {
      nameNow.delete(change.path);
      nameNow.set(change.before, name);
    }
    changes.set(name, [change, ...(changes.get(name) ?? [])]);
  }
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, all]) => {
      const terms = otaTermsOf(name);
      if (terms === null) return [];
      return [
        {
          terms,
          // A collection's commits carry the moment of the capture as their author date.
          states: all.map((change) => stateOf(change, 'ota', 'author')),
          read: (contents) => gitContents(repo, contents),
          address: ({ from }) => address?.(from.commit ?? '', from.path) ?? null,
        } satisfies OtaHistory,
      ];
    });
}

function datasetHistories(dir: string): readonly OtaHistory[] {
  return foldersIn(dir, '').flatMap((service) =>
    foldersIn(dir, service).flatMap((terms): OtaHistory[] => {
      const folder = `${service}/${terms}`;
      const files = readdirSync(join(dir, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .flatMap(({ name }) => {
          const recorded = otaMoment(name);
          return recorded === null ? [] : [{ path: `${folder}/${name}`, recorded }];
        })
        .sort((a, b) => (a.recorded < b.recorded ? -1 : 1));
      if (files.length === 0) return [];
      const byHash = new Map<string, string>();
      const states = files.map(({ path, recorded }): RecordedState => {
        const contents = sha256Of(readBytes(join(dir, path), path));
        byHash.set(contents, path);
        return {
          from: { by: 'ota', commit: null, path, recorded },
          day: recorded.slice(0, 10),
          contents,
          technical: false,
        };
      });
      const read: History['read'] = (contents) =>
        Promise.resolve(
          new Map(
            contents.flatMap((hash) => {
              const path = byHash.get(hash);
              return path === undefined ? [] : [[hash, readBytes(join(dir, path), path)] as const];
            }),
          ),
        );
      return [{ terms: { service, terms }, states, read, address: () => null }];
    }),
  );
}

function stateOf(change: FileChange, by: 'git' | 'ota', dates: 'commit' | 'author'): RecordedState {
  const recorded = dates === 'commit' ? change.committed : change.authored;
  return {
    from: { by, commit: change.commit, path: change.path, recorded },
    day: recorded.slice(0, 10),
    contents: change.blob,
    technical: by === 'ota' && isTechnical(change.subject),
  };
}

function foldersIn(dir: string, folder: string): readonly string[] {
  const path = join(dir, folder);
  if (!(lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function looksBare(dir: string): boolean {
  return ['HEAD', 'objects', 'refs'].every(
    (name) => lstatSync(join(dir, name), { throwIfNoEntry: false }) !== undefined,
  );
}

function nothingFound(dir: string): Problem {
  return {
    code: 'no-history',
    file: dir,
    at: null,
    message: 'This is neither a versions repository nor a dataset folder of Open Terms Archive.',
    cure: 'Name the folder that holds a folder for each service.',
  };
}
