// One clause through all versions, whatever its number was. Stored in lineages.json, which is append-only.

/** lineages.json: every addressed node of every version belongs to exactly one lineage. */
export interface Lineages {
  readonly format: 1;
  /** Lineage id -> version id -> the addresses that the clause has there (several where it was split). */
  readonly lineages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
