// Timestamp tokens beside a ledger: `ledger.<n>.tsr` or `.ots` is about entry n. They are attached where they are about
// it, and looked at again by `check`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../core/ledger/ledger.ts';
import { stampableTexts, timestampClaim, type TimestampClaim } from '../../core/ledger/timestampToken.ts';
import type { Problem } from '../../core/model/problem.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';
import { timestampProof, type TimestampProof } from './timestampProof.ts';

/** A token that is about an entry, and what it proves. */
export interface AttachedToken extends TimestampClaim, TimestampProof {
  readonly entry: number;
  readonly file: string;
}

/**
 * The entry that a token is about, the name it is kept under, and what it proves; null where it is about none.
 *
 * @param roots certificates of the authorities that are trusted, in PEM
 */
export function tokenFor(
  bytes: Uint8Array,
  ledger: Ledger,
  roots: string | null = null,
): AttachedToken | null {
  const claim = timestampClaim(bytes);
  if (claim === null) return null;
  const entry = ledger.entries.find(({ hash }) => isAbout(claim, hash));
  if (entry === undefined) return null;
  const ending = claim.kind === 'rfc3161' ? 'tsr' : 'ots';
  const proof = timestampProof(bytes, roots);
  return { ...claim, ...proof, entry: entry.n, file: `ledger.${entry.n}.${ending}` };
}

/** Tokens in a policy's folder, and problems of those that are not about their entry or do not hold. */
export function attachedTokens(
  dir: string,
  policy: string,
  ledger: Ledger,
  roots: string | null = null,
): { readonly tokens: readonly AttachedToken[]; readonly problems: readonly Problem[] } {
  const tokens: AttachedToken[] = [];
  const problems: Problem[] = [];
  for (const file of readdirSync(join(dir, policy))
    .filter((name) => /^ledger\.\d+\.(?:tsr|ots)$/u.test(name))
    .sort()) {
    const path = `${policy}/${file}`;
    const token = tokenFor(readBytes(join(dir, path), path), ledger, roots);
    if (token?.file === file) {
      tokens.push(token);
      problems.push(...faultsOf(path, token));
    } else {
      problems.push({
        code: 'wrong-timestamp',
        file: path,
        at: null,
        message: 'This is no timestamp token of the entry that its name says.',
        cure: 'Take it back from version control, or attach the right one with `archive ledger --attach`.',
      });
    }
  }
  return { tokens, problems };
}

/** What shows a token to be false, as problems of the file that holds it. */
export function faultsOf(file: string, { faults }: TimestampProof): readonly Problem[] {
  return faults.map((message) => ({
    code: 'false-timestamp',
    file,
    at: null,
    message,
    cure: 'Take the token back from version control, or have the head stamped again.',
  }));
}

/** Either the entry's hash itself was stamped, or a file that holds its 64 digits. */
function isAbout({ stamped }: TimestampClaim, hash: string): boolean {
  const texts = stampableTexts(hash).map((text) => sha256Of(new TextEncoder().encode(text)));
  return stamped === hash || texts.includes(stamped);
}
