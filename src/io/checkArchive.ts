// Proves a whole archive: records, quotes, hashes, reconstructions, transcriptions, trees, addresses, lineages and the
// comparisons of neighbours. Reads only; reports everything that is wrong, each with its place and its cure.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lineageChecks } from '../core/archive/lineageChecks.ts';
import type { LocatedPolicy } from '../core/archive/locatedPolicy.ts';
import { quoteChecks } from '../core/archive/quoteChecks.ts';
import { readPolicies } from '../core/archive/readPolicies.ts';
import { rebuildChecks } from '../core/archive/rebuildChecks.ts';
import type { ArchivedVersion } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import { collecting, type Findings } from './findings.ts';
import { archivedAs } from './ledger/knownLedger.ts';
import type { OpenArchive } from './openArchive.ts';
import { proveVersion } from './proveVersion.ts';
import { readArchiveFolder } from './readArchiveFolder.ts';
import { readLineages } from './readLineages.ts';

/** What `check` found. */
export interface CheckedArchive {
  readonly policies: number;
  readonly versions: number;
  readonly comparisons: number;
  readonly problems: readonly Problem[];
  /** What is not wrong but not proven or not generated yet. */
  readonly notes: readonly string[];
}

/** Proves an archive. Never throws for what stands in it. */
export function checkArchive(archive: OpenArchive): CheckedArchive {
  const { located } = readPolicies(readArchiveFolder(archive.dir).yaml);
  const found: Findings = { problems: [...archive.problems], notes: [] };
  let comparisons = 0;
  for (const policy of located) {
    const versions = readVersions(archive, policy, found);
    found.problems.push(...quoteChecks(policy, (id) => versions.get(id)?.source ?? null));
    found.problems.push(...repeatedSnapshots(policy, archivedAs(archive, policy.record.id)));
    const built = [...versions.values()].filter((version) => proveVersion(archive, policy, version, found));
    for (const version of versions.values()) {
      const before = versions.get(version.record.predecessor ?? '');
      if (before === undefined || before === version) continue;
      comparisons++;
      proveComparison(archive, before, version, found);
    }
    proveLineages(archive, policy.record.id, built, found);
  }
  return {
    policies: located.length,
    versions: located.reduce((sum, { record }) => sum + record.versions.length, 0),
    comparisons,
    ...found,
  };
}

function readVersions(
  archive: OpenArchive,
  { record }: LocatedPolicy,
  found: Findings,
): ReadonlyMap<string, ArchivedVersion> {
  const versions = new Map<string, ArchivedVersion>();
  for (const { id } of record.versions) {
    // A source that is missing has been reported by the folder.
    if (!existsSync(join(archive.dir, record.id, id, 'source.md'))) continue;
    collecting(found, () => versions.set(id, archive.version(record.id, id)));
  }
  return versions;
}

function proveComparison(
  archive: OpenArchive,
  before: ArchivedVersion,
  after: ArchivedVersion,
  found: Findings,
): void {
  const comparison = archive.comparison(after.policy, before.record.id, after.record.id);
  for (const { side, address, at } of rebuildChecks(comparison, before.tree, after.tree)) {
    const version = side === 'old' ? before : after;
    found.problems.push({
      code: 'not-rebuilt',
      file: `${version.policy}/${version.record.id}/source.md`,
      at,
      message: `The comparison of ${before.record.id} and ${after.record.id} does not rebuild ${address ?? 'this unit'}.`,
      cure: 'This is a fault of the comparison engine: report it with both texts.',
    });
  }
}

function proveLineages(
  archive: OpenArchive,
  policy: string,
  built: readonly ArchivedVersion[],
  found: Findings,
): void {
  const name = `${policy}/lineages.json`;
  const path = join(archive.dir, name);
  if (!existsSync(path)) {
    found.notes.push(`${name} is not there yet; \`archive build-trees\` writes it.`);
    return;
  }
  collecting(found, () => {
    found.problems.push(...lineageChecks(name, readLineages(path, name), built));
  });
}

/** Two versions from one and the same file: the wrong file was archived. A reconstruction has no file of its own. */
function repeatedSnapshots(
  { record, versionFiles }: LocatedPolicy,
  archived: ReadonlyMap<string, { readonly repeats: string | null }>,
): readonly Problem[] {
  const received = record.versions.filter(({ kind }) => kind !== 'reconstruction');
  return received.flatMap((version, index): Problem[] => {
    const first = received.slice(0, index).find(({ source }) => source.sha256 === version.source.sha256);
    const yaml = versionFiles.get(version.id);
    if (first === undefined || yaml === undefined) return [];
    // The ledger says where the publisher went back to an older text on purpose.
    if ([first, version].some(({ id }) => (archived.get(id)?.repeats ?? null) !== null)) return [];
    return [
      {
        code: 'repeated-snapshot',
        file: yaml.file,
        at: yaml.placeOf(['source', 'sha256']),
        message: `The snapshot is byte for byte that of ${first.id}.`,
        cure: 'Look whether the wrong file was archived; if the text did not change, it is no new version.',
      },
    ];
  });
}
