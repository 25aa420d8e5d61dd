// Who has which wording: clauses by lineage down, cohorts across.
import { foldWidth } from '../../text/foldWidth.ts';
import type { Lineages } from '../../model/lineage.ts';
import type { PolicyRecord } from '../../model/policy.ts';
import type { SectionNode } from '../../model/sectionTree.ts';
import type { HistoryVersion } from './clauseTexts.ts';

/** A column: a cohort and the version it has; null where the archive cannot tell. */
export interface MatrixColumn {
  readonly cohort: string;
  readonly label: string;
  readonly version: string | null;
}

/** What a cohort has of a clause. */
export type MatrixCell =
  | {
      readonly kind: 'wording';
      /** Cells of a row with the same number have the same letters; counted from 1 in the order of the columns. */
      readonly wording: number;
      readonly addresses: readonly string[];
      /** The clause's own words, without what is numbered below it, which has a row of its own. */
      readonly text: string;
    }
  /** The version has no such clause. */
  | { readonly kind: 'absent' }
  /** The cohort's version is not determinable. */
  | { readonly kind: 'unknown' };

/** A row: a lineage, with what its newest version calls it. */
export interface MatrixRow {
  readonly lineage: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly cells: readonly MatrixCell[];
  /** How many wordings the row has; 1 means that all who have the clause have the same. */
  readonly wordings: number;
}

export interface CohortMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/**
 * The matrix of a policy's cohorts, by the text they agreed to or by the one shown to them. Rows are the numbered or
 * headed clauses that some column has, in the order of the newest text, those gone from it where they stood.
 * `versions` are oldest first.
 */
export function cohortMatrix(
  policy: PolicyRecord,
  lineages: Lineages,
  versions: readonly HistoryVersion[],
  by: 'agreed' | 'shown',
): CohortMatrix {
  const columns = policy.cohorts.map((cohort): MatrixColumn => ({
    cohort: cohort.id,
    label: cohort.label,
    version: cohort[by],
  }));
  const used = versions.filter(({ id }) => columns.some(({ version }) => version === id));
  const clauses = new Map(used.map((version) => [version.id, clausesOf(version, lineages)]));
  const order = rowOrder(used.toReversed().map(({ id }) => [...(clauses.get(id)?.keys() ?? [])]));
  const rows = order.map((lineage): MatrixRow => {
    const newest = used
      .toReversed()
      .map(({ id }) => clauses.get(id)?.get(lineage)?.[0])
      .find((node) => node !== undefined);
    const seen = new Map<string, number>();
    const cells = columns.map(({ version }) => cellOf(version, lineage, clauses, seen));
    return {
      lineage,
      label: newest?.label ?? null,
      title: newest?.title ?? null,
      cells,
      wordings: seen.size,
    };
  });
  return { columns, rows };
}

type Clauses = ReadonlyMap<string, readonly SectionNode[]>;

/** The numbered or headed nodes of a version by lineage, in the order of the text. */
function clausesOf(version: HistoryVersion, lineages: Lineages): Clauses {
  const lineageAt = new Map<string, string>();
  for (const [lineage, places] of Object.entries(lineages.lineages)) {
    for (const address of places[version.id] ?? []) lineageAt.set(address, lineage);
  }
  const found = new Map<string, SectionNode[]>();
  const visit = (node: SectionNode): void => {
    const lineage = node.address === null ? undefined : lineageAt.get(node.address);
    if (lineage !== undefined && isClause(node)) found.set(lineage, [...(found.get(lineage) ?? []), node]);
    node.children.forEach(visit);
  };
  visit(version.tree.root);
  return found;
}

function cellOf(
  version: string | null,
  lineage: string,
  clauses: ReadonlyMap<string, Clauses>,
  seen: Map<string, number>,
): MatrixCell {
  if (version === null) return { kind: 'unknown' };
  const nodes = clauses.get(version)?.get(lineage);
  if (nodes === undefined) return { kind: 'absent' };
  const text = nodes.map((node) => ownWords(node)).join('\n');
  const key = foldWidth(text).replace(/\s/gu, '');
  const wording = seen.get(key) ?? seen.size + 1;
  seen.set(key, wording);
  return { kind: 'wording', wording, addresses: nodes.flatMap(({ address }) => address ?? []), text };
}

/** The words of a clause without its number and without the clauses below it: a new number is no new wording. */
function ownWords(node: SectionNode, label: string | null = node.label): string {
  const numbered = label !== null && node.text.startsWith(label);
  const own = numbered ? node.text.slice(label.length) : node.text;
  // Under a caption the number stands on the line of the first child.
  const below = node.children
    .filter((child) => !isClause(child))
    .map((child, place) => ownWords(child, numbered || place > 0 ? null : label));
  return [own.trim(), ...below].filter((part) => part !== '').join('\n');
}

function isClause(node: SectionNode): boolean {
  return node.type !== 'document' && node.type !== 'row' && (node.label !== null || node.title !== null);
}

/** One order from several, the first leading: what it lacks comes after what stood before it elsewhere. */
function rowOrder(orders: readonly (readonly string[])[]): readonly string[] {
  const rows: string[] = [];
  for (const order of orders) {
    let last = -1;
    for (const lineage of order) {
      const at = rows.indexOf(lineage);
      if (at >= 0) {
        last = at;
        continue;
      }
      last += 1;
      rows.splice(last, 0, lineage);
    }
  }
  return rows;
}
