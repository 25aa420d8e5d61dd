// One received file -> one version of a policy, written with its ledger as a whole; or nothing, and what is wrong.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntries } from '../../core/ledger/chain.ts';
import { printLedger } from '../../core/ledger/ledger.ts';
import type { PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import { ledgerFor, missingEntries } from '../ledger/ledgerFile.ts';
import { readTextFile, sha256Of } from '../readTextFile.ts';
import { withArchive, writeSafely } from '../writeSafely.ts';
import type { PreparedVersion, ReceivedText } from './preparedVersion.ts';
import { preparing } from './preparing.ts';

/** Adds a version. With problems in the result nothing was written. `policy` is the record as it stands. */
export async function addVersion(
  dir: string,
  policy: PolicyRecord,
  text: ReceivedText,
): Promise<PreparedVersion> {
  return withArchive(dir, async () => {
    const thread = preparing(1);
    const prepared = await thread.prepare(text).finally(thread.close);
    const problems = [...prepared.problems, ...standingProblems(dir, policy, text, prepared.sha256)];
    if (problems.length > 0 || prepared.entry === null) return { ...prepared, files: new Map(), problems };
    const ledger = ledgerFor(dir, policy.id);
    const missing = missingEntries(dir, policy.id, policy.versions, ledger, text.on);
    const extended = await appendEntries(ledger, [...missing, prepared.entry], sha256Of);
    writeSafely(dir, new Map([...prepared.files, [`${policy.id}/ledger.json`, printLedger(extended)]]));
    return prepared;
  });
}

/** What stands against a new version in the policy as it is. */
function standingProblems(
  dir: string,
  policy: PolicyRecord,
  text: ReceivedText,
  sha256: PreparedVersion['sha256'],
): readonly Problem[] {
  const { version, facts, repeats, file } = text;
  const problems: Problem[] = [];
  const report = (code: string, message: string, cure: string): void => {
    problems.push({ code, file, at: null, message, cure });
  };
  if (existsSync(join(dir, policy.id, version))) {
    report(
      'version-exists',
      `${policy.id} has a version ${version}.`,
      'Name the new version otherwise, for instance with -2 after the date; to mend a transcription, use `archive correct`.',
    );
  }
  const known = (id: string): boolean => policy.versions.some((one) => one.id === id);
  if (facts.predecessor !== null && !known(facts.predecessor)) {
    report(
      'unknown-version',
      `${policy.id} has no version ${facts.predecessor}.`,
      `Its versions are: ${policy.versions.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  }
  const alike = policy.versions.filter(
    (one) =>
      one.source.sha256 === sha256.snapshot ||
      (sha256.source !== '' && sourceHash(dir, policy.id, one.id) === sha256.source),
  );
  const [same] = alike;
  if (same !== undefined && repeats === null) {
    report(
      'repeated-text',
      `The text is that of ${same.id}, word for word.`,
      `Look whether this is the right file; if the publisher went back to that text, say --repeats ${same.id}.`,
    );
  }
  if (repeats !== null && !alike.some(({ id }) => id === repeats)) {
    report('not-repeated', `The text is not that of ${repeats}.`, 'Leave --repeats out.');
  }
  return problems;
}

function sourceHash(dir: string, policy: string, version: string): string | null {
  const path = join(dir, policy, version, 'source.md');
  return existsSync(path) ? readTextFile(path, path).sha256 : null;
}
