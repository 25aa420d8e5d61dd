// `archive ledger [POLICY]`: prints what the ledgers hold; with --write adds what was put into the folders by hand.
import { appendEntries, headOf } from '../../src/core/ledger/chain.ts';
import { printLedger } from '../../src/core/ledger/ledger.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import { ledgerFor, missingEntries } from '../../src/io/ledger/ledgerFile.ts';
import { attachedTokens, faultsOf, tokenFor } from '../../src/io/ledger/timestamps.ts';
import { readBytes, sha256Of } from '../../src/io/readTextFile.ts';
import { isUnfinished, withArchive, writeSafely } from '../../src/io/writeSafely.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveFor, pathOf, policyIn } from './place.ts';
import { UsageError } from './usageError.ts';

/** Prints each ledger's head and entries. */
export async function ledgerCommand(
  policy: string | undefined,
  options: {
    readonly write?: true;
    readonly attach?: string;
    readonly ca?: string;
    readonly on: string;
    readonly json?: true;
    readonly archive: string | undefined;
  },
): Promise<void> {
  const archive = archiveFor(options.archive);
  if (options.attach !== undefined) {
    if (policy === undefined) throw new UsageError('--attach needs the policy whose ledger was stamped.');
    await attach(archive.dir, policyIn(archive, policy).id, options.attach);
  }
  const roots = options.ca === undefined ? null : rootsIn(options.ca);
  const ids = policy === undefined ? archive.policies.map(({ id }) => id) : [policy];
  const policies = ids.map((id) => policyIn(archive, id));
  for (const one of policies) {
    const look = (): ReturnType<typeof extended> =>
      extended(archive.dir, one, options.write ?? false, options.on);
    // Only looking takes no lock, so that an archive that may not be written can be looked at.
    const changes = options.write ?? isUnfinished(archive.dir);
    const { ledger, added } = await (changes ? withArchive(archive.dir, look) : look());
    const head = await headOf(ledger, sha256Of);
    const { tokens, problems } = attachedTokens(archive.dir, one.id, ledger, roots);
    complain(problems);
    if (options.json) {
      const missing = options.write ? [] : added;
      await writeJson({ policy: one.id, head, entries: ledger.entries, tokens, missing, problems });
      continue;
    }
    for (const { n, on, kind, version } of ledger.entries)
      await write(`${one.id} ${n} ${on} ${kind} ${version}\n`);
    for (const version of options.write ? [] : added)
      await write(`${one.id} not in the ledger: ${version}\n`);
    for (const { entry, file, kind, proven, unproven, faults } of tokens) {
      await write(`${one.id} ${file} (${kind}) is about the hash of entry ${entry}.\n`);
      if (faults.length > 0) await write('  It proves nothing: see the problems.\n');
      for (const line of faults.length > 0 ? [] : proven) await write(`  proven: ${line}\n`);
      for (const line of faults.length > 0 ? [] : unproven) await write(`  not proven here: ${line}\n`);
    }
    await write(`${one.id} head: ${head}\n`);
  }
}

/** Puts a timestamp token beside the ledger, where it is about one of its entries. */
async function attach(dir: string, policy: string, file: string): Promise<void> {
  const bytes = readBytes(pathOf(file), file);
  const token = tokenFor(bytes, ledgerFor(dir, policy));
  if (token === null) {
    throw new ArchiveError([
      {
        code: 'wrong-timestamp',
        file,
        at: null,
        message: `This is no timestamp token of any entry of the ledger of ${policy}.`,
        cure: 'Have the head stamped that `archive ledger` prints (SHA-256), and attach what comes back.',
      },
    ]);
  }
  const faults = faultsOf(file, token);
  if (faults.length > 0) throw new ArchiveError(faults);
  await withArchive(dir, () =>
    Promise.resolve(writeSafely(dir, new Map([[`${policy}/${token.file}`, bytes]]))),
  );
}

/** The certificates in a file; none at all is a mistake of whoever named it. */
function rootsIn(file: string): string {
  const pem = new TextDecoder('latin1').decode(readBytes(pathOf(file), file));
  if (!pem.includes('-----BEGIN CERTIFICATE-----'))
    throw new UsageError(`${file} holds no certificate (PEM).`);
  return pem;
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
