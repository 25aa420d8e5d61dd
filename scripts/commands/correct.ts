// `archive correct POLICY VERSION FILE --reason TEXT`: puts a transcription right.
import { correctVersion } from '../../src/io/intake/correctVersion.ts';
import { refreshLineages } from '../../src/io/intake/refreshLineages.ts';
import { readBytes } from '../../src/io/readTextFile.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor, pathOf, policyIn, versionIn } from './place.ts';

/** Corrects and prints what was written; with a problem nothing is. */
export async function correctCommand(
  policyId: string,
  versionId: string,
  file: string,
  options: {
    readonly reason: string;
    readonly on: string;
    readonly misread?: true;
    readonly json?: true;
    readonly archive: string | undefined;
  },
): Promise<void> {
  const archive = archiveFor(options.archive);
  const policy = policyIn(archive, policyId);
  const id = versionIn(policy, versionId);
  const bytes = readBytes(pathOf(file), file);
  const { written, problems } = await correctVersion(archive, policy, {
    version: id,
    file,
    bytes,
    reason: options.reason,
    on: options.on,
    misread: options.misread ?? false,
  });
  const all = problems.length > 0 ? problems : refreshLineages(archive.dir, policy.id);
  if (options.json) await writeJson({ policy: policy.id, version: id, written, problems: all });
  else await write(written.map((path) => `written: ${path}\n`).join('') || 'Nothing was written.\n');
  complain(all);
}
