// One clause through all versions, whatever its number was. Stored in lineages.json, which is append-only: an id is
// minted once and keeps its members; what is added later joins it or gets an id of its own.

/** lineages.json: every addressed node of every version belongs to exactly one lineage. */
export interface Lineages {
  readonly format: 1;
  /** Lineage id -> version id -> the addresses that the clause has there (several where it was split). */
  readonly lineages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Version id -> address -> lineage id: the same table, read from the side of a node. Made once for each `lineages`. */
export function lineageTable(lineages: Lineages): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const known = TABLES.get(lineages);
  if (known !== undefined) return known;
  const table = new Map<string, Map<string, string>>();
  for (const [id, versions] of Object.entries(lineages.lineages)) {
    for (const [version, addresses] of Object.entries(versions)) {
      const ofVersion = table.get(version) ?? new Map<string, string>();
      for (const address of addresses) ofVersion.set(address, id);
      table.set(version, ofVersion);
    }
  }
  TABLES.set(lineages, table);
  return table;
}

// Every version of a policy asks for its row, and the whole table is as long as all of them together.
const TABLES = new WeakMap<Lineages, ReadonlyMap<string, ReadonlyMap<string, string>>>();
