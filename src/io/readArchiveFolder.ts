// An archive folder on the disk -> the texts of its YAML files by their paths inside it, and what is wrong with its shape.
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';
import { readTextFile } from './readTextFile.ts';

/** The YAML files of an archive folder, by path inside it, always with `/`. */
export interface ArchiveFolder {
  readonly yaml: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads archive.yaml, and policy.yaml and version.yaml of every folder. Names that begin with a dot are not looked at;
 * a symbolic link is a problem and is not followed, so that nothing outside the folder is ever read.
 */
export function readArchiveFolder(dir: string): ArchiveFolder {
  const yaml = new Map<string, string>();
  const problems: Problem[] = [];
  const read = (path: string): void => {
    try {
      const { text, problems: found } = readTextFile(join(dir, path), path);
      yaml.set(path, text.replace(/^\u{FEFF}/u, ''));
      problems.push(...found);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      problems.push(...error.problems);
    }
  };
  if (!isFolder(dir)) {
    return { yaml, problems: [problem('missing-archive', dir, 'There is no such archive folder.', NAME_IT)] };
  }
  const top = entriesOf(dir, '', problems);
  if (top.some(({ name }) => name === 'archive.yaml')) read('archive.yaml');
  for (const policy of foldersIn(top)) {
    const inside = entriesOf(dir, policy, problems);
    const hasPolicy = inside.some(({ name }) => name === 'policy.yaml');
    if (hasPolicy) read(`${policy}/policy.yaml`);
    else problems.push(missing(`${policy}/policy.yaml`, 'Write policy.yaml, or remove the folder.'));
    for (const version of foldersIn(inside)) {
      const names = new Set(entriesOf(dir, `${policy}/${version}`, problems).map(({ name }) => name));
      const path = `${policy}/${version}/version.yaml`;
      if (hasPolicy && names.has('version.yaml')) read(path);
      else if (hasPolicy) problems.push(missing(path, 'Write version.yaml, or remove the folder.'));
      if (!names.has('source.md')) {
        problems.push(missing(`${policy}/${version}/source.md`, 'Put the transcription there.'));
      }
    }
  }
  return { yaml, problems };
}

const NAME_IT = 'Name the folder that holds archive.yaml.';

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Folder and file entries, sorted by name; symbolic links are reported and left out. */
function entriesOf(dir: string, folder: string, problems: Problem[]): readonly Dirent[] {
  const entries = readdirSync(join(dir, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.filter((entry) => {
    if (!entry.isSymbolicLink()) return true;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    problems.push(
      problem('symbolic-link', path, 'Symbolic links are not followed in an archive.', 'Put a copy there.'),
    );
    return false;
  });
}

function foldersIn(entries: readonly Dirent[]): readonly string[] {
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function missing(file: string, cure: string): Problem {
  return problem('missing-file', file, `${file} is missing.`, cure);
}

function problem(code: string, file: string, message: string, cure: string): Problem {
  return { code, file, at: null, message, cure };
}
