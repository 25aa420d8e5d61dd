// The YAML files of an archive folder -> checked records, and every problem that can be seen without reading a source.
// A file with a problem gives no record, and the rest of the archive is read all the same.
import type { ArchiveRecord, PolicyRecord, VersionRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { crossChecks } from './crossChecks.ts';
import type { LocatedPolicy } from './locatedPolicy.ts';
import { readRecord, type KnownRecords } from './readRecord.ts';
import type { YamlFile } from './readYaml.ts';
import { archiveSchema, policySchema, versionSchema } from './schemas.ts';
import { toArchiveRecord, toPolicyRecord, toVersionRecord } from './toRecords.ts';

/** What `readPolicies` returns. `archive` is null where archive.yaml is missing or has a problem. */
export interface ReadPolicies {
  readonly archive: ArchiveRecord | null;
  /** Sorted by id. */
  readonly policies: readonly PolicyRecord[];
  /** The same policies, with the files they were read from, so that a later problem can say its place. */
  readonly located: readonly LocatedPolicy[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the texts of archive.yaml, `<policy>/policy.yaml` and `<policy>/<version>/version.yaml`, by their paths inside
 * the archive folder. Other paths are not looked at. All problems are reported, not the first. `known` saves the work for
 * files that were read before; without it every file is read and checked.
 */
export function readPolicies(
  files: ReadonlyMap<string, string>,
  known: KnownRecords | null = null,
): ReadPolicies {
  const problems: Problem[] = [];
  const archive = readArchive(files.get('archive.yaml'), problems);
  const located: LocatedPolicy[] = [];
  for (const [id, paths] of foldersOf(files)) {
    const versionFiles = new Map<string, YamlFile>();
    const versions = readVersions(files, paths, { versionFiles, problems, known });
    const file = `${id}/policy.yaml`;
    const text = files.get(file);
    if (text === undefined) {
      problems.push(missing(file, 'Write policy.yaml, or remove the folder.'));
      continue;
    }
    const read = readRecord(policySchema, file, text, known);
    problems.push(...read.problems);
    if (read.value === null) continue;
    located.push({ record: toPolicyRecord(id, read.value, versions), yaml: read.yaml, versionFiles });
  }
  const policies = located.map(({ record }) => record);
  problems.push(...located.flatMap((policy) => crossChecks(policy, policies)));
  return { archive, policies, located, problems };
}

function readArchive(text: string | undefined, problems: Problem[]): ArchiveRecord | null {
  if (text === undefined) {
    problems.push(missing('archive.yaml', 'Write archive.yaml with title, operator, contact and language.'));
    return null;
  }
  const read = readRecord(archiveSchema, 'archive.yaml', text);
  problems.push(...read.problems);
  return read.value === null ? null : toArchiveRecord(read.value);
}

interface Reading {
  readonly versionFiles: Map<string, YamlFile>;
  readonly problems: Problem[];
  readonly known: KnownRecords | null;
}

/** The records of a policy's versions; `paths` are all that stands in its folder, sorted. */
function readVersions(
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
  { versionFiles, problems, known }: Reading,
): readonly VersionRecord[] {
  const versions: VersionRecord[] = [];
  for (const file of paths) {
    const [, version, name, ...deeper] = file.split('/');
    if (version === undefined || name !== 'version.yaml' || deeper.length > 0) continue;
    const read = readRecord(versionSchema, file, files.get(file) ?? '', known);
    problems.push(...badFolder(version, file), ...read.problems);
    versionFiles.set(version, read.yaml);
    if (read.value !== null) versions.push(toVersionRecord(version, read.value));
  }
  return versions;
}

/** The top folders of the given files, which are the ids of policies, sorted, each with its files, sorted. */
function foldersOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const file of [...files.keys()].sort()) {
    const [folder = '', ...inside] = file.split('/');
    if (inside.length === 0) continue;
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [file]);
    else known.push(file);
  }
  // Sorted by the folder alone: in a path the slash would sort before a hyphen.
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function badFolder(id: string, file: string): readonly Problem[] {
  if (/^[a-z0-9-]+$/u.test(id)) return [];
  return [
    {
      code: 'bad-id',
      file,
      at: null,
      message: `The folder "${id}" cannot be an id: ids hold only the letters a to z, digits and hyphens.`,
      cure: 'Rename the folder, using only a-z, 0-9 and -.',
    },
  ];
}

function missing(file: string, cure: string): Problem {
  return { code: 'missing-file', file, at: null, message: `${file} is missing.`, cure };
}
