// One lineage -> its text in each version, as blame needs it: no comparison, only who stood where.
import type { Lineages } from '../../model/lineage.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import { wholeText } from '../../model/wholeText.ts';

/** A version as a history needs it. */
export interface HistoryVersion {
  readonly id: string;
  readonly tree: SectionTree;
}

/** A clause in one version: one text for each place it has there (several where it was split, none where it is not). */
export interface ClauseTexts {
  readonly version: string;
  readonly places: readonly { readonly address: string; readonly text: string }[];
}

/** The texts of a lineage in every version given, in the order given. */
export function clauseTexts(
  lineages: Lineages,
  lineage: string,
  versions: readonly HistoryVersion[],
): readonly ClauseTexts[] {
  const addresses = lineages.lineages[lineage] ?? {};
  return versions.map(({ id, tree }) => ({ version: id, places: placesAt(tree, addresses[id] ?? []) }));
}

function placesAt(tree: SectionTree, addresses: readonly string[]): ClauseTexts['places'] {
  if (addresses.length === 0) return [];
  const wanted = new Set(addresses);
  const found: { address: string; text: string }[] = [];
  const visit = (node: SectionNode): void => {
    if (node.address !== null && wanted.has(node.address)) {
      found.push({ address: node.address, text: wholeText(node) });
    }
    node.children.forEach(visit);
  };
  visit(tree.root);
  return found;
}
