// Proves the ledgers of an archive: the chain of each, and that every file it keeps a hash of stands there with that hash.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chainProblems } from '../../core/ledger/chain.ts';
import { filesNow } from '../../core/ledger/ledgerState.ts';
import type { Ledger } from '../../core/ledger/ledger.ts';
import type { PolicyRecord } from '../../core/model/policy.ts';
import type { Problem } from '../../core/model/problem.ts';
import { ArchiveError } from '../archiveError.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { isUnfinished } from '../writeSafely.ts';
import { ledgerOf, provenFiles } from './ledgerFile.ts';
import { attachedTokens } from './timestamps.ts';

/** Problems of the ledgers, and notes on policies that have none yet. */
export async function ledgerChecks(
  dir: string,
  policies: readonly PolicyRecord[],
): Promise<{ readonly problems: readonly Problem[]; readonly notes: readonly string[] }> {
  const problems: Problem[] = isUnfinished(dir) ? [unfinished(dir)] : [];
  const notes: string[] = [];
  for (const policy of policies) {
    const name = `${policy.id}/ledger.json`;
    try {
      const ledger = ledgerOf(dir, policy.id);
      if (ledger === null) {
        notes.push(`${name} is not there yet; \`archive ledger --write\` writes it.`);
        continue;
      }
      problems.push(
        ...(await chainProblems(ledger, name, sha256Of)),
        ...fileProblems(dir, policy, ledger),
        ...attachedTokens(dir, policy.id, ledger).problems,
      );
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { problems, notes };
}

function fileProblems(dir: string, policy: PolicyRecord, ledger: Ledger): readonly Problem[] {
  const problems: Problem[] = [];
  const now = filesNow(ledger);
  const problem = (file: string, code: string, message: string, cure: string): void => {
    problems.push({ code, file, at: null, message, cure });
  };
  for (const [version, files] of now) {
    for (const [name, sha256] of files) {
      const path = `${policy.id}/${version}/${name}`;
      const there = existsSync(join(dir, path));
      if (sha256 === null) {
        if (there)
          problem(path, 'withdrawn-file', 'This file was withdrawn and stands there again.', 'Remove it.');
      } else if (!there) {
        problem(
          path,
          'missing-file',
          `${path} is missing, and the ledger says it was archived.`,
          'Take it back from version control.',
        );
      } else if (sha256Of(readBytes(join(dir, path), path)) !== sha256) {
        problem(
          path,
          'archived-file-edited',
          'This is not the file that was archived: its SHA-256 is not the one in the ledger.',
          'Take it back from version control; to mend a transcription, use `archive correct`.',
        );
      }
    }
  }
  for (const version of policy.versions) {
    const known = now.get(version.id);
    if (known === undefined) {
      problem(
        `${policy.id}/ledger.json`,
        'not-in-ledger',
        `The version ${version.id} does not stand in the ledger.`,
        'Run `archive ledger --write`.',
      );
      continue;
    }
    for (const name of provenFiles(dir, policy.id, version)) {
      if (known.has(name)) continue;
      problem(
        `${policy.id}/${version.id}/${name}`,
        'not-in-ledger',
        'The ledger knows nothing of this file.',
        'Remove it, or bring the text in with `archive correct`.',
      );
    }
  }
  return problems;
}

function unfinished(dir: string): Problem {
  return {
    code: 'unfinished',
    file: dir,
    at: null,
    message: 'A command was interrupted while it put its files in place.',
    cure: 'Run `archive ledger`: it finishes that first, as every command that writes does.',
  };
}
