// What can be wrong between checked records: a name that names nothing, a circle of predecessors, cohorts that overlap.
// Looks at records only; what needs the sources themselves is in the proofs of this room.
import type { PolicyRecord, VersionRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { cohortChecks } from './cohortChecks.ts';
import type { LocatedPolicy } from './locatedPolicy.ts';
import type { YamlPath } from './readYaml.ts';

/** Every problem between the records of a policy, its versions and the other policies of the archive. */
export function crossChecks(policy: LocatedPolicy, all: readonly PolicyRecord[]): readonly Problem[] {
  return [...policyNames(policy, all), ...cohortChecks(policy), ...versionsChecks(policy)];
}

function policyNames({ record, yaml }: LocatedPolicy, all: readonly PolicyRecord[]): readonly Problem[] {
  const problems: Problem[] = [];
  const translationOf = record.translationOf;
  if (
    translationOf !== null &&
    (translationOf === record.id || !all.some(({ id }) => id === translationOf))
  ) {
    problems.push({
      code: 'unknown-policy',
      file: yaml.file,
      at: yaml.placeOf(['translation-of']),
      message: `translation-of names "${translationOf}", which is no other policy of this archive.`,
      cure: 'Name the folder of the policy that this one translates, or write null.',
    });
  }
  if (!/^[a-z0-9-]+$/u.test(record.id)) {
    problems.push({
      code: 'bad-id',
      file: yaml.file,
      at: null,
      message: `The folder "${record.id}" cannot be an id: ids hold only the letters a to z, digits and hyphens.`,
      cure: 'Rename the folder, using only a-z, 0-9 and -.',
    });
  }
  record.services.forEach(({ id }, index) => {
    if (record.services.findIndex((other) => other.id === id) === index) return;
    problems.push({
      code: 'repeated-id',
      file: yaml.file,
      at: yaml.placeOf(['services', index, 'id']),
      message: `The service id "${id}" is used twice.`,
      cure: 'Give each service an id of its own.',
    });
  });
  return problems;
}

function versionsChecks(policy: LocatedPolicy): readonly Problem[] {
  const byId = new Map(policy.record.versions.map((version) => [version.id, version]));
  return policy.record.versions.flatMap((version) => versionChecks(policy, version, byId));
}

function versionChecks(
  policy: LocatedPolicy,
  version: VersionRecord,
  byId: ReadonlyMap<string, VersionRecord>,
): readonly Problem[] {
  const yaml = policy.versionFiles.get(version.id);
  if (yaml === undefined) return [];
  const problems: Problem[] = [];
  const report = (code: string, path: YamlPath, message: string, cure: string): void => {
    problems.push({ code, file: yaml.file, at: yaml.placeOf(path), message, cure });
  };
  const { predecessor, reconstructedFrom, published } = version;
  if (predecessor === version.id) {
    report(
      'own-predecessor',
      ['predecessor'],
      'This version names itself as its predecessor.',
      CURE_PREDECESSOR,
    );
  } else if (predecessor !== null && !policy.versionFiles.has(predecessor)) {
    report(
      'unknown-version',
      ['predecessor'],
      `predecessor names "${predecessor}", which is no version of this policy.`,
      CURE_PREDECESSOR,
    );
  } else if (predecessor !== null && isInCircle(version, byId)) {
    report('predecessor-circle', ['predecessor'], 'The predecessors run in a circle here.', CURE_PREDECESSOR);
  }
  if ((version.kind === 'reconstruction') !== (reconstructedFrom !== null)) {
    report(
      'reconstruction-kind',
      ['kind'],
      'kind is "reconstruction" exactly where reconstructed-from says what the text was made from.',
      'Correct kind, or reconstructed-from.',
    );
  }
  if (reconstructedFrom !== null) {
    const base = byId.get(reconstructedFrom.version);
    if (reconstructedFrom.version === version.id || !policy.versionFiles.has(reconstructedFrom.version)) {
      report(
        'unknown-version',
        ['reconstructed-from', 'version'],
        `reconstructed-from names "${reconstructedFrom.version}", which is no other version of this policy.`,
        'Name the version that this text was made from.',
      );
    } else if (base?.kind === 'reconstruction') {
      report(
        'reconstruction-base',
        ['reconstructed-from', 'version'],
        'A reconstruction is made from a text that was received, not from another reconstruction.',
        'Name the version that was received.',
      );
    }
  }
  if (published?.until != null && published.from >= published.until) {
    report(
      'bad-interval',
      ['published', 'until'],
      'The end of the time it was published is not after its start.',
      'The end is the first day on which it was no longer published; correct it.',
    );
  }
  return problems;
}

const CURE_PREDECESSOR = 'Name the version that this one followed, or write null.';

function isInCircle(version: VersionRecord, byId: ReadonlyMap<string, VersionRecord>): boolean {
  const seen = new Set<string>();
  let at: VersionRecord | undefined = version;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.predecessor === null ? undefined : byId.get(at.predecessor);
  }
  return at?.id === version.id;
}
