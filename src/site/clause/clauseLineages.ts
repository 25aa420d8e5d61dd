// Which lineages have a page of their own, and how a version's addresses lead there.
import { lineageTable, type Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, VersionRecord } from '../../core/model/policy.ts';
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { nodeIndex } from '../nodeIndex.ts';

const TABLE_PARTS = new Set(['table', 'row', 'cell', 'note', 'code']);

/** Whether a node is a numbered or headed clause, whose history has a page. */
export function hasClausePage(node: SectionNode): boolean {
  return !TABLE_PARTS.has(node.type) && node.address !== null && (node.label !== null || node.title !== null);
}

/** The ids of the lineages that have a page: those that are a numbered or headed clause in some version. */
export function clauseLineages(lineages: Lineages, versions: readonly ArchivedVersion[]): readonly string[] {
  const byVersion = new Map(
    versions.map(({ record, tree }) => [record.id, { record, index: nodeIndex(tree) }]),
  );
  return Object.entries(lineages.lineages)
    .filter(([, members]) =>
      Object.entries(members).some(([version, addresses]) =>
        addresses.some((address) => {
          const known = byVersion.get(version);
          const node = known?.index.get(standsAt(known.record, address))?.node;
          if (node === undefined || known === undefined) return false;
          return hasClausePage(node) || isFormerClause(known.record, address);
        }),
      ),
    )
    .map(([id]) => id);
}

// The last step of the address of a numbered or headed clause; paragraphs, items, tables and their parts have letters.
const CLAUSE_STEP = /(?:^|\.)(?:\d[\d~-]*|(?:h|pt|ch|sec|sup|app)\d*)$/u;

/** Whether an address was a clause that went with withdrawn words: its page stays, to say so. */
function isFormerClause(record: Pick<VersionRecord, 'aliases'>, address: string): boolean {
  return standsAt(record, address) !== address && CLAUSE_STEP.test(address);
}

/** Where an address that lineages.json once recorded stands today. */
export function standsAt({ aliases }: Pick<VersionRecord, 'aliases'>, address: string): string {
  return Object.hasOwn(aliases, address) ? (aliases[address] ?? address) : address;
}

/** The lineage of each address of a version. */
export function lineagesOf(
  lineages: Lineages,
  version: Pick<VersionRecord, 'id' | 'aliases'>,
): ReadonlyMap<string, string> {
  const recorded = lineageTable(lineages).get(version.id) ?? new Map<string, string>();
  const moved = Object.keys(version.aliases).flatMap((old): [string, string][] => {
    const lineage = recorded.get(old);
    return lineage === undefined ? [] : [[standsAt(version, old), lineage]];
  });
  return moved.length === 0 ? recorded : new Map([...recorded, ...moved]);
}
