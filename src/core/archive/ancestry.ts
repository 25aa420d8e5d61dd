// A comparison's pairs -> for each addressed node of the new version, the one node of the old that it comes from.
// Pairs are about units; nodes that are none (tables, cells, sections without own text) follow what is inside them.
import type { Pair } from '../model/comparison.ts';
import type { SectionNode, SectionTree } from '../model/sectionTree.ts';

/** New address -> old address. A node with no entry has no counterpart. */
export type Ancestry = ReadonlyMap<string, string>;

/** Where the nodes of a version come from. In a merge a node comes from the part it shares most letters with. */
export function ancestryOf(oldTree: SectionTree, newTree: SectionTree, pairs: readonly Pair[]): Ancestry {
  const ancestry = new Map(fromPairs(pairs));
  const oldNodes = addressed(oldTree.root);
  const paired = new Set(ancestry.values());
  fromRows(newTree.root, oldNodes, ancestry);
  fromContents(newTree.root, oldNodes, paired, ancestry);
  return ancestry;
}

/** All nodes of a tree that have an address, by address, in source order. */
export function addressed(root: SectionNode): ReadonlyMap<string, SectionNode> {
  const nodes = new Map<string, SectionNode>();
  const visit = (node: SectionNode): void => {
    if (node.address !== null) nodes.set(node.address, node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return nodes;
}

function fromPairs(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const best = new Map<string, { readonly from: string; readonly shared: number }>();
  for (const { oldAddress, newAddress, runs } of pairs) {
    if (oldAddress === null || newAddress === null) continue;
    const shared = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
    const known = best.get(newAddress);
    if (known === undefined || shared > known.shared) best.set(newAddress, { from: oldAddress, shared });
  }
  return new Map([...best].map(([address, { from }]) => [address, from]));
}

/** A row is one unit with its cells: what is inside comes from what has the same place inside the old row. */
function fromRows(
  node: SectionNode,
  oldNodes: ReadonlyMap<string, SectionNode>,
  ancestry: Map<string, string>,
): void {
  const from = node.address === null ? undefined : ancestry.get(node.address);
  if (node.type === 'row' && node.address !== null && from !== undefined) {
    const start = node.address.length;
    for (const address of addressed(node).keys()) {
      const before = from + address.slice(start);
      if (!ancestry.has(address) && oldNodes.has(before)) ancestry.set(address, before);
    }
  }
  for (const child of node.children) fromRows(child, oldNodes, ancestry);
}

/** A node without text of its own comes from the like node that holds most of what is inside it. */
function fromContents(
  root: SectionNode,
  oldNodes: ReadonlyMap<string, SectionNode>,
  paired: ReadonlySet<string>,
  ancestry: Map<string, string>,
): void {
  const holders = holdersOf(oldNodes);
  const votesOf = (node: SectionNode): ReadonlyMap<string, number> => {
    const votes = new Map<string, number>();
    const add = (address: string, weight: number): void => {
      votes.set(address, (votes.get(address) ?? 0) + weight);
    };
    const from = node.address === null ? undefined : ancestry.get(node.address);
    if (from !== undefined) for (const holder of holders.get(from) ?? []) add(holder, node.text.length + 1);
    for (const child of node.children) for (const [address, weight] of votesOf(child)) add(address, weight);
    if (node.address !== null && from === undefined && node.text === '') {
      const like = [...votes].filter(
        ([address]) => oldNodes.get(address)?.type === node.type && !paired.has(address),
      );
      const best = like.reduce<readonly [string, number] | null>(
        (most, vote) => (most === null || vote[1] > most[1] ? vote : most),
        null,
      );
      if (best !== null) ancestry.set(node.address, best[0]);
    }
    return votes;
  };
  votesOf(root);
}

/** For each address the addresses of the nodes above it. */
function holdersOf(nodes: ReadonlyMap<string, SectionNode>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, readonly string[]>();
  const visit = (node: SectionNode, above: readonly string[]): void => {
    if (node.address !== null) holders.set(node.address, above);
    const inside = node.address === null ? above : [...above, node.address];
    for (const child of node.children) visit(child, inside);
  };
  for (const node of nodes.values()) if (!holders.has(node.address ?? '')) visit(node, []);
  return holders;
}
