// The shapes of the published JSON files. What stands in policy.yaml and version.yaml keeps its names and is checked by
// the very schemas that check the archive. Invariant: what was published under a number (`format`) never changes its
// meaning: keys may be added, none taken away; test/core/export/api holds the shape.
import { z } from 'zod';
import type { SchemaName } from '../../model/published.ts';
import { policySchema, versionSchema } from '../schemas.ts';
import { pairSchema, summarySchema } from './comparisonSchema.ts';
import { treeSchema } from './treeSchema.ts';

const format = z.literal(1);
const schema = z.string().meta({ description: 'Where the JSON Schema of this file lies' });
const address = z.string().meta({
  description: 'An address with a host where archive.yaml has `url`, else a path from the root of the host',
});
const links = <T extends string>(...names: readonly T[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, address])) as Record<T, typeof address>);
const kind = versionSchema.shape.kind;
const date = versionSchema.shape.enacted;

/** How a text is named wherever it or words of it stand: a reconstruction (推定復元) never goes without its name. */
const named = { version: z.string(), label: z.string(), kind };
const note = z
  .string()
  .nullable()
  .meta({ description: 'What must be known of a reconstruction, in a sentence; null for any other text' });

const versionSummary = z.strictObject({
  ...named,
  predecessor: z.string().nullable(),
  enacted: date,
  revised: date,
  announced: date,
  effective: date,
  captured: date,
  published: versionSchema.shape.published,
  sha256: z.string(),
  links: links('page', 'version', 'source', 'akomaNtoso', 'annotations'),
});

const cohort = policySchema.shape.cohorts.unwrap().element;
const text = z.strictObject({ ...named, note, links: links('page', 'version') }).nullable();

/** The published files by their schema's name. */
export const documentSchemas = {
  index: z.strictObject({
    format,
    schema,
    title: z.string(),
    operator: z.string(),
    contact: z.string(),
    url: z.string().nullable(),
    language: z.string(),
    policies: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        publisher: z.string(),
        language: z.string(),
        versions: z.int().min(0),
        links: links('page', 'policy', 'atom', 'jsonFeed', 'manifest').extend({
          timemap: address.nullable(),
        }),
      }),
    ),
    leftOut: z.array(z.strictObject({ file: z.string(), policy: z.string().nullable(), reason: z.string() })),
    schemas: z.record(z.string(), address),
    yamlSchemas: z
      .record(z.string(), address)
      .meta({ description: 'For editors: the schemas of the YAML files of an archive' }),
    links: links('self', 'page', 'openapi', 'manifest', 'atom', 'jsonFeed').extend({
      sitemap: address.nullable(),
    }),
  }),
  policy: policySchema.omit({ cohorts: true }).extend({
    schema,
    id: z.string(),
    versions: z.array(versionSummary).meta({ description: 'Oldest first' }),
    comparisons: z.array(
      z.strictObject({ old: z.string(), new: z.string(), links: links('page', 'comparison') }),
    ),
    cohorts: z.array(cohort.extend({ links: links('cohort') })),
    links: links('self', 'page', 'lineages', 'atom', 'jsonFeed').extend({ timemap: address.nullable() }),
  }),
  version: versionSchema.extend({
    schema,
    policy: z.string(),
    id: z.string(),
    title: z.string(),
    note,
    parser: z.int().min(1),
    sha256: z.string().meta({ description: 'SHA-256 of the bytes of source.md' }),
    tree: treeSchema,
    lineages: z
      .record(z.string(), z.string())
      .meta({ description: 'By address: the clause through all versions, whatever its number was' }),
    links: links('self', 'page', 'policy', 'source', 'akomaNtoso', 'annotations'),
  }),
  comparison: z.strictObject({
    format,
    schema,
    policy: z.string(),
    engine: z.int().min(1),
    old: z.strictObject({ ...named, sha256: z.string(), links: links('page', 'version') }),
    new: z.strictObject({ ...named, sha256: z.string(), links: links('page', 'version') }),
    note,
    sentences: z.array(
      z.strictObject({
        kind: z.string(),
        place: z.string(),
        text: z.string(),
        oldAddress: z.string().nullable(),
        newAddress: z.string().nullable(),
        pair: z.int().min(0),
      }),
    ),
    pairs: z.array(pairSchema),
    summary: summarySchema,
    links: links('self', 'page', 'policy'),
  }),
  cohort: cohort.extend({
    format,
    schema,
    policy: z.string(),
    agreedText: text,
    shownText: text,
    links: links('self', 'page', 'policy'),
  }),
  lineages: z.strictObject({
    format,
    schema,
    policy: z.string(),
    lineages: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
    links: links('self', 'policy'),
  }),
  lineage: z.strictObject({
    format,
    schema,
    policy: z.string(),
    id: z.string(),
    stands: z
      .array(
        z.strictObject({
          ...named,
          note,
          places: z.array(
            z.strictObject({
              address: z.string(),
              label: z.string().nullable(),
              title: z.string().nullable(),
              text: z
                .string()
                .meta({ description: 'The text with all that is below it, a line for each part' }),
              page: address,
            }),
          ),
        }),
      )
      .meta({ description: 'Oldest first; a version where the clause does not stand has no entry' }),
    links: links('self', 'policy').extend({ page: address.nullable() }),
  }),
} satisfies Record<SchemaName, z.ZodType>;

/** A published file, as it is read back. */
export type Published<Name extends SchemaName> = z.output<(typeof documentSchemas)[Name]>;
