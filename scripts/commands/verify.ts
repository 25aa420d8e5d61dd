// `archive verify DIR`: a built site against its own manifest. Needs nothing but the folder.
import { existsSync } from 'node:fs';
import { verifySite } from '../../src/core/ledger/verifySite.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { siteInFolder } from '../../src/io/ledger/siteInFolder.ts';
import { sha256Of } from '../../src/io/readTextFile.ts';
import { complain, write, writeJson } from './output.ts';
import { pathOf } from './place.ts';

/** Prints what was verified, and everything that differs. */
export async function verifyCommand(
  dir: string,
  options: { readonly head?: string; readonly json?: true },
): Promise<void> {
  const path = pathOf(dir);
  if (!existsSync(path)) {
    throw new ArchiveError([
      {
        code: 'missing-file',
        file: dir,
        at: null,
        message: 'There is no such folder.',
        cure: 'Name the folder of a built site.',
      },
    ]);
  }
  const verified = await verifySite(siteInFolder(path), sha256Of, { head: options.head ?? null });
  if (options.json) await writeJson(verified);
  else {
    for (const { policy, version, address, on, reason } of verified.withdrawn) {
      await write(
        `withdrawn on ${on}: ${policy}@${version}${address === null ? '' : ` ${address}`}: ${reason}\n`,
      );
    }
    await write(
      `${verified.files} files, ${verified.entries} ledger entries, ${verified.texts} archived texts among the files: ` +
        `${verified.problems.length === 0 ? 'nothing was changed since they were hashed' : `${verified.problems.length} problems`}.\n` +
        `head: ${verified.head ?? 'none'}\n`,
    );
    await write(
      'This says that the files are those the manifest was made of. It does not say that the texts are what their publishers published.\n',
    );
    if (options.head === undefined)
      await write('Compare the head with one that was noted elsewhere: --head.\n');
  }
  complain(verified.problems);
}
