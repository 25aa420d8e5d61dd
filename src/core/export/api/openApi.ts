// The static routes as an OpenAPI 3.1 description, so that a client can be generated. Every route is a GET of a file.
import type { ArchiveRecord } from '../../model/policy.ts';
import type { DataRef, Places, SchemaName } from '../../model/published.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Route {
  readonly ref: DataRef;
  readonly id: string;
  readonly summary: string;
  readonly type: string;
  readonly schema: SchemaName | null;
}

// An id that no policy can have, so that the path shows where the parameter stands.
const HOLE = { policy: '{policy}', version: '{version}', old: '{old}', new: '{new}' };

const ROUTES: readonly Route[] = [
  json({ file: 'index' }, 'getIndex', 'What is published, and what is left out and why', 'index'),
  json({ file: 'policy', ...HOLE }, 'getPolicy', 'A policy, its versions and its cohorts', 'policy'),
  json({ file: 'version', ...HOLE }, 'getVersion', 'A version with its section tree', 'version'),
  json({ file: 'comparison', ...HOLE }, 'getComparison', 'A version and its predecessor', 'comparison'),
  json(
    { file: 'cohort', ...HOLE, cohort: '{cohort}' },
    'getCohort',
    'Customers by contract date, and what they agreed to',
    'cohort',
  ),
  json({ file: 'lineages', ...HOLE }, 'getLineages', 'Every clause through all versions', 'lineages'),
  json(
    { file: 'lineage', ...HOLE, lineage: '{lineage}' },
    'getLineage',
    'One clause through all versions, with its texts',
    'lineage',
  ),
  other(
    { file: 'manifest', policy: null },
    'getManifest',
    'The hashes of the manifests of all policies and of every file that belongs to none',
    'application/json',
  ),
  other(
    { file: 'manifest', ...HOLE },
    'getPolicyManifest',
    'The ledger of a policy and the SHA-256 of each of its files',
    'application/json',
  ),
  other({ file: 'source', ...HOLE }, 'getSource', 'The text of a version, byte for byte', 'text/markdown'),
  other(
    { file: 'akoma-ntoso', ...HOLE },
    'getAkomaNtoso',
    'A version as Akoma Ntoso 1.0',
    'application/akn+xml',
  ),
  other(
    { file: 'annotations', ...HOLE },
    'getAnnotations',
    'Later notes, flags and quotes of a version as Web Annotations',
    'application/ld+json',
  ),
  other(
    { file: 'atom', policy: null },
    'getAtom',
    'New versions of all policies, Atom',
    'application/atom+xml',
  ),
  other(
    { file: 'json-feed', policy: null },
    'getJsonFeed',
    'New versions of all policies, JSON Feed',
    'application/feed+json',
  ),
  other({ file: 'atom', ...HOLE }, 'getPolicyAtom', 'New versions of a policy, Atom', 'application/atom+xml'),
  other(
    { file: 'json-feed', ...HOLE },
    'getPolicyJsonFeed',
    'New versions of a policy, JSON Feed',
    'application/feed+json',
  ),
  other(
    { file: 'timemap', ...HOLE },
    'getTimeMap',
    'RFC 7089 TimeMap; only for policies whose original address is recorded',
    'application/link-format',
  ),
];

/**
 * The description, as JSON. `paths` gives paths from the root of the host; `schemas` are the published JSON Schemas,
 * which stand in it whole, so that a generator needs this one file.
 */
export function openApiDocument(
  archive: ArchiveRecord,
  paths: Places,
  schemas: Readonly<Record<SchemaName, Schema>>,
) {
  const entries = ROUTES.map((route) => {
    const path = paths.data(route.ref);
    return [`/${path.slice(archive.base.length)}`, operation(path, route)] as const;
  });
  const server = archive.url === null ? archive.base : new URL(archive.base, archive.url).href;
  return {
    openapi: '3.1.0',
    info: {
      title: archive.title,
      version: '1',
      description: `Static files of an archive of policies, run by ${archive.operator} (${archive.contact}). No key, no limit, no write.`,
    },
    servers: [{ url: server === '/' ? '/' : server.replace(/\/$/u, '') }],
    paths: Object.fromEntries(entries),
    components: { schemas: components(schemas) },
  } as const;
}

function json(ref: DataRef, id: string, summary: string, schema: SchemaName): Route {
  return { ref, id, summary, type: 'application/json', schema };
}

function other(ref: DataRef, id: string, summary: string, type: string): Route {
  return { ref, id, summary, type, schema: null };
}

function operation(path: string, { id, summary, type, schema }: Route) {
  const names = [...path.matchAll(/\{([a-z]+)\}/gu)].map((match) => match[1] ?? '');
  const content = schema === null ? {} : { schema: { $ref: `#/components/schemas/${schema}` } };
  return {
    get: {
      operationId: id,
      summary,
      ...(names.length === 0
        ? {}
        : {
            parameters: names.map((name) => ({
              name,
              in: 'path',
              required: true,
              schema: { type: 'string', pattern: '^[a-z0-9-]+$' },
            })),
          }),
      responses: {
        '200': { description: summary, content: { [type]: content } },
        '404': { description: 'There is no such file' },
      },
    },
  };
}

/** The schemas with their inner definitions beside them: inside a description, one place holds all. */
function components(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [name, { $defs, ...whole }] of Object.entries(schemas)) {
    for (const [inner, definition] of Object.entries($defs ?? {})) all[inner] = lifted(definition);
    const kept = Object.entries(whole).filter(([key]) => key !== '$schema' && key !== '$id');
    all[name] = lifted(Object.fromEntries(kept));
  }
  return all;
}

function lifted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lifted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, said]) =>
    key === '$ref' && typeof said === 'string'
      ? [key, said.replace('#/$defs/', '#/components/schemas/')]
      : [key, lifted(said)],
  );
  return Object.fromEntries(entries);
}
