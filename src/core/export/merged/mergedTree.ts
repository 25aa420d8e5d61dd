// The two section trees of a comparison as one: the new tree, with what only the old one had set in where it stood.
// Tables and redlines are written by walking it.
// Invariant: every pair of the comparison stands in exactly one node.
import type { Comparison } from '../../model/comparison.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import { pairUnits, type MergedPair, type PairedUnits } from './pairUnits.ts';

/** A node of either tree or of both. */
export interface MergedNode {
  readonly old: SectionNode | null;
  readonly new: SectionNode | null;
  /** The pairs of its own text: several where it was split or merged, or where its heading was replaced. */
  readonly own: readonly MergedPair[];
  readonly children: readonly MergedNode[];
}

interface Growing extends MergedNode {
  old: SectionNode | null;
  readonly own: MergedPair[];
  readonly children: Growing[];
  parent: Growing | null;
}

/** Merges the trees along the pairs of their comparison. */
export function mergeTrees(comparison: Comparison, oldTree: SectionTree, newTree: SectionTree): MergedNode {
  const units = pairUnits(comparison, oldTree, newTree);
  const placed = new Map<SectionNode, Growing>();
  const root = growNew(newTree.root, null, units, placed);
  const partners = partnersOf(units, placed);
  partners.set(oldTree.root, root);
  for (const [old, node] of partners) node.old ??= old;
  insertOld(oldTree.root, root, units, partners);
  return root;
}

/** The new tree as it stands, with the pairs that have a new side. A table row keeps its cells to itself. */
function growNew(
  node: SectionNode,
  parent: Growing | null,
  units: PairedUnits,
  placed: Map<SectionNode, Growing>,
): Growing {
  const own = [...(units.byNew.get(node) ?? [])];
  const grown: Growing = { old: null, new: node, own, children: [], parent };
  placed.set(node, grown);
  if (node.type === 'row') return grown;
  for (const child of node.children) grown.children.push(growNew(child, grown, units, placed));
  return grown;
}

/**
 * Which merged node an old node became: by the pair of its own text, else by most votes of the pairs inside it, whose
 * ancestors are taken level by level.
 */
function partnersOf(
  units: PairedUnits,
  placed: ReadonlyMap<SectionNode, Growing>,
): Map<SectionNode, Growing> {
  const sure = new Map<SectionNode, Growing>();
  const votes = new Map<SectionNode, Map<Growing, number>>();
  for (const { old, new: fresh, pair } of units.all) {
    if (old === null || fresh === null) continue;
    const node = placed.get(fresh.node);
    if (node !== undefined && !sure.has(old.node)) sure.set(old.node, node);
    if (pair.changes.includes('moved')) continue;
    for (let up = 1; up <= Math.min(old.ancestors.length, fresh.ancestors.length); up++) {
      const above = old.ancestors.at(-up);
      const candidate = placed.get(fresh.ancestors.at(-up) ?? fresh.node);
      if (above === undefined || candidate === undefined) break;
      const ballot = votes.get(above) ?? new Map<Growing, number>();
      ballot.set(candidate, (ballot.get(candidate) ?? 0) + 1);
      votes.set(above, ballot);
    }
  }
  for (const [old, ballot] of votes) {
    if (sure.has(old)) continue;
    const best = [...ballot].reduce((a, b) => (b[1] > a[1] ? b : a));
    sure.set(old, best[0]);
  }
  return sure;
}

/** Sets what only the old tree has into `container`, each after what stood before it. */
function insertOld(
  parent: SectionNode,
  container: Growing,
  units: PairedUnits,
  partners: Map<SectionNode, Growing>,
): void {
  const gone = goneOf(units, parent);
  // A heading that was replaced while what it headed stayed: the old one is told first, then the new one.
  if (partners.get(parent) === container) container.own.unshift(...gone);
  if (parent.type === 'row') return;
  parent.children.forEach((child, place) => {
    const partner = partners.get(child);
    if (partner === undefined && isGone(child, units)) {
      const made = growOld(child, container, units);
      if (hasPairs(made)) insertAfter(container, parent.children.slice(0, place), partners, made);
      partners.set(child, made);
      return;
    }
    if (partner === undefined) {
      const left = goneOf(units, child);
      const leaf: Growing = { old: child, new: null, own: [...left], children: [], parent: container };
      if (left.length > 0) insertAfter(container, parent.children.slice(0, place), partners, leaf);
    }
    insertOld(child, partner ?? container, units, partners);
  });
}

function insertAfter(
  container: Growing,
  before: readonly SectionNode[],
  partners: ReadonlyMap<SectionNode, Growing>,
  made: Growing,
): void {
  for (const sibling of before.toReversed()) {
    let at = partners.get(sibling) ?? null;
    if (at === null || at.own.some(({ pair }) => pair.changes.includes('moved'))) continue;
    while (at !== null && at.parent !== container) at = at.parent;
    if (at === null) continue;
    container.children.splice(container.children.indexOf(at) + 1, 0, made);
    return;
  }
  container.children.unshift(made);
}

function growOld(node: SectionNode, parent: Growing, units: PairedUnits): Growing {
  const grown: Growing = { old: node, new: null, own: [...goneOf(units, node)], children: [], parent };
  if (node.type === 'row') return grown;
  for (const child of node.children) grown.children.push(growOld(child, grown, units));
  return grown;
}

function goneOf(units: PairedUnits, node: SectionNode): readonly MergedPair[] {
  return (units.byOld.get(node) ?? []).filter((merged) => merged.new === null);
}

/** True where no text of the node and what is below it has a partner in the new tree. */
function isGone(node: SectionNode, units: PairedUnits): boolean {
  if ((units.byOld.get(node) ?? []).some((merged) => merged.new !== null)) return false;
  return node.type === 'row' || node.children.every((child) => isGone(child, units));
}

function hasPairs(node: MergedNode): boolean {
  return node.own.length > 0 || node.children.some(hasPairs);
}
