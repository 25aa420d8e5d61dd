// What a build made into a folder, remembered outside it: for each policy the name of the state it was made from and its
// files. A policy whose state is the same, and whose files nobody has touched since, is not made again.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file below the site's folder, as it was left. */
type MadeFile = readonly [path: string, size: number, modified: number];

/** What was made from a state. */
interface Made {
  readonly state: string;
  readonly files: readonly MadeFile[];
}

/** The memory of a site's folder, by the name of what was made: a policy's id, or `_shared`. */
export interface MadeFiles {
  /** The paths made from exactly this state, all of them still as they were left; null otherwise. */
  readonly intact: (name: string, state: string) => readonly string[] | null;
  readonly remember: (name: string, state: string, paths: readonly string[]) => void;
  readonly forget: (name: string) => void;
}

/** The memory of the folder `site`, kept in the folder `memory`. */
export function madeFiles(site: string, memory: string): MadeFiles {
  const fileOf = (name: string): string => join(memory, `${name}.json`);
  return {
    intact: (name, state) => {
      const made = read(fileOf(name));
      if (made?.state !== state) return null;
      return made.files.every((file) => isAsLeft(site, file)) ? made.files.map(([path]) => path) : null;
    },
    remember: (name, state, paths) => {
      const made: Made = { state, files: paths.map((path) => asItIs(site, path)) };
      const beside = `${fileOf(name)}.${process.pid}.new`;
      mkdirSync(dirname(beside), { recursive: true });
      writeFileSync(beside, JSON.stringify(made));
      renameSync(beside, fileOf(name));
    },
    forget: (name) => rmSync(fileOf(name), { force: true }),
  };
}

function read(file: string): Made | null {
  try {
    // Written above, whole or not at all.
    return JSON.parse(readFileSync(file, 'utf8')) as Made;
  } catch {
    return null;
  }
}

function asItIs(site: string, path: string): MadeFile {
  const { size, mtimeMs } = statSync(join(site, path));
  return [path, size, mtimeMs];
}

function isAsLeft(site: string, [path, size, modified]: MadeFile): boolean {
  const now = statSync(join(site, path), { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === modified;
}
