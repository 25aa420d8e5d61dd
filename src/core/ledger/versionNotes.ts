// A ledger -> what a page says of one version beyond that it was archived: corrections and withdrawals.
import type { DateString } from '../model/policy.ts';
import type { Ledger } from './ledger.ts';
import { correctionsOf, tombstonesOf, type Tombstone } from './ledgerState.ts';

/** A correction, with the text before it. */
export interface CorrectedText {
  /** 1 for the text as archived, 2 for its first correction, and so on: the number in its file's name. */
  readonly number: number;
  /** Since when the text before had stood: the day it was archived, or corrected before; null where none is known. */
  readonly since: DateString | null;
  /** The day it was corrected. */
  readonly on: DateString;
  readonly reason: string;
  /** The file that still holds the text before; null where its words were withdrawn since. */
  readonly kept: string | null;
}

/** What the ledger says of a version. */
export interface VersionNotes {
  /** Oldest first. */
  readonly corrections: readonly CorrectedText[];
  /** Oldest first. */
  readonly withdrawals: readonly Tombstone[];
}

/** The notes on a version of which the ledger says nothing but that it was archived. */
export const NO_NOTES: VersionNotes = { corrections: [], withdrawals: [] };

/** What a ledger says of a version. */
export function versionNotes(ledger: Ledger, version: string): VersionNotes {
  const archived = ledger.entries.find((entry) => entry.kind === 'version' && entry.version === version);
  const own = correctionsOf(ledger).filter((correction) => correction.version === version);
  return {
    corrections: own.map(({ on, reason, kept }, index) => ({
      number: index + 1,
      since: own[index - 1]?.on ?? archived?.on ?? null,
      on,
      reason,
      kept,
    })),
    withdrawals: tombstonesOf(ledger).filter((tombstone) => tombstone.version === version),
  };
}

/** The withdrawal that took away the words at an address: the clause's own, one of a clause around it, or the version's. */
export function withdrawalAt(notes: VersionNotes, address: string | null): Tombstone | null {
  return (
    notes.withdrawals.findLast(
      (gone) =>
        gone.address === null ||
        (address !== null && (address === gone.address || address.startsWith(`${gone.address}.`))),
    ) ?? null
  );
}
