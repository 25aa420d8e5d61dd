// What a reference names: the clause of its own side that bears the number, by the place where the reference stands.
// Invariant: an unclear reference names nothing; it is then never called a mere consequence of renumbering.
import type { SectionNode } from '../model/sectionTree.ts';
import { nameOfLabel, type Reference } from './referenceTokens.ts';
import type { Side } from './side.ts';

/** The clauses of a side by what references call them. */
export interface Targets {
  /** The node that a reference in a unit names, or null. `chain` holds the references of that text. */
  readonly resolve: (unit: number, chain: readonly Reference[], at: number) => SectionNode | null;
  /** The unit that stands for a node: its own, else the first under it; -1 for none. */
  readonly unitOf: (node: SectionNode) => number;
}

/** A node with how many nodes stand above it. */
interface Placed {
  readonly node: SectionNode;
  readonly depth: number;
}

/** Reads the labels of a side. */
export function targetsOf(side: Side): Targets {
  const named = new Map<string, Placed[]>();
  const units = new Map<SectionNode, number>();
  const seen = new Set<readonly SectionNode[]>();
  const read = (node: SectionNode, depth: number, index: number): void => {
    if (units.has(node)) return;
    units.set(node, index);
    const name = node.label === null ? null : nameOfLabel(node.label);
    if (!name) return;
    const key = name.kind + name.number;
    const list = named.get(key);
    if (list) list.push({ node, depth });
    else named.set(key, [{ node, depth }]);
  };
  for (const { unit, index } of side.units) {
    const { node, ancestors } = unit;
    // Units under the same nodes share the list of them.
    if (!seen.has(ancestors)) {
      seen.add(ancestors);
      ancestors.forEach((above, depth) => {
        read(above, depth, index);
      });
    }
    read(node, ancestors.length, index);
  }
  return { resolve, unitOf: (node) => units.get(node) ?? -1 };

  function resolve(unit: number, chain: readonly Reference[], at: number): SectionNode | null {
    const reference = chain[at];
    if (!reference) return null;
    const { kind, number, under } = reference;
    if (kind === '項' || kind === '号') {
      const base = under === null ? enclosing(unit, kind) : resolve(unit, chain, under);
      return base ? childNumbered(base, number) : null;
    }
    return only(named.get(kind + number) ?? []);
  }

  /** A node alone, or alone at the least depth: list items bear the same numbers as sections. */
  function only(nodes: readonly Placed[]): SectionNode | null {
    const least = Math.min(...nodes.map(({ depth }) => depth));
    const top = nodes.filter(({ depth }) => depth === least);
    return top.length === 1 ? (top[0]?.node ?? null) : null;
  }

  /** For 項 the article around a unit; for 号 the numbered paragraph around it, else the article. */
  function enclosing(unit: number, kind: string): SectionNode | null {
    const { node, ancestors } = side.at(unit).unit;
    const around = [...ancestors, node].reverse();
    const article = around.findIndex((one) => nameOfLabel(one.label ?? '')?.kind === '条');
    if (article < 0) return null;
    if (kind === '項') return around[article] ?? null;
    return around[Math.max(0, article - 1)] ?? null;
  }
}

function childNumbered(parent: SectionNode, number: string): SectionNode | null {
  const own = parent.children.filter(
    (child) => (child.number ?? []).join('-') === number || labelIs(child, number),
  );
  if (own.length === 1) return own[0] ?? null;
  if (own.length > 1) return null;
  // 第2条第1号 where the article has one paragraph without a number.
  const below = parent.children.flatMap((child) => child.children).filter((child) => labelIs(child, number));
  return below.length === 1 ? (below[0] ?? null) : null;
}

function labelIs(node: SectionNode, number: string): boolean {
  return node.label !== null && nameOfLabel(node.label)?.number === number;
}
