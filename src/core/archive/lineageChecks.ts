// lineages.json against the versions whose trees are built: every addressed node in a lineage, and no member that is gone.
import { lineageTable, type Lineages } from '../model/lineage.ts';
import type { ArchivedVersion } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { addressed } from './ancestry.ts';

/** Problems of the stored lineages of a policy. Versions that are not built yet are not given. */
export function lineageChecks(
  file: string,
  stored: Lineages,
  built: readonly ArchivedVersion[],
): readonly Problem[] {
  const table = lineageTable(stored);
  return built.flatMap(({ record, tree }): Problem[] => {
    const known = table.get(record.id) ?? new Map<string, string>();
    const nodes = addressed(tree.root);
    const without = [...nodes.keys()].filter((address) => !known.has(address));
    const gone = [...known.keys()].filter(
      (address) => !nodes.has(address) && !Object.hasOwn(record.aliases, address),
    );
    return [
      ...problemOf(file, 'lineage-missing', `${record.id}: no lineage holds`, without),
      ...problemOf(file, 'lineage-member-gone', `${record.id}: no node has the address`, gone),
    ];
  });
}

function problemOf(file: string, code: string, what: string, addresses: readonly string[]): Problem[] {
  const [first, ...others] = addresses;
  if (first === undefined) return [];
  return [
    {
      code,
      file,
      at: null,
      message: `${what} ${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}.`,
      cure: 'Run `archive build-trees`; it adds what is missing and changes no id.',
    },
  ];
}
