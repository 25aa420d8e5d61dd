// Timestamp tokens beside a ledger: `ledger.<n>.tsr` or `.ots` is about entry n. They are attached where they are about
// it, and looked at again by `check`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../core/ledger/ledger.ts';
import { stampableTexts, timestampClaim, type TimestampClaim } from '../../core/ledger/timestampToken.ts';
import type { Problem } from '../../core/model/problem.ts';
import { readBytes, sha256Of } from '../readTextFile.ts';

/** A token that is about an entry. */
export interface AttachedToken extends TimestampClaim {
  readonly entry: number;
  readonly file: string;
}

/** The entry that a token is about, and the name it is kept under; null where it is about none. */
export function tokenFor(bytes: Uint8Array, ledger: Ledger): AttachedToken | null {
  const claim = timestampClaim(bytes);
  if (claim === null) return null;
  const entry = ledger.entries.find(({ hash }) => isAbout(claim, hash));
  if (entry === undefined) return null;
  const ending = claim.kind === 'rfc3161' ? 'tsr' : 'ots';
  return { ...claim, entry: entry.n, file: `ledger.${entry.n}.${ending}` };
}

/** Tokens in a policy's folder, and problems of those that are not about their entry. */
export function attachedTokens(
  dir: string,
  policy: string,
  ledger: Ledger,
): { readonly tokens: readonly AttachedToken[]; readonly problems: readonly Problem[] } {
  const tokens: AttachedToken[] = [];
  const problems: Problem[] = [];
  for (const file of readdirSync(join(dir, policy))
    .filter((name) => /^ledger\.\d+\.(?:tsr|ots)$/u.test(name))
    .sort()) {
    const path = `${policy}/${file}`;
    const token = tokenFor(readBytes(join(dir, path), path), ledger);
    if (token?.file === file) tokens.push(token);
    else {
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

/** Either the entry's hash itself was stamped, or a file that holds its 64 digits. */
function isAbout({ stamped }: TimestampClaim, hash: string): boolean {
  const texts = stampableTexts(hash).map((text) => sha256Of(new TextEncoder().encode(text)));
  return stamped === hash || texts.includes(stamped);
}
