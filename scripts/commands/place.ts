// Where things are: file arguments and --archive are relative to where the user stands, the default archive is our own.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive, type OpenArchive } from '../../src/io/openArchive.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';

/** The path of a file argument. npm changes the working directory and says in INIT_CWD where the user stood. */
export function pathOf(argument: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), argument);
}

/** The folder of the archive: --archive, or the one beside the program. */
export function archiveDir(option: string | undefined): string {
  return option === undefined ? fileURLToPath(new URL('../../versions', import.meta.url)) : pathOf(option);
}

/** The archive that a command was given, opened. Throws where its own record cannot be read. */
export function archiveFor(option: string | undefined): OpenArchive {
  const archive = openArchive(archiveDir(option));
  const own = archive.problems.filter(
    ({ code, file }) => code === 'missing-archive' || file === 'archive.yaml',
  );
  if (own.length > 0) throw new ArchiveError(own);
  return archive;
}

/** A policy of an archive. Throws where there is none of that name, or where any file of it has a problem. */
export function policyIn(archive: OpenArchive, id: string): PolicyRecord {
  const problems = archive.problems.filter(({ file }) => file.startsWith(`${id}/`));
  if (problems.length > 0) throw new ArchiveError(problems);
  const policy = archive.policies.find((one) => one.id === id);
  if (policy !== undefined) return policy;
  const known = archive.policies.map((one) => one.id).join(', ') || 'none';
  throw new ArchiveError([
    {
      code: 'unknown-policy',
      file: id,
      at: null,
      message: 'The archive has no policy of this name.',
      cure: `Its policies are: ${known}.`,
    },
  ]);
}

/** A version id of a policy, checked. Throws where the policy has no such version. */
export function versionIn(policy: PolicyRecord, id: string): string {
  if (policy.versions.some((version) => version.id === id)) return id;
  throw new ArchiveError([
    {
      code: 'unknown-version',
      file: `${policy.id}@${id}`,
      at: null,
      message: 'The policy has no version of this name.',
      cure: `Its versions are: ${policy.versions.map((version) => version.id).join(', ') || 'none'}.`,
    },
  ]);
}
