// What a build has to make: every policy gets a name for all that its pages follow from, and what was made from that very
// state is left alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { keyOf } from '../../src/io/contentCache.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { policyState } from '../../src/io/policyState.ts';
import { siteFingerprint } from './fingerprints.ts';
import type { MadeFiles } from './madeFiles.ts';
import { splitPolicies } from '../../src/io/buildPart.ts';

/** Under which name the files that belong to no policy are remembered; no id begins with an underscore. */
export const SHARED = '_shared';

/** A shard of a build that several machines share, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What is made and what is kept. States and paths by the policy's id, or `_shared`. */
export interface BuildPlan {
  readonly make: ReadonlyMap<string, string>;
  readonly keep: ReadonlyMap<string, readonly string[]>;
}

/** Plans a build; the shared files belong to the first shard. */
export function buildPlan(archive: OpenArchive, shard: Shard | null, made: MadeFiles): BuildPlan {
  const states = policyStates(archive);
  const mine =
    shard === null
      ? archive.policies.map(({ id }) => id)
      : (splitPolicies(archive.policies.map(sized), shard.of)[shard.number - 1] ?? []);
  const wanted = new Map(mine.map((id) => [id, states.get(id) ?? '']));
  // The other shards have of the shared files only scripts and styles, which follow from the code.
  wanted.set(SHARED, isFirst(shard) ? keyOf([...states]) : commonState(archive));
  const make = new Map<string, string>();
  const keep = new Map<string, readonly string[]>();
  for (const [name, state] of wanted) {
    const paths = made.intact(name, state);
    if (paths === null) make.set(name, state);
    else keep.set(name, paths);
  }
  return { make, keep };
}

/** Whether the pages that belong to no policy are made here. */
export function isFirst(shard: Shard | null): boolean {
  return shard === null || shard.number === 1;
}

/** How large a policy is, for splitting. */
function sized({ id, versions }: PolicyRecord): { readonly id: string; readonly versions: number } {
  return { id, versions: versions.length };
}

function commonState({ dir }: OpenArchive): string {
  return keyOf(siteFingerprint(), readFileSync(join(dir, 'archive.yaml'), 'utf8'));
}

/**
 * The state of every policy: the code, archive.yaml, its own folder, and those of the policies that it translates or that
 * translate it, since their titles and texts are shown beside it.
 */
function policyStates(archive: OpenArchive): ReadonlyMap<string, string> {
  const common = commonState(archive);
  const own = new Map(archive.policies.map((policy) => [policy.id, policyState(archive.dir, policy)]));
  const original = ({ id, translationOf }: PolicyRecord): string => translationOf ?? id;
  const families = new Map<string, string[]>();
  for (const policy of archive.policies) {
    families.set(original(policy), [...(families.get(original(policy)) ?? []), policy.id]);
  }
  return new Map(
    archive.policies.map((policy) => {
      const family = families.get(original(policy)) ?? [];
      return [
        policy.id,
        keyOf(
          common,
          policy.id,
          family.map((id) => own.get(id)),
        ),
      ];
    }),
  );
}
