// An archive folder, opened: its records at once; its texts, comparisons and lineages when they are asked for, once.
// Joins the rooms that do not know one another: parse, archive and diff.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WhichQuestion, WhichSources } from '../core/archive/answer.ts';
import { extendLineages } from '../core/archive/lineages.ts';
import { readPolicies } from '../core/archive/readPolicies.ts';
import { which } from '../core/archive/which.ts';
import { compareTrees } from '../core/diff/compareTrees.ts';
import type { WhichAnswer } from '../core/model/answer.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Lineages } from '../core/model/lineage.ts';
import type { ArchivedVersion, ArchiveRecord, PolicyRecord, VersionRecord } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import { parseSource } from '../core/parse/parseSource.ts';
import { ArchiveError } from './archiveError.ts';
import { layersOf } from './layersOf.ts';
import { readArchiveFolder } from './readArchiveFolder.ts';
import { readLineages } from './readLineages.ts';
import { readBytes, readTextFile } from './readTextFile.ts';

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
}

/** Opens the archive in a folder. Never throws for what stands in it: problems are returned, all of them. */
export function openArchive(dir: string): OpenArchive {
  const folder = readArchiveFolder(dir);
  const { archive, policies, problems } = readPolicies(folder.yaml);
  const told = new Set(folder.problems.map(({ file }) => file));
  // A file that the folder lacks is told once, by the folder; so is a folder that is not there at all.
  const others = problems.filter(
    ({ code, file }) => code !== 'missing-file' || !(told.has(file) || told.has(dir)),
  );
  const policyOf = (id: string): PolicyRecord => found(policies, id, 'policy');
  const recordOf = (policy: string, id: string): VersionRecord =>
    found(policyOf(policy).versions, id, `version of ${policy}`);

  const version = memoised((policy: string, id: string): ArchivedVersion => {
    const record = recordOf(policy, id);
    const { text, sha256 } = readTextFile(join(dir, policy, id, 'source.md'), `${policy}/${id}/source.md`);
    const tree = parseSource(text, { language: policyOf(policy).language, layers: layersOf(record) });
    return { policy, record, source: text, sha256, tree };
  });
  const comparison = memoised((policy: string, oldVersion: string, newVersion: string): Comparison =>
    compareTrees(version(policy, oldVersion).tree, version(policy, newVersion).tree),
  );
  const lineages = memoised((policy: string): Lineages => {
    const versions = policyOf(policy).versions.map(({ id }) => version(policy, id));
    const stored = readLineages(join(dir, policy, 'lineages.json'), `${policy}/lineages.json`);
    return extendLineages(stored, versions, (before, after) => comparison(policy, before, after).pairs);
  });
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

function found<T extends { readonly id: string }>(all: readonly T[], id: string, what: string): T {
  const one = all.find((each) => each.id === id);
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

/** A function that computes each answer once. Ids hold no space, so they join to an unambiguous key. */
function memoised<Ids extends readonly string[], T>(make: (...ids: Ids) => T): (...ids: Ids) => T {
  const made = new Map<string, T>();
  return (...ids) => {
    const key = ids.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...ids);
    made.set(key, value);
    return value;
  };
}
