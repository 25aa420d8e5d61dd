// The shapes of the YAML files as JSON Schemas, which give an editor completion and errors while a person types.
import { z } from 'zod';
import { archiveSchema, policySchema, versionSchema } from './schemas.ts';

/** A JSON Schema, as a plain JSON value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What each key means, for the editor to show. The same words as versions/README.md. */
const MEANINGS: Readonly<Record<string, string>> = {
  format: 'Always 1.',
  label: 'What pages call the version; the name of the folder is only its id.',
  predecessor: 'The version before it, or null.',
  enacted: '制定: the day the text was made, YYYY-MM-DD or null.',
  revised: '改定: the day it was revised, YYYY-MM-DD or null.',
  announced: '公表: the day it was announced, YYYY-MM-DD or null.',
  effective: '施行・適用開始: the first day it is in force, YYYY-MM-DD or null.',
  captured: 'The day the snapshot was taken, YYYY-MM-DD or null.',
  published: 'The days it is recorded to have been published on; until is the first day it no longer was.',
  signatory: 'As the document ends, or null.',
  kind: 'transcription, reconstruction or translation.',
  source: 'The snapshot: its file beside this one, the SHA-256 of its bytes, and where it was received from.',
  repairs: 'Where the form, never the wording, was mended; ranges are in the snapshot.',
  'later-notes': 'What the publisher added to the archived page later.',
  flags: "An editor's notes of ours, shown beside the text.",
  'reconstructed-from': 'For a reconstruction: its base, less these ranges.',
  aliases: 'Where a published address has moved: old address to new address.',
  title: 'As the document says.',
  publisher: 'Who published it, as the document says.',
  language: 'A language tag such as ja, en or zh-Hant.',
  timezone: 'The IANA time zone of the document, such as Asia/Tokyo.',
  original: 'The address it was published at, or null.',
  terms: "The document's own words, such as revision: 改定.",
  services: 'The services the policy is about.',
  'translation-of': 'The id of the policy this one translates, or null.',
  cohorts: 'Customers by the date of their contract, and what they agreed to.',
  operator: 'Who runs this archive.',
  contact: 'How to reach them.',
  url: 'The address it is published at, or null.',
  base: 'The path it is served under, with a slash at both ends.',
};

/** Patterns of the values whose rule a JSON Schema can say; the rest is said by `check`. */
const PATTERNS: Readonly<Record<string, string>> = {
  enacted: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  revised: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  announced: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  effective: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  captured: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  predecessor: '^[a-z0-9-]+$',
  'translation-of': '^[a-z0-9-]+$',
  original: '^https?://',
  url: '^https?://',
  language: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  base: '^/([^/]+/)*$',
};

/** The schemas by the name of the file they are for, less its ending: `archive`, `policy`, `version`. */
export function yamlSchemas(): Readonly<Record<'archive' | 'policy' | 'version', JsonSchema>> {
  return {
    archive: schemaOf(archiveSchema, 'archive.yaml'),
    policy: schemaOf(policySchema, 'policy.yaml'),
    version: schemaOf(versionSchema, 'version.yaml'),
  };
}

function schemaOf(schema: z.ZodType, title: string): JsonSchema {
  return {
    ...z.toJSONSchema(schema, {
      io: 'input',
      override: ({ jsonSchema, path }) => {
        const [properties, key, ...deeper] = path;
        if (properties !== 'properties' || typeof key !== 'string') return;
        if (deeper.length === 0 && MEANINGS[key] !== undefined) jsonSchema.description = MEANINGS[key];
        if (PATTERNS[key] !== undefined && jsonSchema.type === 'string') jsonSchema.pattern = PATTERNS[key];
      },
    }),
    title,
  };
}
