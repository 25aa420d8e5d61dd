// Which lineages have a page of their own, and how a version's addresses lead there.
import { lineageTable, type Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion } from '../../core/model/policy.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { nodeIndex } from '../nodeIndex.ts';

const TABLE_PARTS = new Set(['table', 'row', 'cell', 'note', 'code']);

/** Whether a node is a numbered or headed clause, whose history has a page. */
export function hasClausePage(node: SectionNode): boolean {
  return !TABLE_PARTS.has(node.type) && node.address !== null && (node.label !== null || node.title !== null);
}

/** The ids of the lineages that have a page: those that are a numbered or headed clause in some version. */
export function clauseLineages(lineages: Lineages, versions: readonly ArchivedVersion[]): readonly string[] {
  const byVersion = new Map(versions.map((version) => [version.record.id, nodeIndex(version.tree)]));
  return Object.entries(lineages.lineages)
    .filter(([, members]) =>
      Object.entries(members).some(([version, addresses]) =>
        addresses.some((address) => {
          const node = byVersion.get(version)?.get(address)?.node;
          return node !== undefined && hasClausePage(node);
        }),
      ),
    )
    .map(([id]) => id);
}

/** The lineage of each address of a version. */
export function lineagesOf(lineages: Lineages, version: string): ReadonlyMap<string, string> {
  return lineageTable(lineages).get(version) ?? new Map<string, string>();
}
