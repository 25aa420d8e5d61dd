// `archive check`: proves the whole archive. Changes nothing, unless --write makes the generated files first.
import { buildTrees } from '../../src/io/buildTrees.ts';
import { checkArchive } from '../../src/io/checkArchive.ts';
import { snapshotChecks } from '../../src/io/intake/snapshotChecks.ts';
import { ledgerChecks } from '../../src/io/ledger/ledgerChecks.ts';
import { openArchive } from '../../src/io/openArchive.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveDir } from './place.ts';
import { reservedNames } from './reservedNames.ts';

/** Prints what is wrong: as one JSON value, or one line each. */
export async function checkCommand(options: {
  readonly json?: true;
  readonly write?: true;
  readonly archive: string | undefined;
}): Promise<void> {
  const dir = archiveDir(options.archive);
  const built = options.write ? buildTrees(openArchive(dir), false) : null;
  const archive = openArchive(dir);
  const { policies, versions, comparisons, problems, notes: plain } = checkArchive(archive);
  const ledgers = await ledgerChecks(dir, archive.policies);
  const snapshots = await snapshotChecks(archive);
  const notes = [...plain, ...ledgers.notes, ...snapshots.notes];
  // What stopped the writing is found by the check as well, except an archive that cannot be read at all.
  const all = [...problems, ...ledgers.problems, ...snapshots.problems, ...reservedNames(archive.policies)];
  const counts = { policies, versions, comparisons };
  if (options.json) {
    await writeJson({
      ...counts,
      ...(built === null ? {} : { written: built.written }),
      problems: all,
      notes,
    });
  } else {
    for (const path of built?.written ?? []) await write(`written: ${path}\n`);
    for (const note of notes) await write(`note: ${note}\n`);
    await write(
      `${all.length === 0 ? 'No problem' : `${all.length} problem${all.length === 1 ? '' : 's'}`} in ` +
        `${policies} policies, ${versions} versions, ${comparisons} comparisons of neighbours.\n`,
    );
  }
  complain(all);
}
