// tree.json: the section tree of a version as it was published, with the number of the parser that made it and the
// SHA-256 of the source it was made from. Generated, committed beside the version, read by browsers.
import { existsSync } from 'node:fs';
import type { Problem } from '../core/model/problem.ts';
import type { ArchivedVersion } from '../core/model/policy.ts';
import type { SectionTree } from '../core/model/sectionTree.ts';
import { PARSER } from '../core/parse/parserNumber.ts';
import { ArchiveError } from './archiveError.ts';
import { readTextFile } from './readTextFile.ts';

/** What tree.json holds. */
export interface TreeFile {
  readonly format: 1;
  readonly parser: number;
  readonly sha256: string;
  readonly tree: SectionTree;
}

/** The text of a version's tree.json: one line of JSON. */
export function treeFileText({ sha256, tree }: ArchivedVersion): string {
  const file: TreeFile = { format: 1, parser: PARSER, sha256, tree };
  return `${JSON.stringify(file)}\n`;
}

/** Reads a tree.json; null where there is none. Throws an ArchiveError where it does not have the form of one. */
export function readTreeFile(path: string, name: string): TreeFile | null {
  if (!existsSync(path)) return null;
  const value = parsed(readTextFile(path, name).text);
  if (!isTreeFile(value)) throw new ArchiveError([broken(name)]);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The file is generated and compared as a whole with what is generated anew, so only its outer shape is looked at. */
function isTreeFile(value: unknown): value is TreeFile {
  if (typeof value !== 'object' || value === null) return false;
  const { format, parser, sha256, tree } = value as Partial<Record<keyof TreeFile, unknown>>;
  const root =
    typeof tree === 'object' && tree !== null && 'root' in tree && isNode(tree.root) && 'length' in tree;
  return format === 1 && typeof parser === 'number' && typeof sha256 === 'string' && root;
}

function isNode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('children' in value) || !('address' in value)) {
    return false;
  }
  return Array.isArray(value.children) && value.children.every(isNode);
}

function broken(file: string): Problem {
  return {
    code: 'bad-tree',
    file,
    at: null,
    message: 'This is not a tree.json.',
    cure: 'Take the file back from version control; it is written by `archive build-trees` and never by hand.',
  };
}
