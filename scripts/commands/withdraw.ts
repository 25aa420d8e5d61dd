// `archive withdraw POLICY VERSION [ADDRESS] --reason TEXT`: takes words out of the archive.
import { refreshLineages } from '../../src/io/intake/refreshLineages.ts';
import { withdrawVersion } from '../../src/io/intake/withdrawVersion.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor, policyIn, versionIn } from './place.ts';

/** Withdraws and prints what was done, and what is left to be done by hand. */
export async function withdrawCommand(
  policyId: string,
  versionId: string,
  address: string | undefined,
  options: {
    readonly reason: string;
    readonly on: string;
    readonly json?: true;
    readonly archive: string | undefined;
  },
): Promise<void> {
  const archive = archiveFor(options.archive);
  const policy = policyIn(archive, policyId);
  const version = versionIn(policy, versionId);
  const { reason, on } = options;
  const done = await withdrawVersion(archive, policy, { version, address: address ?? null, reason, on });
  const problems = done.problems.length > 0 ? done.problems : refreshLineages(archive.dir, policy.id);
  if (options.json) await writeJson({ policy: policy.id, version, ...done, problems });
  else {
    await write(done.written.map((path) => `written: ${path}\n`).join('') || 'Nothing was written.\n');
    for (const quote of done.quotesGone) await write(`no longer quoted: ${quote}\n`);
    for (const place of done.alsoIn) await write(`the same words still stand in ${place}\n`);
    if (done.written.length > 0) {
      await write(
        'Build the site anew. The history of the repository still has the words: see "Withdrawing words" in versions/README.md.\n',
      );
    }
  }
  complain(problems);
}
