// One side of a comparison: a file, or a version of the archive named POLICY@VERSION.
import { existsSync } from 'node:fs';
import type { PolicyRecord, VersionRecord } from '../../src/core/model/policy.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { SectionTree } from '../../src/core/model/sectionTree.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { readSource } from '../../src/io/readSource.ts';
import { pathOf, policyIn, versionIn } from './place.ts';

/** A side, read and parsed. */
export interface Side {
  /** As `compare --json` prints it. */
  readonly head:
    { readonly file: string; readonly sha256: string } | { readonly ref: string; readonly sha256: string };
  readonly name: string;
  readonly source: string;
  readonly tree: SectionTree;
  /** The policy and version that it is; null for a file. */
  readonly archived: { readonly policy: PolicyRecord; readonly version: VersionRecord } | null;
  readonly problems: readonly Problem[];
}

/** Reads a side. What has the form of a reference is one, unless a file of that very name exists. */
export function readSide(argument: string, archive: () => OpenArchive): Side {
  const path = pathOf(argument);
  const reference = /^([a-z0-9-]+)@([a-z0-9-]+)$/u.exec(argument);
  if (reference !== null && !existsSync(path)) {
    const [, policyId = '', versionId = ''] = reference;
    const opened = archive();
    const policy = policyIn(opened, policyId);
    const { record, source, sha256, tree } = opened.version(policy.id, versionIn(policy, versionId));
    const archived = { policy, version: record };
    return { head: { ref: argument, sha256 }, name: argument, source, tree, archived, problems: [] };
  }
  const { text, sha256, tree, problems } = readSource(path, argument);
  return { head: { file: argument, sha256 }, name: argument, source: text, tree, archived: null, problems };
}
