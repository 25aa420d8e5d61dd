// Chaining: each entry holds the hash of the one before, the first the hash of the policy's id, so that an entry can be
// neither changed, taken out, put between, nor moved to another policy without every later hash changing.
import type { Problem } from '../model/problem.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { EntryContent, Ledger, LedgerEntry } from './ledger.ts';
import { sha256OfText, type Sha256 } from './sha256.ts';

/** The ledger with these entries added, in order. */
export async function appendEntries(
  ledger: Ledger,
  contents: readonly EntryContent[],
  sha256: Sha256,
): Promise<Ledger> {
  const entries = [...ledger.entries];
  let previous = entries.at(-1)?.hash ?? (await firstLink(ledger.policy, sha256));
  for (const content of contents) {
    const unhashed = { n: entries.length + 1, ...content, previous };
    const hash = await hashOf(unhashed, sha256);
    entries.push({ ...unhashed, hash });
    previous = hash;
  }
  return { ...ledger, entries };
}

/** The hash of the last entry, which stands for the whole ledger: whoever noted it can tell any later change. */
export async function headOf(ledger: Ledger, sha256: Sha256): Promise<string> {
  return ledger.entries.at(-1)?.hash ?? firstLink(ledger.policy, sha256);
}

/** Every entry whose number, link or hash does not hold. `file` is how the problems call the ledger. */
export async function chainProblems(
  ledger: Ledger,
  file: string,
  sha256: Sha256,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let previous = await firstLink(ledger.policy, sha256);
  for (const [index, entry] of ledger.entries.entries()) {
    const { hash, ...unhashed } = entry;
    const what =
      entry.n !== index + 1
        ? `Entry ${index + 1} is numbered ${entry.n}`
        : entry.previous !== previous
          ? `Entry ${entry.n} (${entry.version}) does not follow from the one before it`
          : (await hashOf(unhashed, sha256)) !== hash
            ? `Entry ${entry.n} (${entry.version}) was changed after it was written`
            : null;
    if (what !== null) {
      problems.push({
        code: 'broken-chain',
        file,
        at: null,
        message: `${what}.`,
        cure: 'Take ledger.json back from version control; it is append-only and never edited.',
      });
    }
    // Going on from the entry's own hash tells a single change once, instead of at every entry after it.
    previous = hash;
  }
  return problems;
}

function firstLink(policy: string, sha256: Sha256): Promise<string> {
  return sha256OfText(canonicalJson({ format: 1, policy }), sha256);
}

function hashOf(entry: Omit<LedgerEntry, 'hash'>, sha256: Sha256): Promise<string> {
  return sha256OfText(canonicalJson({ ...entry }), sha256);
}
