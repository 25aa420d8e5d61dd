// A published file -> the stretches of its bytes that hold its clauses, so that a change in it can be told by its clause.
import { namedParts, sourceParts } from '../../core/ledger/fileParts.ts';
import type { ManifestFile } from '../../core/ledger/manifest.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import type { OpenArchive } from '../openArchive.ts';
import { sha256Of } from '../readTextFile.ts';

/** A file's path and bytes -> its parts; none where it has no clauses. */
export type ClauseParts = (path: string, bytes: Uint8Array) => Promise<ManifestFile['parts']>;

/** Cuts pages, data and sources of an archive's site. */
export function clauseParts(archive: OpenArchive): ClauseParts {
  const sources = sourcesBy(archive);
  return async (path, bytes) => {
    if (/\.(?:html|json)$/u.test(path)) return namedParts(bytes, sha256Of);
    const version = path.endsWith('.md') ? sources(path) : null;
    return version === null || version.sha256 !== sha256Of(bytes)
      ? []
      : sourceParts(version.source, version.tree.root, sha256Of);
  };
}

/** Finds the version whose source.md has given bytes by where the site publishes it: `.../<policy>/<...>/<version>.md`. */
function sourcesBy(archive: OpenArchive): (path: string) => ArchivedVersion | null {
  const versions = new Map(
    archive.policies.map(({ id, versions: all }) => [id, new Set(all.map((one) => one.id))]),
  );
  return (path) => {
    const names = path.replace(/\.md$/u, '').split('/');
    const policy = names.find((name) => versions.has(name));
    const known = policy === undefined ? undefined : versions.get(policy);
    const version = names.findLast((name) => known?.has(name));
    return policy === undefined || version === undefined ? null : archive.version(policy, version);
  };
}
