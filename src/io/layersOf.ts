import type { VersionRecord } from '../core/model/policy.ts';
import type { Layers } from '../core/model/sectionTree.ts';

/** What version.yaml says of ranges of the source, as the parser applies it: a later note carries its date, if known. */
export function layersOf(record: VersionRecord): Layers {
  return {
    laterNotes: record.laterNotes.map(({ range, added }) => ({ range, note: added ?? '' })),
    flags: record.flags.map(({ range, note }) => ({ range, note })),
  };
}
