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
  const files = new Map<string, string>();
  const problems: Problem[] = [...archive.problems];
  if (problems.length > 0) return { written: [], problems };
  for (const policy of located) {
    for (const { id } of policy.record.versions) {
      try {
        if (!giveUpAddresses) problems.push(...lostAddresses(archive, policy, id));
        files.set(`${policy.record.id}/${id}/tree.json`, treeFileText(archive.version(policy.record.id, id)));
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        problems.push(...error.problems);
      }
    }
    try {
      files.set(`${policy.record.id}/lineages.json`, lineagesText(archive.lineages(policy.record.id)));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) return { written: [], problems };
  const written = [...files].filter(([path, text]) => writeBeside(join(archive.dir, path), text));
  return { written: written.map(([path]) => path), problems: [] };
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
