// A policy's cohorts and texts -> who has which wording, cut into pages.
import { cohortMatrix, type CohortMatrix, type MatrixRow } from '../../core/export/history/cohortMatrix.ts';
import type { Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { clauseNameWithTitle } from '../clauseName.ts';
import { circularSentence } from '../comparison/comparisonPage.ts';
import { inLanguage, nameIn } from '../mixedWords.ts';
import { nodeIndex } from '../nodeIndex.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';

/** Rows of one page: what a browser lays out at once, with ten cohorts, without a pause. */
const ROWS_A_PAGE = 150;

/** Which text of a cohort counts: the one agreed to, or the one shown. */
export const MATRIX_BYS = ['agreed', 'shown'] as const;
export type MatrixBy = (typeof MATRIX_BYS)[number];

/** A cell: who has which wording, and where it stands; a plain word where there is none. */
export interface MatrixCellView {
  readonly wording: number | null;
  readonly words: string;
  readonly href: string | null;
}

/** A clause with what each cohort has of it. */
export interface MatrixRowView {
  readonly name: string;
  /** The text that the name is taken from, where it is not the newest of those shown: its number may be another's now. */
  readonly namedIn: string | null;
  /** The clause's page. */
  readonly href: string | null;
  readonly cells: readonly MatrixCellView[];
  /** True where those who can be told have not all the same wording, or some have none. */
  readonly differs: boolean;
  /** Each wording once, with the cohorts that have it; empty where all have the same. */
  readonly wordings: readonly {
    readonly words: string;
    readonly cohorts: readonly string[];
    readonly text: string;
  }[];
}

/** A page of the matrix. */
export interface MatrixPage {
  readonly by: MatrixBy;
  readonly part: number;
  readonly parts: number;
  readonly columns: readonly {
    readonly label: string;
    readonly version: { readonly label: string; readonly href: string } | null;
  }[];
  readonly rows: readonly MatrixRowView[];
  readonly differing: number;
  readonly circular: string | null;
}

/** What the pages of a policy are made of. */
export interface MatrixSource {
  readonly site: Site;
  readonly policy: PolicyRecord;
  readonly lineages: Lineages;
  /** Oldest first. */
  readonly versions: readonly ArchivedVersion[];
  /** The lineages that have a page. */
  readonly paged: readonly string[];
}

/** How many pages the matrix has; one where it is empty. */
export function matrixParts(source: MatrixSource, by: MatrixBy): number {
  return Math.max(1, Math.ceil(matrixOf(source, by).rows.length / ROWS_A_PAGE));
}

/** One page of the matrix; `part` counts from 1. */
export function matrixPage(source: MatrixSource, by: MatrixBy, part: number): MatrixPage {
  const { site, policy, versions } = source;
  const matrix = matrixOf(source, by);
  const shown = matrix.rows.slice((part - 1) * ROWS_A_PAGE, part * ROWS_A_PAGE);
  const rows = shown.map((row) => rowView(source, matrix, row));
  return {
    by,
    part,
    parts: matrixParts(source, by),
    columns: matrix.columns.map(({ label, version }) => {
      const record = policy.versions.find(({ id }) => id === version);
      const name = nameIn(site.language, label, policy.language);
      if (record === undefined) return { label: name, version: null };
      const route = { page: 'version', policy: policy.id, version: record.id, address: null } as const;
      const version_ = nameIn(site.language, record.label, policy.language);
      return { label: name, version: { label: version_, href: pathOf(site, route) } };
    }),
    rows,
    differing: rows.filter(({ differs }) => differs).length,
    circular: circularAmong(
      source,
      versions.filter(({ record }) => matrix.columns.some(({ version }) => version === record.id)),
    ),
  };
}

function matrixOf({ policy, lineages, versions }: MatrixSource, by: MatrixBy): CohortMatrix {
  const ofLineages = MATRICES.get(lineages) ?? new Map<MatrixBy, CohortMatrix>();
  MATRICES.set(lineages, ofLineages);
  const known =
    ofLineages.get(by) ??
    cohortMatrix(
      policy,
      lineages,
      versions.map(({ record, tree }) => ({ id: record.id, tree })),
      by,
    );
  ofLineages.set(by, known);
  return known;
}

// Every page of the matrix asks for the whole of it.
const MATRICES = new WeakMap<Lineages, Map<MatrixBy, CohortMatrix>>();

function rowView(source: MatrixSource, matrix: CohortMatrix, row: MatrixRow): MatrixRowView {
  const { site, policy, paged } = source;
  const { matrix: words } = site.strings;
  const told = row.cells.filter(({ kind }) => kind !== 'unknown');
  const differs = row.wordings > 1 || (row.wordings === 1 && told.some(({ kind }) => kind === 'absent'));
  const cells = row.cells.map((cell, column): MatrixCellView => {
    if (cell.kind !== 'wording') return { wording: null, words: words[cell.kind], href: null };
    const version = matrix.columns[column]?.version ?? null;
    const [address = null] = cell.addresses;
    return {
      wording: cell.wording,
      words: differs ? words.wording(cell.wording) : words.oneWording,
      href: version === null ? null : pathOf(site, { page: 'version', policy: policy.id, version, address }),
    };
  });
  return {
    ...nameOf(source, matrix, row),
    href: paged.includes(row.lineage)
      ? pathOf(site, { page: 'clause', policy: policy.id, lineage: row.lineage, version: null })
      : null,
    cells,
    differs,
    wordings: differs ? wordingsOf(source, matrix, row) : [],
  };
}

function wordingsOf(
  { site, policy }: MatrixSource,
  matrix: CohortMatrix,
  row: MatrixRow,
): MatrixRowView['wordings'] {
  const found = new Map<number, { readonly text: string; readonly cohorts: string[] }>();
  for (const [column, cell] of row.cells.entries()) {
    if (cell.kind !== 'wording') continue;
    const known = found.get(cell.wording) ?? { text: cell.text, cohorts: [] };
    known.cohorts.push(nameIn(site.language, matrix.columns[column]?.label ?? '', policy.language));
    found.set(cell.wording, known);
  }
  return [...found].map(([wording, { text, cohorts }]) => ({
    words: site.strings.matrix.wording(wording),
    cohorts,
    text,
  }));
}

/** What the newest of the shown texts that have the clause calls it. */
function nameOf(
  { site, policy, versions }: MatrixSource,
  matrix: CohortMatrix,
  row: MatrixRow,
): Pick<MatrixRowView, 'name' | 'namedIn'> {
  const shown = versions.filter(({ record }) => matrix.columns.some(({ version }) => version === record.id));
  for (const [age, version] of shown.toReversed().entries()) {
    const column = matrix.columns.findIndex((one) => one.version === version.record.id);
    const cell = row.cells[column];
    const path =
      cell?.kind === 'wording' ? nodeIndex(version.tree).get(cell.addresses[0] ?? '')?.path : undefined;
    if (path === undefined) continue;
    const label = nameIn(site.language, version.record.label, policy.language);
    return {
      name: clauseNameWithTitle(path, site.strings, version.tree.lang),
      namedIn: age === 0 ? null : label,
    };
  }
  const named = row.title ?? row.label;
  return {
    name: named === null ? site.strings.matrix.untitled : inLanguage(named, policy.language, site.language),
    namedIn: null,
  };
}

function circularAmong({ site, policy }: MatrixSource, versions: readonly ArchivedVersion[]): string | null {
  for (const version of versions) {
    const base = versions.find(({ record }) => record.id === version.record.reconstructedFrom?.version);
    if (base !== undefined) return circularSentence(site, policy, version, base);
  }
  return null;
}
