// The addressed nodes of a tree, each with the way to it from the root.
import type { SectionNode, SectionTree } from '../core/model/sectionTree.ts';

/** A node and its ancestors. */
export interface PlacedNode {
  readonly node: SectionNode;
  /** From the root (included) to the node (included). */
  readonly path: readonly SectionNode[];
}

/** Every addressed node by its address, in document order. Made once for each tree. */
export function nodeIndex(tree: SectionTree): ReadonlyMap<string, PlacedNode> {
  const known = INDEXES.get(tree);
  if (known !== undefined) return known;
  const found = new Map<string, PlacedNode>();
  visit(tree.root, [], (placed) => {
    if (placed.node.address !== null) found.set(placed.node.address, placed);
  });
  INDEXES.set(tree, found);
  return found;
}

// Every clause of a policy looks into every version.
const INDEXES = new WeakMap<SectionTree, ReadonlyMap<string, PlacedNode>>();

/** Calls back for every node, parents before children. */
export function visit(
  node: SectionNode,
  above: readonly SectionNode[],
  callback: (placed: PlacedNode) => void,
): void {
  const path = [...above, node];
  callback({ node, path });
  for (const child of node.children) visit(child, path, callback);
}

/** The first addressed node of a path: the clause or section of the document that all below belongs to. */
export function outermostAddressed(path: readonly SectionNode[]): SectionNode | null {
  return path.find((node) => node.address !== null) ?? null;
}
