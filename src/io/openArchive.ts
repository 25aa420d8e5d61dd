// An archive folder, opened: its records at once; its texts, comparisons and lineages when they are asked for. Those of
// the policies asked for last stay in memory. Joins the rooms that do not know one another: parse, archive and diff.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WhichQuestion, WhichSources } from '../core/archive/answer.ts';
import { extendLineages } from '../core/archive/lineages.ts';
import { readPolicies } from '../core/archive/readPolicies.ts';
import { which } from '../core/archive/which.ts';
import { compareTrees } from '../core/diff/compareTrees.ts';
import { ENGINE } from '../core/diff/engineNumber.ts';
import type { WhichAnswer } from '../core/model/answer.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Lineages } from '../core/model/lineage.ts';
import type { ArchivedVersion, ArchiveRecord, PolicyRecord, VersionRecord } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import { ArchiveError } from './archiveError.ts';
import { keptOr, keyOf, type ContentCache } from './contentCache.ts';
import { savedRecords } from './knownRecords.ts';
import { inRoom, policyRooms } from './policyRooms.ts';
import { readArchiveFolder } from './readArchiveFolder.ts';
import { readLineages } from './readLineages.ts';
import { readBytes, readTextFile, sha256Of } from './readTextFile.ts';
import { keptTree, parsedTree, treeKey } from './treeCache.ts';

/** An opened archive. Ids that are not in `policies` are a bug of the caller and throw. */
export interface OpenArchive {
  readonly dir: string;
  /** Stands in with empty words where archive.yaml has a problem: look at `problems` first. */
  readonly record: ArchiveRecord;
  /** Sorted by id; a policy or version whose YAML has a problem is left out. */
  readonly policies: readonly PolicyRecord[];
  /** What is wrong with the YAML files and the folders; `check` proves the rest. */
  readonly problems: readonly Problem[];
  readonly version: (policy: string, version: string) => ArchivedVersion;
  /** The bytes of the file a version was transcribed from. */
  readonly snapshot: (policy: string, version: string) => Uint8Array;
  readonly comparison: (policy: string, oldVersion: string, newVersion: string) => Comparison;
  /** The stored lineages, extended (in memory only) by what lineages.json does not hold yet. */
  readonly lineages: (policy: string) => Lineages;
  readonly which: (policy: string, question: WhichQuestion) => WhichAnswer;
  /**
   * What core makes of a policy's record, trees and lineages alone, as a JSON value, kept under a name: with a cache the
   * texts need not be read for it again.
   */
  readonly derived: <T>(policy: string, name: string, make: () => T) => T;
}

/**
 * Opens the archive in a folder. Never throws for what stands in it: problems are returned, all of them.
 *
 * @param cache where trees, comparisons and lineages are kept between runs. Without one every text is parsed and every
 *   pair compared, whatever tree.json says: that is what proofs need.
 */
