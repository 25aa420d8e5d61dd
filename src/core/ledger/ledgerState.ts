// What a ledger says stands in each version's folder now, and what was withdrawn from it.
import type { DateString } from '../model/policy.ts';
import type { Ledger } from './ledger.ts';

/** Words that are gone: where they stood, since when, why, and what the text's hash was while they stood there. */
export interface Tombstone {
  readonly version: string;
  /** Null where the whole version is gone. */
  readonly address: string | null;
  readonly on: DateString;
  readonly reason: string;
  /** SHA-256 of source.md as it was before; null where the ledger does not know it. */
  readonly sha256: string | null;
}

/** A transcription that was put right: when, why, and the file that still holds the text as archived. */
export interface Correction {
  readonly version: string;
  readonly on: DateString;
  readonly reason: string;
  /** The file beside source.md; null where its words were withdrawn since. */
  readonly kept: string | null;
}

/** The files of each version after all entries: version -> file name -> SHA-256; null for a file that was taken away. */
export function filesNow(ledger: Ledger): ReadonlyMap<string, ReadonlyMap<string, string | null>> {
  const now = new Map<string, Map<string, string | null>>();
  for (const { version, files } of ledger.entries) {
    const known = now.get(version) ?? new Map<string, string | null>();
    for (const [name, sha256] of Object.entries(files)) known.set(name, sha256);
    now.set(version, known);
  }
  return now;
}

/** Everything that was withdrawn, oldest first. */
export function tombstonesOf(ledger: Ledger): readonly Tombstone[] {
  const source = new Map<string, string | null>();
  return ledger.entries.flatMap((entry) => {
    const { version, on } = entry;
    const before = source.get(version) ?? null;
    source.set(version, entry.files['source.md'] ?? before);
    if (entry.kind !== 'withdrawal') return [];
    return [{ version, address: entry.address, on, reason: entry.reason, sha256: before }];
  });
}

/** Every correction, oldest first. */
export function correctionsOf(ledger: Ledger): readonly Correction[] {
  const now = filesNow(ledger);
  return ledger.entries.flatMap((entry) => {
    if (entry.kind !== 'correction') return [];
    const { version, on, reason, kept } = entry;
    return [{ version, on, reason, kept: (now.get(version)?.get(kept) ?? null) === null ? null : kept }];
  });
}
