// What becomes of each version in a withdrawal: of the one that is named, and of the texts reconstructed from it.
import { addressed } from '../../core/archive/ancestry.ts';
import type { YamlChange } from '../../core/archive/printRecords.ts';
import { movedRange, shiftedBy } from '../../core/archive/shiftRanges.ts';
import type { ArchivedVersion, DateString, PolicyRecord } from '../../core/model/policy.ts';
import { parseSource } from '../../core/parse/parseSource.ts';
import type { OpenArchive } from '../openArchive.ts';
import { sha256Of } from '../readTextFile.ts';
import type { Move } from './movedQuotes.ts';
import type { WithdrawnSource } from './withdrawnSource.ts';

/** A withdrawal to make. `address` is null for the whole version. */
export interface WithdrawalOrder {
  readonly version: string;
  readonly address: string | null;
  readonly reason: string;
  readonly on: DateString;
}

/** What becomes of one version in a withdrawal. */
export interface Outcome {
  readonly version: ArchivedVersion;
  readonly source: string;
  readonly aliases: Readonly<Record<string, string>>;
  readonly address: string | null;
  readonly move: Move;
  readonly yaml: readonly YamlChange[];
  /** Whether its snapshot goes; a reconstruction that stays one has none. */
  readonly snapshotGoes: boolean;
}

/** What becomes of the version itself. */
export function ownOutcome(version: ArchivedVersion, order: WithdrawalOrder, done: WithdrawnSource): Outcome {
  const signed = version.record.signatory;
  // The name of who signed goes with the words that held it.
  const unsigned = signed !== null && version.source.includes(signed) && !done.source.includes(signed);
  return {
    version,
    source: done.source,
    aliases: done.aliases,
    address: order.address,
    move: (range) => shiftedBy(range, done.replaced),
    yaml: unsigned ? [{ path: ['signatory'], value: null }] : [],
    snapshotGoes: true,
  };
}

/** Texts reconstructed from the version: made anew from what is left of it. */
export function reconstructionOutcomes(
  archive: OpenArchive,
  policy: PolicyRecord,
  base: ArchivedVersion,
  done: WithdrawnSource,
  order: WithdrawalOrder,
): readonly Outcome[] {
  return policy.versions.flatMap((record): Outcome[] => {
    const from = record.reconstructedFrom;
    if (from?.version !== base.record.id) return [];
    const version = archive.version(policy.id, record.id);
    const pairs = from.cut.map((range) => shiftedBy(range, done.replaced)).filter((range) => range !== null);
    const source = pairs.reduceRight(
      (text, [start, end]) => text.slice(0, start) + text.slice(end),
      done.source,
    );
    const before = addressed(version.tree.root);
    const now = addressed(parseSource(source, { language: policy.language }).root);
    const own =
      order.address !== null && now.has(order.address) ? order.address : ([...now.keys()][0] ?? 'p1');
    const aliases = Object.fromEntries(
      [...before.keys()].filter((address) => !now.has(address)).map((address) => [address, own]),
    );
    const baseHash = sha256Of(new TextEncoder().encode(done.source));
    const stays = pairs.length > 0;
    return [
      {
        version,
        source,
        aliases,
        address: order.address === null ? null : own,
        move: (range) => movedRange(range, version.source, source),
        yaml: stays
          ? [
              { path: ['reconstructed-from', 'sha256'], value: baseHash },
              { path: ['reconstructed-from', 'cut'], value: pairs },
            ]
          : // Nothing is left to be cut out, so there is nothing to reconstruct any more.
            [
              { path: ['reconstructed-from'], value: null },
              { path: ['kind'], value: 'transcription' },
            ],
        snapshotGoes: !stays,
      },
    ];
  });
}
