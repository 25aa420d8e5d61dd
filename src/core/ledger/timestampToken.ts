// What a timestamp token says it stamped, and when. Whether that is borne out is checked where the cryptography is to be had.
import { readOpenTimestamps } from './openTimestamps.ts';
import { readTimestamp } from './rfc3161.ts';

/** A token's claim. */
export interface TimestampClaim {
  readonly kind: 'rfc3161' | 'opentimestamps';
  /** The SHA-256 that was stamped. */
  readonly stamped: string;
  /** When the authority says it was, ISO 8601; null for OpenTimestamps, whose proof names a block, not a time. */
  readonly at: string | null;
}

/** Reads a token's claim; null where the bytes are no token over a SHA-256. */
export function timestampClaim(bytes: Uint8Array): TimestampClaim | null {
  const proof = readOpenTimestamps(bytes, () => null);
  if (proof !== null) return { kind: 'opentimestamps', stamped: proof.stamped, at: null };
  const token = readTimestamp(bytes);
  return token === null ? null : { kind: 'rfc3161', stamped: token.stamped, at: token.at };
}

/** The texts whose SHA-256 a token of an entry may be about: the hash itself was stamped, or a file that holds it. */
export function stampableTexts(entryHash: string): readonly string[] {
  return [entryHash, `${entryHash}\n`];
}
