// Lineages: each addressed node of each version gets the id of the clause it is. Append-only: a node that has an id keeps
// it for ever, whatever is added before, between or beside, and however the engine pairs later.
import type { Pair } from '../model/comparison.ts';
import { lineageTable, type Lineages } from '../model/lineage.ts';
import type { ArchivedVersion } from '../model/policy.ts';
import { addressed, ancestryOf, type Ancestry } from './ancestry.ts';
import { mintId } from './mintId.ts';

export const NO_LINEAGES: Lineages = { format: 1, lineages: {} };

/** A version on the way: its addresses in source order, and those that have an id. */
interface Numbered {
  readonly version: ArchivedVersion;
  readonly addresses: readonly string[];
  readonly ids: Map<string, string>;
  /** Clauses whose words were withdrawn with another's: they stay members at the address they had. */
  readonly former: readonly (readonly [address: string, id: string])[];
}

/** A version and its successor, with where the nodes of the successor come from. */
interface Edge {
  readonly parent: Numbered;
  readonly child: Numbered;
  readonly ancestry: Ancestry;
}

/**
 * The lineages of a policy's versions (oldest first), built upon those stored. `pairsOf` gives the pairs of the
 * comparison of a version with its successor. A node without an id takes that of the node it comes from; failing that,
 * that of a node that comes from it; failing that, a new one. Versions that are stored but not given stay as they are.
 */
export function extendLineages(
  stored: Lineages,
  versions: readonly ArchivedVersion[],
  pairsOf: (oldVersion: string, newVersion: string) => readonly Pair[],
): Lineages {
  const table = lineageTable(stored);
  const all = versions.map((version) => numbered(version, table.get(version.record.id)));
  const edges = edgesBetween(all, pairsOf);
  // Ids travel down and up the edges until nothing new is learnt: a version added before others learns from them, and
  // another one beside those learns from it.
  while (spreadDown(edges) || spreadUp(edges)) continue;
  const taken = new Set(Object.keys(stored.lineages));
  for (const one of all) {
    spreadDown(edges.filter(({ child }) => child === one));
    mintMissing(one, taken);
  }
  return assemble(stored, all);
}

/**
 * The ids stored for a version: what its aliases say has moved keeps its id at the new address. Where several moved to
 * one address (their words were withdrawn together), the clause that has the address keeps its own id there.
 */
function numbered(version: ArchivedVersion, known: ReadonlyMap<string, string> | undefined): Numbered {
  const addresses = [...addressed(version.tree.root).keys()];
  const { aliases } = version.record;
  const ids = new Map<string, string>();
  const former: (readonly [string, string])[] = [];
  for (const [address, id] of known ?? []) if (!Object.hasOwn(aliases, address)) ids.set(address, id);
  for (const [address, id] of known ?? []) {
    const now = Object.hasOwn(aliases, address) ? (aliases[address] ?? address) : address;
    if (now === address) continue;
    if (ids.has(now)) former.push([address, id]);
    else ids.set(now, id);
  }
  return { version, addresses, ids, former };
}

function edgesBetween(
  all: readonly Numbered[],
  pairsOf: (oldVersion: string, newVersion: string) => readonly Pair[],
): readonly Edge[] {
  return all.flatMap((child) => {
    const { predecessor, id } = child.version.record;
    const parent = all.find(({ version }) => version.record.id === predecessor);
    // Where every node has its id nothing can be learnt, and no comparison need be made.
    if (parent === undefined || predecessor === id || (isComplete(parent) && isComplete(child))) return [];
    const pairs = pairsOf(parent.version.record.id, id);
    return [{ parent, child, ancestry: ancestryOf(parent.version.tree, child.version.tree, pairs) }];
  });
}

function isComplete({ addresses, ids }: Numbered): boolean {
  return addresses.every((address) => ids.has(address));
}

function spreadDown(edges: readonly Edge[]): boolean {
  let learnt = false;
  for (const { parent, child, ancestry } of edges) {
    for (const [address, from] of ancestry) learnt = take(child, address, parent.ids.get(from)) || learnt;
  }
  return learnt;
}

function spreadUp(edges: readonly Edge[]): boolean {
  let learnt = false;
  for (const { parent, child, ancestry } of [...edges].reverse()) {
    for (const [address, from] of ancestry) learnt = take(parent, from, child.ids.get(address)) || learnt;
  }
  return learnt;
}

function take({ ids }: Numbered, address: string, id: string | undefined): boolean {
  if (id === undefined || ids.has(address)) return false;
  ids.set(address, id);
  return true;
}

function mintMissing({ version, addresses, ids }: Numbered, taken: Set<string>): void {
  for (const address of addresses) {
    if (ids.has(address)) continue;
    const id = mintId(`${version.policy}/${version.record.id}/${address}`, (other) => taken.has(other));
    taken.add(id);
    ids.set(address, id);
  }
}

/** Ids in the order they were minted in; in each the versions not given as they were stored, then the others in order. */
function assemble(stored: Lineages, all: readonly Numbered[]): Lineages {
  const given = new Set(all.map(({ version }) => version.record.id));
  const lineages = new Map<string, Map<string, string[]>>();
  for (const [id, versions] of Object.entries(stored.lineages)) {
    const kept = Object.entries(versions).filter(([version]) => !given.has(version));
    lineages.set(id, new Map(kept.map(([version, addresses]) => [version, [...addresses]])));
  }
  const add = (version: string, address: string, id: string): void => {
    const versions = lineages.get(id) ?? new Map<string, string[]>();
    versions.set(version, [...(versions.get(version) ?? []), address]);
    lineages.set(id, versions);
  };
  for (const { version, addresses, ids, former } of all) {
    for (const address of addresses) {
      const id = ids.get(address);
      if (id === undefined) throw new Error(`${address} has no lineage; this is a bug.`);
      add(version.record.id, address, id);
    }
    for (const [address, id] of former) add(version.record.id, address, id);
  }
  const entries = [...lineages].map(([id, versions]) => [id, Object.fromEntries(versions)] as const);
  return { format: 1, lineages: Object.fromEntries(entries) };
}
