// Versions of a policy -> search records. A wording that stands unchanged in many versions is stored once: texts are
// most of the bytes a reader loads. Runs at build time and on the command line.
import { lineageTable, type Lineages } from '../model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../model/policy.ts';
import type { SectionNode } from '../model/sectionTree.ts';
import { ownShape, shapeLength } from './ownShape.ts';
import type { CohortColumn, OwnShape, SearchRecords, VersionColumn } from './records.ts';

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
type Columns = {
  [key in 'texts' | 'lineages' | 'addresses' | 'types' | 'depths']: SearchRecords[key][number][];
} & {
  readonly labels: Record<string, string>;
  readonly titles: Record<string, string>;
  readonly shapes: Record<string, OwnShape>;
  readonly laterNotes: number[];
};
type Loose = { [key in keyof VersionColumn['exceptions']]-?: Record<string, unknown> };

/**
 * The search records of a policy. Versions that `policy.versions` does not name are left out; a node without a lineage
 * (the document's own title has none) stands as a wording of its own, shared by versions that have the same text.
 */
export function buildRecords(
  policy: PolicyRecord,
  versions: readonly ArchivedVersion[],
  lineages: Lineages,
): SearchRecords {
  const held = policy.versions.flatMap(
    (record) => versions.find((version) => version.record.id === record.id) ?? [],
  );
  const table = lineageTable(lineages);
  const columns: Columns = {
    texts: [],
    lineages: [],
    addresses: [],
    types: [],
    depths: [],
    labels: {},
    titles: {},
    shapes: {},
    laterNotes: [],
  };
  const wordings = new Map<string, number[]>();
  // The newest version first: its wordings are what most readers look for, and its labels become the records' own.
  const newestFirst = [...held]
    .reverse()
    .map((version) => columnOf(version, lineagesIn(version, table), columns, wordings));
  return {
    format: 1,
    policy: policy.id,
    title: policy.title,
    language: policy.language,
    versions: newestFirst.reverse(),
    cohorts: cohortColumns(policy, held),
    ...columns,
  };
}

/** The lineage of each address of a version; what its aliases say has moved is told at the new address. */
function lineagesIn(version: ArchivedVersion, table: ReturnType<typeof lineageTable>): Map<string, string> {
  const known = table.get(version.record.id) ?? new Map<string, string>();
  const moved = Object.entries(version.record.aliases).flatMap(([old, address]): [string, string][] => {
    const id = known.get(old);
    return id === undefined ? [] : [[address, id]];
  });
  return new Map([...moved, ...known]);
}

function columnOf(
  version: ArchivedVersion,
  lineages: ReadonlyMap<string, string>,
  columns: Columns,
  wordings: Map<string, number[]>,
): VersionColumn {
  const numbers: number[] = [];
  const gaps: number[] = [];
  const used = new Set<number>();
  const exceptions: Loose = { address: {}, label: {}, title: {}, type: {}, layer: {}, depth: {}, shape: {} };
  let end = 0;
  const visit = (node: SectionNode, depth: number): void => {
    const shape = ownShape(node);
    const lineage = node.address === null ? null : (lineages.get(node.address) ?? null);
    const key = JSON.stringify([lineage, node.text]);
    const same = wordings.get(key) ?? [];
    // A split clause may stand twice with the same words: each place needs a record, or one of them could not be told.
    const known = same.find((number) => !used.has(number));
    const record = known ?? addRecord(columns, node, lineage, depth, shape);
    if (known === undefined) wordings.set(key, [...same, record]);
    else noteExceptions(columns, exceptions, numbers.length, record, node, depth, shape);
    used.add(record);
    numbers.push(record);
    const first = node.own[0];
    if (first !== undefined) {
      gaps.push(first[0] - end);
      end = first[0] + shapeLength(shape, node.text);
    }
    for (const child of node.children) visit(child, depth + 1);
  };
  visit(version.tree.root, 0);
  const { id, label, kind } = version.record;
  return { id, label, kind, nodes: runsOf(numbers), gaps, exceptions: withoutEmpty(exceptions) };
}

function addRecord(
  columns: Columns,
  node: SectionNode,
  lineage: string | null,
  depth: number,
  shape: OwnShape | null,
): number {
  const record = columns.texts.length;
  columns.texts.push(node.text);
  columns.lineages.push(lineage);
  columns.addresses.push(node.address);
  columns.types.push(node.type);
  columns.depths.push(depth);
  if (node.label !== null) columns.labels[record] = node.label;
  if (node.title !== null) columns.titles[record] = node.title;
  if (shape !== null) columns.shapes[record] = shape;
  if (node.layer === 'later-note') columns.laterNotes.push(record);
  return record;
}

function noteExceptions(
  columns: Columns,
  exceptions: Loose,
  place: number,
  record: number,
  node: SectionNode,
  depth: number,
  shape: OwnShape | null,
): void {
  const note = (kind: keyof Loose, said: unknown, held: unknown): void => {
    if (JSON.stringify(said) !== JSON.stringify(held)) exceptions[kind][place] = said;
  };
  note('address', node.address, columns.addresses[record] ?? null);
  note('label', node.label, columns.labels[record] ?? null);
  note('title', node.title, columns.titles[record] ?? null);
  note('type', node.type, columns.types[record]);
  note('layer', node.layer, columns.laterNotes.includes(record) ? 'later-note' : 'agreed');
  note('depth', depth, columns.depths[record]);
  note('shape', shape, columns.shapes[record] ?? null);
}

function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  for (const number of numbers) {
    const first = runs.at(-2);
    const count = runs.at(-1);
    if (first !== undefined && count !== undefined && first + count === number)
      runs[runs.length - 1] = count + 1;
    else runs.push(number, 1);
  }
  return runs;
}

function withoutEmpty(exceptions: Loose): VersionColumn['exceptions'] {
  const kept: Mutable<VersionColumn['exceptions']> = {};
  // The values came from nodes by the key they stand under, which the loose record cannot express.
  for (const [kind, values] of Object.entries(exceptions)) {
    if (Object.keys(values).length > 0) Object.assign(kept, { [kind]: values });
  }
  return kept;
}

function cohortColumns(policy: PolicyRecord, held: readonly ArchivedVersion[]): CohortColumn[] {
  const placeOf = (id: string | null): number[] =>
    held.flatMap((version, place) => (version.record.id === id ? [place] : []));
  return policy.cohorts.map((cohort) => ({
    id: cohort.id,
    label: cohort.label,
    versions: [...new Set([...placeOf(cohort.agreed), ...placeOf(cohort.shown)])],
  }));
}
