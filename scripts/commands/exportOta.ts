// `archive export-ota FOLDER`: the archive's transcriptions in the dataset layout of Open Terms Archive.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportLanguage } from '../../src/core/export/api/kindNote.ts';
import { otaDataset } from '../../src/core/export/ota/otaDataset.ts';
import { archivedAs } from '../../src/io/ledger/knownLedger.ts';
import { write, writeJson } from './output.ts';
import { archiveFor, pathOf, policyIn } from './place.ts';
import { UsageError } from './usageError.ts';

/** Writes the dataset and says what could not be in it. */
export async function exportOtaCommand(
  folder: string,
  options: { readonly json?: true; readonly archive: string | undefined },
): Promise<void> {
  const target = pathOf(folder);
  if (existsSync(target)) throw new UsageError(`${folder} is there already: name a folder that is not.`);
  const archive = archiveFor(options.archive);
  const policies = archive.policies.map((policy) => ({
    policy: policyIn(archive, policy.id),
    versions: policy.versions.map(({ id }) => archive.version(policy.id, id)),
    importedFrom: (version: string) => archivedAs(archive, policy.id).get(version)?.from ?? null,
  }));
  const { files, leftOut } = otaDataset(archive.record, policies, exportLanguage(archive.record.language));
  for (const [path, text] of files) {
    const place = join(target, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  if (options.json) return writeJson({ written: [...files.keys()], leftOut });
  const lines = leftOut.map(({ policy, version, reason }) => `left out ${policy}@${version}: ${reason}\n`);
  await write(`${[...files.keys()].map((path) => `${path}\n`).join('')}${lines.join('')}`);
}
