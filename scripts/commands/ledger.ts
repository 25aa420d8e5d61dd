// `archive ledger [POLICY]`: prints what the ledgers hold; with --write adds what was put into the folders by hand.
import { appendEntries, headOf } from '../../src/core/ledger/chain.ts';
import { printLedger } from '../../src/core/ledger/ledger.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { ledgerFor, missingEntries } from '../../src/io/ledger/ledgerFile.ts';
import { sha256Of } from '../../src/io/readTextFile.ts';
import { isUnfinished, withArchive, writeSafely } from '../../src/io/writeSafely.ts';
import { write, writeJson } from './output.ts';
import { archiveFor, policyIn } from './place.ts';

/** Prints each ledger's head and entries. */
export async function ledgerCommand(
  policy: string | undefined,
  options: {
    readonly write?: true;
    readonly on: string;
    readonly json?: true;
    readonly archive: string | undefined;
  },
): Promise<void> {
  const archive = archiveFor(options.archive);
  const ids = policy === undefined ? archive.policies.map(({ id }) => id) : [policy];
  const policies = ids.map((id) => policyIn(archive, id));
  for (const one of policies) {
    const look = (): ReturnType<typeof extended> =>
      extended(archive.dir, one, options.write ?? false, options.on);
    // Only looking takes no lock, so that an archive that may not be written can be looked at.
    const changes = options.write ?? isUnfinished(archive.dir);
    const { ledger, added } = await (changes ? withArchive(archive.dir, look) : look());
    const head = await headOf(ledger, sha256Of);
    if (options.json) {
      await writeJson({ policy: one.id, head, entries: ledger.entries, missing: options.write ? [] : added });
      continue;
    }
    for (const { n, on, kind, version } of ledger.entries)
      await write(`${one.id} ${n} ${on} ${kind} ${version}\n`);
    for (const version of options.write ? [] : added)
      await write(`${one.id} not in the ledger: ${version}\n`);
    await write(`${one.id} head: ${head}\n`);
  }
}

async function extended(
  dir: string,
  policy: PolicyRecord,
  toWrite: boolean,
  on: string,
): Promise<{
  readonly ledger: Awaited<ReturnType<typeof appendEntries>>;
  readonly added: readonly string[];
}> {
  const ledger = ledgerFor(dir, policy.id);
  const missing = missingEntries(dir, policy.id, policy.versions, ledger, on);
  const added = missing.map(({ version }) => version);
  if (!toWrite || missing.length === 0) return { ledger, added };
  const longer = await appendEntries(ledger, missing, sha256Of);
  writeSafely(dir, new Map([[`${policy.id}/ledger.json`, printLedger(longer)]]));
  return { ledger: longer, added };
}
