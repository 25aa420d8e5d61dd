// The ledger of a policy: what was archived, corrected and withdrawn, in the order it happened, each entry chained to the
// one before by its hash. Append-only: nothing in it is ever changed or taken out.
import type { DateString } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';

/** What every entry has. `files` says which files of the version this entry put there; null says: taken away. */
interface EntryBase {
  /** From 1, without a gap. */
  readonly n: number;
  /** The day the entry was written. */
  readonly on: DateString;
  readonly version: string;
  /** File name in the version's folder -> SHA-256 of its bytes; null where the file is gone from now on. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** A text was archived. */
export interface VersionEntry extends EntryBase {
  readonly kind: 'version';
  readonly from: Provenance | null;
  /** The CSS selectors its snapshot was read with; null where no program of ours made the transcription. */
  readonly read: { readonly keep: readonly string[]; readonly drop: readonly string[] } | null;
  /** The version whose words it repeats, where that was said on purpose (the publisher went back to an older text). */
  readonly repeats: string | null;
}

/** A transcription was put right. The text as archived stays beside it under the name that `kept` says. */
export interface CorrectionEntry extends EntryBase {
  readonly kind: 'correction';
  readonly reason: string;
  readonly kept: string;
}

/** Words were withdrawn. `address` is null where the whole version was. */
export interface WithdrawalEntry extends EntryBase {
  readonly kind: 'withdrawal';
  readonly address: string | null;
  readonly reason: string;
}

/** An entry before it is chained. */
export type EntryContent = Omit<VersionEntry, 'n'> | Omit<CorrectionEntry, 'n'> | Omit<WithdrawalEntry, 'n'>;

/** An entry in its chain: `hash` is over everything else in it, `previous` among that. */
export type LedgerEntry = (VersionEntry | CorrectionEntry | WithdrawalEntry) & {
  readonly previous: string;
  readonly hash: string;
};

/** ledger.json. */
export interface Ledger {
  readonly format: 1;
  readonly policy: string;
  readonly entries: readonly LedgerEntry[];
}

/** What stands in the place of a snapshot that was withdrawn: a note, and nothing of its words. */
export const WITHDRAWN_SNAPSHOT = 'original.withdrawn.txt';

/** The ledger of a policy of which nothing is archived yet. */
export function emptyLedger(policy: string): Ledger {
  return { format: 1, policy, entries: [] };
}

/** ledger.json as it is written: every byte of it follows from the ledger, so that any change of a byte shows. */
export function printLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
