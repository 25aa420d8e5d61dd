// What a copy menu needs in the reader's browser beside the version's published file, as plain JSON, one file a policy:
// the records that citations name, and where each clause stands in every text.
import type { Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { standsAt } from '../clause/clauseLineages.ts';
import { clauseName } from '../clauseName.ts';
import { nodeIndex } from '../nodeIndex.ts';
import type { Site } from '../site.ts';

/** A clause in one text: `[version, address, name]`, the name as a sentence takes it. An array, because a file has tens of thousands of them. */
export type Stand = readonly [version: string, address: string, name: string];

/** The file of a policy, in one language of the interface. */
export interface PlacesData {
  readonly format: 1;
  readonly policy: PolicyRecord;
  /** By lineage, in the order of the versions. */
  readonly stands: Readonly<Record<string, readonly Stand[]>>;
}

/** Makes the file. `versions` are all of the policy's, oldest first. Cells are left out: they have no menu. */
export function placesData(
  site: Site,
  policy: PolicyRecord,
  versions: readonly ArchivedVersion[],
  { lineages }: Lineages,
): PlacesData {
  const indexes = versions.map(({ record, tree }) => ({ record, index: nodeIndex(tree) }));
  const stands = Object.entries(lineages).map(([lineage, members]): [string, readonly Stand[]] => [
    lineage,
    indexes.flatMap(({ record, index }) =>
      (members[record.id] ?? []).flatMap((recorded): Stand[] => {
        const address = standsAt(record, recorded);
        const placed = index.get(address);
        if (placed === undefined || placed.node.type === 'cell') return [];
        return [[record.id, address, clauseName(placed.path, site.strings, policy.language)]];
      }),
    ),
  ]);
  return {
    format: 1,
    policy: {
      ...policy,
      cohorts: [],
      versions: policy.versions.map((record) => ({
        ...record,
        repairs: [],
        laterNotes: [],
        reconstructedFrom: null,
      })),
    },
    stands: Object.fromEntries(stands.filter(([, found]) => found.length > 0)),
  };
}