export function openArchive(dir: string, cache: ContentCache | null = null): OpenArchive {
  const folder = readArchiveFolder(dir);
  const known = cache === null ? null : savedRecords(resolve(dir), cache);
  const { archive, policies, problems } = readPolicies(folder.yaml, known);
  known?.save();
  const told = new Set(folder.problems.map(({ file }) => file));
  // A file that the folder lacks is told once, by the folder; so is a folder that is not there at all.
  const others = problems.filter(
    ({ code, file }) => code !== 'missing-file' || !(told.has(file) || told.has(dir)),
  );
  const policiesById = byId(policies);
  const policyOf = (id: string): PolicyRecord => found(policiesById, id, 'policy');
  const versionsById = new Map<string, ReadonlyMap<string, VersionRecord>>();
  const recordOf = (policy: string, id: string): VersionRecord => {
    const versions = versionsById.get(policy) ?? byId(policyOf(policy).versions);
    versionsById.set(policy, versions);
    return found(versions, id, `version of ${policy}`);
  };
  const roomOf = policyRooms((policy) => policyOf(policy).versions.length);

  const version = (policy: string, id: string): ArchivedVersion =>
    inRoom(roomOf(policy), `version ${id}`, () => {
      const record = recordOf(policy, id);
      const { language } = policyOf(policy);
      const { text, sha256 } = readTextFile(join(dir, policy, id, 'source.md'), `${policy}/${id}/source.md`);
      const inputs = { record, language, source: text, sha256 };
      const tree = cache === null ? parsedTree(inputs) : keptTree(join(dir, policy, id), inputs, cache);
      return { policy, record, source: text, sha256, tree };
    });
  const keyOfTree = ({ policy, record, sha256 }: ArchivedVersion): string =>
    treeKey({ record, sha256, language: policyOf(policy).language });
  const comparison = (policy: string, oldVersion: string, newVersion: string): Comparison =>
    inRoom(roomOf(policy), `comparison ${oldVersion} ${newVersion}`, () => {
      const [before, after] = [version(policy, oldVersion), version(policy, newVersion)];
      return keptOr(cache, 'comparisons', keyOf(ENGINE, keyOfTree(before), keyOfTree(after)), () =>
        compareTrees(before.tree, after.tree),
      );
    });
  const lineages = (policy: string): Lineages =>
    inRoom(roomOf(policy), 'lineages', () => {
      const stored = readLineages(join(dir, policy, 'lineages.json'), `${policy}/lineages.json`);
      const extended = (): Lineages =>
        extendLineages(
          stored,
          policyOf(policy).versions.map(({ id }) => version(policy, id)),
          (before, after) => comparison(policy, before, after).pairs,
        );
      if (cache === null) return extended();
      return keptOr(cache, 'lineages', keyOf(ENGINE, policy, stored, treesOf(policy)), extended);
    });
  // What a policy's lineages follow from, without its trees: their names.
  const treesOf = (policy: string): readonly unknown[] =>
    policyOf(policy).versions.map((record) => {
      const name = `${policy}/${record.id}/source.md`;
      const sha256 = sha256Of(readBytes(join(dir, name), name));
      const key = treeKey({ record, sha256, language: policyOf(policy).language });
      return [record.id, record.predecessor, record.aliases, key];
    });
  const derived = <T>(policy: string, name: string, make: () => T): T => {
    if (cache === null) return make();
    const stored = readLineages(join(dir, policy, 'lineages.json'), `${policy}/lineages.json`);
    return keptOr(cache, 'derived', keyOf(ENGINE, name, policyOf(policy), stored, treesOf(policy)), make);
  };
  const sourcesFor = (policy: string): WhichSources => ({
    language: archive?.language ?? UNREADABLE.language,
    lengthOf: (id) =>
      existsSync(join(dir, policy, id, 'source.md')) ? version(policy, id).source.length : null,
    changesBetween: (before, after) => changeCounts(comparison(policy, before, after)),
  });
  return {
    dir,
    record: archive ?? UNREADABLE,
    policies,
    problems: [...folder.problems, ...others],
    version,
    snapshot: (policy, id) => {
      const { file } = recordOf(policy, id).source;
      return readBytes(join(dir, policy, id, file), `${policy}/${id}/${file}`);
    },
    comparison,
    lineages,
    which: (policy, question) => which(policyOf(policy), question, sourcesFor(policy)),
    derived,
  };
}

const UNREADABLE: ArchiveRecord = {
  title: '',
  operator: '',
  contact: '',
  url: null,
  base: '/',
  language: 'en',
};

/** The counts of a comparison's summary, less its two counts of characters. */
function changeCounts({ summary }: Comparison): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(summary).filter(([change]) => !change.startsWith('wordingChars')));
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

function found<T>(all: ReadonlyMap<string, T>, id: string, what: string): T {
  const one = all.get(id);
  if (one === undefined) {
    throw new ArchiveError([
      {
        code: 'unknown-id',
        file: id,
        at: null,
        message: `There is no ${what} called "${id}".`,
        cure: 'Check the name.',
      },
    ]);
  }
  return one;
}
