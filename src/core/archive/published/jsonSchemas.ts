// JSON Schema (draft 2020-12) of every published file, made from the zod schemas that check the archive.
import { z } from 'zod';
import { SCHEMA_NAMES, type SchemaName } from '../../model/published.ts';
import { documentSchemas } from './documentSchemas.ts';

/** A JSON Schema as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const TITLES: Readonly<Record<SchemaName, string>> = {
  index: 'What the archive publishes for programs',
  policy: 'A policy, its versions and its cohorts',
  version: 'A version with its section tree',
  comparison: 'Two versions compared',
  cohort: 'Customers by contract date, and what they agreed to',
  lineages: 'Every clause through all versions, by address',
  lineage: 'One clause through all versions, with its texts',
};

/**
 * The schema of a kind of file; `id` is where it is published. A reader must expect keys that it does not know, since
 * later versions of the archive may add some: the published schema lets them through.
 */
export function jsonSchemaOf(name: SchemaName, id: string): JsonSchema {
  const made = z.toJSONSchema(documentSchemas[name], { target: 'draft-2020-12', io: 'output' });
  const { $schema, ...rest } = made;
  return open({ $schema, $id: id, title: TITLES[name], ...rest }) as JsonSchema;
}

/** The schemas of all kinds, by name. */
export function jsonSchemas(idOf: (name: SchemaName) => string): Readonly<Record<SchemaName, JsonSchema>> {
  const entries = SCHEMA_NAMES.map((name) => [name, jsonSchemaOf(name, idOf(name))] as const);
  return Object.fromEntries(entries) as Record<SchemaName, JsonSchema>; // SCHEMA_NAMES holds every name.
}

function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, said]) => key !== 'additionalProperties' || said !== false,
  );
  return Object.fromEntries(kept.map(([key, said]) => [key, open(said)]));
}
