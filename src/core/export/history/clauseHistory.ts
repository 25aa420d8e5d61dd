// One clause through the versions, whatever its number was: what became of it from each version to the next.
import type { Change, Comparison, Pair } from '../../model/comparison.ts';
import type { Lineages } from '../../model/lineage.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';

/** A clause in one version; several where it was split. In the version that no longer has it, address and label are null. */
export interface ClauseEvent {
  readonly version: string;
  readonly address: string | null;
  readonly label: string | null;
  /** Against the version before: `added` where it was born, `removed` where it is gone. */
  readonly changes: readonly ('unchanged' | Change)[];
  /** The clause with all that is below it, a line for each part; empty where it is gone. */
  readonly text: string;
}

/** A lineage and its events, oldest first. */
export interface ClauseHistory {
  readonly lineage: string;
  readonly events: readonly ClauseEvent[];
}

/** A version as a history needs it. */
export interface HistoryVersion {
  readonly id: string;
  readonly tree: SectionTree;
}

/**
 * The history of a lineage through versions, oldest first. `comparisonOf` gives the comparison of two neighbours; it
 * is asked only where both have the clause.
 */
export function clauseHistory(
  lineages: Lineages,
  lineage: string,
  versions: readonly HistoryVersion[],
  comparisonOf: (old: HistoryVersion, fresh: HistoryVersion) => Comparison,
): ClauseHistory {
  const addresses = lineages.lineages[lineage] ?? {};
  const events: ClauseEvent[] = [];
  versions.forEach((version, place) => {
    const before = versions[place - 1];
    const old = before === undefined ? [] : nodesAt(before.tree, addresses[before.id] ?? []);
    const here = nodesAt(version.tree, addresses[version.id] ?? []);
    if (here.length === 0 && old.length > 0) {
      events.push({ version: version.id, address: null, label: null, changes: ['removed'], text: '' });
    }
    const comparison =
      before !== undefined && old.length > 0 && here.length > 0 ? comparisonOf(before, version) : null;
    for (const node of here) {
      const changes = comparison === null ? (['added'] as const) : changesOf(comparison, old, node);
      events.push({
        version: version.id,
        address: node.address,
        label: node.label,
        changes,
        text: clauseText(node),
      });
    }
  });
  return { lineage, events };
}

/** The pairs of a comparison that touch a clause on either side, in order: what its history shows as its changes. */
export function clausePairs(
  comparison: Comparison,
  old: readonly SectionNode[],
  fresh: SectionNode,
): readonly Pair[] {
  return comparison.pairs.filter(
    (pair) =>
      (pair.new !== null && within(pair.new, fresh.range)) ||
      (pair.new === null &&
        pair.old !== null &&
        old.some((node) => pair.old !== null && within(pair.old, node.range))),
  );
}

/** A clause as text: its own words, then those below it, a line for each part. */
export function clauseText(node: SectionNode): string {
  const parts = [node.text, ...node.children.map(clauseText)].filter((part) => part !== '');
  return parts.join(node.type === 'row' ? ' ｜ ' : '\n');
}

/** What happened to the clause as a whole: a part that was added or removed inside it is a change of its wording. */
function changesOf(
  comparison: Comparison,
  old: readonly SectionNode[],
  fresh: SectionNode,
): readonly ('unchanged' | Change)[] {
  const changes = new Set<Change>();
  for (const pair of clausePairs(comparison, old, fresh)) {
    const own = pair.newAddress === fresh.address;
    for (const change of pair.changes) {
      if (change === 'unchanged') continue;
      const inside =
        change === 'added' || change === 'removed' || (!own && change !== 'cosmetic' && change !== 'link');
      changes.add(inside ? innerChange(change) : change);
    }
  }
  return changes.size === 0 ? ['unchanged'] : [...changes];
}

/** A move or a new number inside a clause is told as such; whatever else happens inside changes its wording. */
function innerChange(change: Change): Change {
  return change === 'moved' || change === 'renumbered' ? change : 'reworded';
}

function nodesAt(tree: SectionTree, addresses: readonly string[]): readonly SectionNode[] {
  if (addresses.length === 0) return [];
  const wanted = new Set(addresses);
  const found: SectionNode[] = [];
  const visit = (node: SectionNode): void => {
    if (node.address !== null && wanted.has(node.address)) found.push(node);
    node.children.forEach(visit);
  };
  visit(tree.root);
  return found;
}

function within(inner: Span, outer: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
