// Makes what is generated and committed: tree.json beside every version, lineages.json beside every policy.
// Nothing is written while a published address would be lost: an alias has to say first where it went.
import { join } from 'node:path';
import { addressChecks } from '../core/archive/addressChecks.ts';
import type { LocatedPolicy } from '../core/archive/locatedPolicy.ts';
import { readPolicies } from '../core/archive/readPolicies.ts';
import type { Lineages } from '../core/model/lineage.ts';
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';
import type { OpenArchive } from './openArchive.ts';
import { readArchiveFolder } from './readArchiveFolder.ts';
import { readLineages } from './readLineages.ts';
import { readTreeFile, treeFileText } from './treeFile.ts';
import { writeBeside } from './writeBeside.ts';

/** What was written, by path inside the archive; all problems, and nothing written, where there are any. */
export interface BuiltTrees {
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Writes the generated files of an archive. With `giveUpAddresses`, published addresses may be lost: right only while
 * nothing has been published yet.
 */
export function buildTrees(archive: OpenArchive, giveUpAddresses: boolean): BuiltTrees {
  const { located } = readPolicies(readArchiveFolder(archive.dir).yaml);
  const problems: Problem[] = [...archive.problems];
  if (problems.length > 0) return { written: [], problems };
  // Everything that stands in the way is found before the first file is written; the files are then made one policy
  // after the other, because those of a large archive would fill the memory.
  for (const policy of located) {
    for (const { id } of policy.record.versions) {
      reporting(problems, () => {
        if (!giveUpAddresses) problems.push(...lostAddresses(archive, policy, id));
      });
    }
    reporting(problems, () => storedLineages(archive, policy.record.id));
  }
  if (problems.length > 0) return { written: [], problems };
  const written: string[] = [];
  const write = (path: string, text: string): void => {
    if (writeBeside(join(archive.dir, path), text)) written.push(path);
  };
  for (const { record } of located) {
    reporting(problems, () => {
      for (const { id } of record.versions) {
        write(`${record.id}/${id}/tree.json`, treeFileText(archive.version(record.id, id)));
      }
      write(`${record.id}/lineages.json`, lineagesText(archive.lineages(record.id)));
    });
  }
  return { written, problems };
}

function reporting(problems: Problem[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    problems.push(...error.problems);
  }
}

function storedLineages({ dir }: OpenArchive, policy: string): Lineages {
  return readLineages(join(dir, policy, 'lineages.json'), `${policy}/lineages.json`);
}

/** The text of a lineages.json: JSON with one lineage a line, so that what is added shows as added lines. */
export function lineagesText({ format, lineages }: Lineages): string {
  const lines = Object.entries(lineages).map(
    ([id, versions]) => `${JSON.stringify(id)}:${JSON.stringify(versions)}`,
  );
  return `{"format":${format},"lineages":{\n${lines.join(',\n')}\n}}\n`;
}

function lostAddresses(archive: OpenArchive, policy: LocatedPolicy, id: string): readonly Problem[] {
  const path = `${policy.record.id}/${id}/tree.json`;
  const published = readTreeFile(join(archive.dir, path), path);
  const yaml = policy.versionFiles.get(id);
  if (published === null || yaml === undefined) return [];
  const { record, tree } = archive.version(policy.record.id, id);
  return addressChecks(record, published.tree.root, tree.root, yaml);
}
