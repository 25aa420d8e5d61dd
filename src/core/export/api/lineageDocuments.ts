// Lineages -> api/v1/<policy>/lineages.json (all, by address) and lineages/<id>.json (one, with its texts).
import type { Lineages } from '../../model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import type { SectionNode, SectionTree } from '../../model/sectionTree.ts';
import { quotedText } from '../citation/citation.ts';
import type { ExportLanguage } from '../words/wordsShape.ts';
import { kindNote, namedVersion } from './kindNote.ts';

/** The published file of all lineages of a policy. */
export function lineagesDocument(policy: PolicyRecord, { lineages }: Lineages, places: Places) {
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'lineages' }),
    policy: policy.id,
    lineages,
    links: {
      self: places.data({ file: 'lineages', policy: policy.id }),
      policy: places.data({ file: 'policy', policy: policy.id }),
    },
  } as const;
}

/**
 * The published file of one lineage; `versions` are those of the policy, oldest first. What aliases say has moved is
 * told at its new address. Only a numbered or headed clause has a page of its own.
 */
export function lineageDocument(
  policy: PolicyRecord,
  lineage: { readonly id: string; readonly all: Lineages; readonly hasPage: boolean },
  versions: readonly ArchivedVersion[],
  language: ExportLanguage,
  places: Places,
) {
  const members = lineage.all.lineages[lineage.id] ?? {};
  return {
    format: 1,
    schema: places.data({ file: 'schema', name: 'lineage' }),
    policy: policy.id,
    id: lineage.id,
    stands: versions.flatMap((version) => {
      const { record } = version;
      const nodes = (members[record.id] ?? []).flatMap((address) => {
        const now = record.aliases[address] ?? address;
        const node = nodeAt(version.tree, now);
        return node === null ? [] : [{ address: now, node }];
      });
      if (nodes.length === 0) return [];
      return [
        {
          ...namedVersion(record),
          note: kindNote(policy, record, language),
          places: nodes.map(({ address, node }) => ({
            address,
            label: node.label,
            title: node.title,
            text: quotedText(node),
            page: places.page({ page: 'version', policy: policy.id, version: record.id, address }),
          })),
        },
      ];
    }),
    links: {
      self: places.data({ file: 'lineage', policy: policy.id, lineage: lineage.id }),
      page: lineage.hasPage ? places.page({ page: 'clause', policy: policy.id, lineage: lineage.id }) : null,
      policy: places.data({ file: 'policy', policy: policy.id }),
    },
  } as const;
}

/** The node of an address, or null. */
export function nodeAt(tree: SectionTree, address: string): SectionNode | null {
  const known = NODES.get(tree) ?? byAddress(tree);
  NODES.set(tree, known);
  return known.get(address) ?? null;
}

// Every lineage of a policy looks into every version.
const NODES = new WeakMap<SectionTree, ReadonlyMap<string, SectionNode>>();

function byAddress(tree: SectionTree): ReadonlyMap<string, SectionNode> {
  const found = new Map<string, SectionNode>();
  const todo: SectionNode[] = [tree.root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.address !== null) found.set(node.address, node);
    todo.push(...node.children);
  }
  return found;
}
