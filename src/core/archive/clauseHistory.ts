// A lineage -> what became of the clause in each version: where it stands, its whole text, what changed since before.
import type { Comparison, Pair } from '../model/comparison.ts';
import { lineageTable, type Lineages } from '../model/lineage.ts';
import type { ArchivedVersion } from '../model/policy.ts';
import type { SectionNode } from '../model/sectionTree.ts';
import { wholeText } from '../model/wholeText.ts';
import { addressed } from './ancestry.ts';

/** A clause in one version. `address` is null where it was removed; where it was merged, it is where its words went. */
export interface ClauseEvent {
  readonly version: string;
  readonly address: string | null;
  readonly label: string | null;
  /** Against the predecessor; empty in a version that has none. */
  readonly changes: Pair['changes'];
  /** True where `reworded` stands for this alone: parts inside changed places or numbers among themselves, no word did. */
  readonly reordered: boolean;
  /** The text of the clause and everything inside it, one unit a line; empty where it was removed. */
  readonly text: string;
}

/** The events of a lineage, oldest version first. `versions` are all of the policy's, oldest first. */
export function clauseHistory(
  lineage: string,
  lineages: Lineages,
  versions: readonly ArchivedVersion[],
  comparisonOf: (oldVersion: string, newVersion: string) => Comparison,
): readonly ClauseEvent[] {
  const table = lineageTable(lineages);
  const members = (version: string): readonly string[] =>
    [...(table.get(version) ?? [])].flatMap(([address, id]) => (id === lineage ? [address] : []));
  return versions.flatMap((version): ClauseEvent[] => {
    const { id, predecessor } = version.record;
    const before = versions.find(({ record }) => record.id === predecessor && predecessor !== id);
    const here = members(id);
    const there = before === undefined ? [] : members(before.record.id);
    if (here.length === 0 && there.length === 0) return [];
    const nodes = addressed(version.tree.root);
    const pairs = before === undefined ? null : comparisonOf(before.record.id, id).pairs;
    if (here.length === 0) return [ending(version, there, pairs ?? [])];
    return here.flatMap((address): ClauseEvent[] => {
      const node = nodes.get(address);
      if (node === undefined) return [];
      const oldNodes = before === undefined ? new Map<string, SectionNode>() : addressed(before.tree.root);
      const from = there.flatMap((old) => oldNodes.get(old) ?? []);
      return [
        {
          version: id,
          address,
          label: node.label,
          ...(pairs === null ? { changes: [], reordered: false } : changesOf(node, from, pairs)),
          text: wholeText(node),
        },
      ];
    });
  });
}

/** What the new version did with a clause it no longer has: it was removed, or merged into another. */
function ending(version: ArchivedVersion, there: readonly string[], pairs: readonly Pair[]): ClauseEvent {
  const merged = pairs.find(
    ({ oldAddress, newAddress }) => newAddress !== null && there.includes(oldAddress ?? ''),
  );
  const node = addressed(version.tree.root).get(merged?.newAddress ?? '');
  if (merged === undefined || node === undefined) {
    return {
      version: version.record.id,
      address: null,
      label: null,
      changes: ['removed'],
      reordered: false,
      text: '',
    };
  }
  return {
    version: version.record.id,
    address: node.address,
    label: node.label,
    changes: merged.changes,
    reordered: false,
    text: wholeText(node),
  };
}

/** What changed in a clause as a whole: its own unit as the pair says; what is inside it, as a change of its wording. */
function changesOf(
  node: SectionNode,
  from: readonly SectionNode[],
  pairs: readonly Pair[],
): Pick<ClauseEvent, 'changes' | 'reordered'> {
  const inside = addressesIn(node);
  const oldInside = new Set(from.flatMap((old) => [...addressesIn(old)]));
  const own = pairs.filter(({ newAddress }) => newAddress === node.address);
  const inner = pairs.filter(
    ({ oldAddress, newAddress }) =>
      newAddress !== node.address &&
      ((newAddress !== null && inside.has(newAddress)) ||
        (newAddress === null && oldAddress !== null && oldInside.has(oldAddress))),
  );
  const changes = new Set(own.flatMap((pair) => pair.changes));
  if (own.length === 0 && inner.length > 0 && inner.every((pair) => pair.changes.includes('added'))) {
    changes.add('added');
  }
  const told = new Set<Pair['changes'][number]>();
  for (const change of changes.has('added') ? [] : inner.flatMap((pair) => pair.changes)) {
    if (change === 'cosmetic' || change === 'link') changes.add(change);
    // What stands in a clause is moved and renumbered with it; alone, its order is part of the clause's wording.
    else if (change !== 'unchanged' && !changes.has(change)) told.add(change);
  }
  const reordered =
    told.size > 0 &&
    !changes.has('reworded') &&
    [...told].every((change) => change === 'moved' || change === 'renumbered');
  if (told.size > 0) changes.add('reworded');
  const said = [...changes].filter((change) => change !== 'unchanged');
  return { changes: said.length > 0 ? said : ['unchanged'], reordered };
}

function addressesIn(node: SectionNode): ReadonlySet<string> {
  return new Set(addressed(node).keys());
}
