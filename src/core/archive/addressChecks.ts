// Addresses that were once published (they stand in tree.json) against today's tree of the same source: each still means
// the same place, or an alias says where that place went.
import type { VersionRecord } from '../model/policy.ts';
import type { SectionNode } from '../model/sectionTree.ts';
import type { Problem } from '../model/problem.ts';
import { addressed } from './ancestry.ts';
import type { YamlFile } from './readYaml.ts';

/** Problems of published addresses and of aliases. `published` is null where nothing has been published yet. */
export function addressChecks(
  version: VersionRecord,
  published: SectionNode | null,
  today: SectionNode,
  yaml: YamlFile,
): readonly Problem[] {
  const now = addressed(today);
  const before = published === null ? new Map<string, SectionNode>() : addressed(published);
  return [...lostAddresses(version, before, now, yaml), ...aliasProblems(version, now, yaml)];
}

function lostAddresses(
  version: VersionRecord,
  before: ReadonlyMap<string, SectionNode>,
  now: ReadonlyMap<string, SectionNode>,
  yaml: YamlFile,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [address, node] of before) {
    const same = now.get(address);
    if (same !== undefined && overlaps(same, node)) continue;
    const alias = Object.hasOwn(version.aliases, address) ? version.aliases[address] : undefined;
    if (same === undefined && alias !== undefined && now.has(alias)) continue;
    const went = [...now].find(([, other]) => other.range[0] === node.range[0] && other.type === node.type);
    problems.push({
      code: same === undefined ? 'address-lost' : 'address-means-another',
      file: yaml.file,
      at: yaml.placeOf(['aliases']),
      message:
        same === undefined
          ? `The published address ${address} is no longer there.`
          : `The published address ${address} now means another place.`,
      cure:
        same === undefined
          ? `Write its new address under aliases${went === undefined ? '' : `: "${address}": "${went[0]}"`}.`
          : 'An address must never mean another text: mend the parser.',
    });
  }
  return problems;
}

function aliasProblems(
  version: VersionRecord,
  now: ReadonlyMap<string, SectionNode>,
  yaml: YamlFile,
): readonly Problem[] {
  return Object.entries(version.aliases).flatMap(([old, address]): Problem[] => {
    const at = yaml.placeOf(['aliases', old]);
    if (!now.has(address)) {
      return [
        {
          code: 'unknown-address',
          file: yaml.file,
          at,
          message: `The alias ${old} leads to ${address}, which is no address of this version.`,
          cure: 'Write an address that the version has.',
        },
      ];
    }
    if (!now.has(old)) return [];
    return [
      {
        code: 'alias-taken',
        file: yaml.file,
        at,
        message: `${old} is an alias, and an address of this version as well.`,
        cure: 'Remove the alias.',
      },
    ];
  });
}

/** Whether two nodes are about the same place of one source: either begins inside the other. */
function overlaps(a: SectionNode, b: SectionNode): boolean {
  const begins = (inner: SectionNode, outer: SectionNode): boolean =>
    outer.range[0] <= inner.range[0] && inner.range[0] < Math.max(outer.range[1], outer.range[0] + 1);
  return begins(a, b) || begins(b, a);
}
