// A Markdown file -> its text and tree, with the layers of version.yaml where the file is an archive's source.md.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readRecord, type ReadRecord } from '../core/archive/readRecord.ts';
import { policySchema, versionSchema } from '../core/archive/schemas.ts';
import { toVersionRecord } from '../core/archive/toRecords.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Layers, SectionTree } from '../core/model/sectionTree.ts';
import { parseSource } from '../core/parse/parseSource.ts';
import { ArchiveError } from './archiveError.ts';
import { layersOf } from './layersOf.ts';
import { readTextFile } from './readTextFile.ts';

/** A file, read and parsed. */
export interface ReadSource {
  readonly text: string;
  readonly sha256: string;
  readonly tree: SectionTree;
  /** What decoding or parsing had to replace, each with its place in the file. */
  readonly problems: readonly Problem[];
}

/** Reads and parses a file. `name` is how problems call it. Throws an ArchiveError where that is not possible. */
export function readSource(path: string, name: string): ReadSource {
  const { text, sha256, problems } = readTextFile(path, name);
  const { language, layers } = archivedAs(path, name);
  const tree = parseSource(text, {
    ...(language === null ? {} : { language }),
    ...(layers === null ? {} : { layers }),
  });
  return {
    text,
    sha256,
    tree,
    problems: [...problems, ...tree.problems.map((problem) => ({ ...problem, file: name }))],
  };
}

/** What an archive says of a file: a source.md beside a version.yaml has its layers, and its policy's language. */
function archivedAs(
  path: string,
  name: string,
): { readonly language: string | null; readonly layers: Layers | null } {
  const beside = (file: string): readonly [path: string, name: string] => [
    join(dirname(path), file),
    join(dirname(name), file),
  ];
  const version = beside('version.yaml');
  if (basename(path) !== 'source.md' || !existsSync(version[0])) return { language: null, layers: null };
  const record = taken(readRecord(versionSchema, version[1], readTextFile(...version).text));
  const layers = layersOf(toVersionRecord(basename(dirname(path)), record));
  const policy = beside('../policy.yaml');
  if (!existsSync(policy[0])) return { language: null, layers };
  const { language } = taken(readRecord(policySchema, policy[1], readTextFile(...policy).text));
  return { language, layers };
}

function taken<T>({ value, problems }: ReadRecord<T>): T {
  if (value === null) throw new ArchiveError(problems);
  return value;
}
