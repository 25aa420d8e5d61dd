// Where the files for other programs lie, and how such an address is read. Pages have theirs in urls.ts.
// Invariant: readDataPath(base, dataFilePath(base, ref)) is ref again. All but robots.txt, _headers and the sitemaps lies below
// `api/`, so that a host needs one rule to open it to pages of other hosts (CORS). `v1` is the format's number.
import { MANIFEST_PATH, policyManifestPath } from '../core/ledger/manifest.ts';
import { SCHEMA_NAMES, YAML_NAMES, type DataRef } from '../core/model/published.ts';
import { RESERVED_VERSION_IDS } from './urls.ts';

/** The first folder of the data files: no policy can have it as its id. */
export const DATA_FOLDER = 'api';

/** The path of a data file, with the base path. */
export function dataFilePath(base: string, ref: DataRef): string {
  return base + fileOf(ref);
}

/** The data file that a path (without host, query and `#`) names; null when there is none. */
export function readDataPath(base: string, path: string): DataRef | null {
  return path.startsWith(base) ? refOf(path.slice(base.length)) : null;
}

/**
 * The address of a version's data file (with the clause's address after `#`), from the address of its page or from its
 * own; null for any other address. Works for every archive of this kind, on whatever host and base path.
 */
export function versionDataUrl(address: string): string | null {
  const [plain = '', fragment] = address.split('#');
  const clause = fragment === undefined ? '' : `#${fragment}`;
  if (/\/api\/v1\/[a-z0-9-]+\/versions\/[a-z0-9-]+\.json$/.test(plain)) return plain + clause;
  const page =
    /^(?<base>(?:https?:\/\/[^/]+)?\/(?:.*?\/)??)(?:(?:ja|en)\/)?(?<policy>[a-z0-9-]+)\/(?<version>[a-z0-9-]+)\/$/.exec(
      plain,
    );
  const { base, policy, version } = page?.groups ?? {};
  if (base === undefined || policy === undefined || version === undefined) return null;
  // Other pages of a policy have the same form: /ocn/matrix/, /ocn/clause/abcdef/.
  if ([policy, version].some((name) => RESERVED_VERSION_IDS.includes(name))) return null;
  return dataFilePath(base, { file: 'version', policy, version }) + clause;
}

function fileOf(ref: DataRef): string {
  switch (ref.file) {
    case 'index':
      return 'api/index.json';
    case 'openapi':
      return 'api/openapi.json';
    case 'robots':
      return 'robots.txt';
    case 'headers':
      return '_headers';
    case 'nginx':
      return 'api/nginx.conf';
    case 'sitemaps':
      return 'sitemap.xml';
    case 'sitemap':
      // No id holds an underscore.
      return ref.policy === null ? 'sitemap_site.xml' : `sitemap-${ref.policy}.xml`;
    case 'schema':
      return `api/v1/schemas/${ref.name}.json`;
    case 'yaml-schema':
      return `api/v1/schemas/${ref.name}.yaml.json`;
    case 'manifest':
      return ref.policy === null ? MANIFEST_PATH : policyManifestPath(ref.policy);
    case 'atom':
      return ref.policy === null ? 'api/feed.atom.xml' : `api/feeds/${ref.policy}.atom.xml`;
    case 'json-feed':
      return ref.policy === null ? 'api/feed.json' : `api/feeds/${ref.policy}.json`;
    case 'timemap':
      return `api/timemaps/${ref.policy}.link`;
    case 'policy':
    case 'lineages':
      return `api/v1/${ref.policy}/${ref.file}.json`;
    case 'cohort':
      return `api/v1/${ref.policy}/cohorts/${ref.cohort}.json`;
    case 'lineage':
      return `api/v1/${ref.policy}/lineages/${ref.lineage}.json`;
    case 'comparison':
      return `api/v1/${ref.policy}/comparisons/${ref.old}/${ref.new}.json`;
    case 'kept-source':
      return `api/v1/${ref.policy}/versions/${ref.version}.archived-${ref.number}.md`;
    case 'version':
    case 'source':
    case 'akoma-ntoso':
    case 'annotations':
      return `api/v1/${ref.policy}/versions/${ref.version}${VERSION_ENDINGS[ref.file]}`;
  }
}

const VERSION_ENDINGS = {
  version: '.json',
  source: '.md',
  'akoma-ntoso': '.akn.xml',
  annotations: '.annotations.json',
} as const;

const PATTERNS: readonly (readonly [RegExp, (parts: readonly string[]) => DataRef | null])[] = [
  [/^api\/index\.json$/, () => ({ file: 'index' })],
  [/^api\/openapi\.json$/, () => ({ file: 'openapi' })],
  [/^robots\.txt$/, () => ({ file: 'robots' })],
  [/^_headers$/, () => ({ file: 'headers' })],
  [/^api\/nginx\.conf$/, () => ({ file: 'nginx' })],
  [/^sitemap\.xml$/, () => ({ file: 'sitemaps' })],
  [/^sitemap_site\.xml$/, () => ({ file: 'sitemap', policy: null })],
  [/^sitemap-([a-z0-9-]+)\.xml$/, ([policy = '']) => ({ file: 'sitemap', policy })],
  [/^api\/v1\/schemas\/([a-z]+)\.json$/, ([name]) => schemaRef(name)],
  [/^api\/v1\/schemas\/([a-z]+)\.yaml\.json$/, ([name]) => yamlSchemaRef(name)],
  [/^api\/ledger\.json$/, () => ({ file: 'manifest', policy: null })],
  [/^api\/ledgers\/([a-z0-9-]+)\.json$/, ([policy = '']) => ({ file: 'manifest', policy })],
  [/^api\/feed\.atom\.xml$/, () => ({ file: 'atom', policy: null })],
  [/^api\/feed\.json$/, () => ({ file: 'json-feed', policy: null })],
  [/^api\/feeds\/([a-z0-9-]+)\.atom\.xml$/, ([policy = '']) => ({ file: 'atom', policy })],
  [/^api\/feeds\/([a-z0-9-]+)\.json$/, ([policy = '']) => ({ file: 'json-feed', policy })],
  [/^api\/timemaps\/([a-z0-9-]+)\.link$/, ([policy = '']) => ({ file: 'timemap', policy })],
  [/^api\/v1\/([a-z0-9-]+)\/policy\.json$/, ([policy = '']) => ({ file: 'policy', policy })],
  [/^api\/v1\/([a-z0-9-]+)\/lineages\.json$/, ([policy = '']) => ({ file: 'lineages', policy })],
  [
    /^api\/v1\/([a-z0-9-]+)\/cohorts\/([a-z0-9-]+)\.json$/,
    ([policy = '', cohort = '']) => ({ file: 'cohort', policy, cohort }),
  ],
  [
    /^api\/v1\/([a-z0-9-]+)\/lineages\/([a-z0-9-]+)\.json$/,
    ([policy = '', lineage = '']) => ({ file: 'lineage', policy, lineage }),
  ],
  [
    /^api\/v1\/([a-z0-9-]+)\/comparisons\/([a-z0-9-]+)\/([a-z0-9-]+)\.json$/,
    ([policy = '', old = '', fresh = '']) => ({ file: 'comparison', policy, old, new: fresh }),
  ],
  [
    /^api\/v1\/([a-z0-9-]+)\/versions\/([a-z0-9-]+)\.archived-([1-9]\d*)\.md$/,
    ([policy = '', version = '', number]) => ({
      file: 'kept-source',
      policy,
      version,
      number: Number(number),
    }),
  ],
  [
    /^api\/v1\/([a-z0-9-]+)\/versions\/([a-z0-9-]+)(\.(?:json|md|akn\.xml|annotations\.json))$/,
    ([policy = '', version = '', ending]) => versionRef(policy, version, ending),
  ],
];

function refOf(path: string): DataRef | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(path);
    if (match !== null) return read(match.slice(1));
  }
  return null;
}

function schemaRef(name: string | undefined): DataRef | null {
  const known = SCHEMA_NAMES.find((one) => one === name);
  return known === undefined ? null : { file: 'schema', name: known };
}

function yamlSchemaRef(name: string | undefined): DataRef | null {
  const known = YAML_NAMES.find((one) => one === name);
  return known === undefined ? null : { file: 'yaml-schema', name: known };
}

function versionRef(policy: string, version: string, ending: string | undefined): DataRef | null {
  for (const file of ['version', 'source', 'akoma-ntoso', 'annotations'] as const) {
    if (VERSION_ENDINGS[file] === ending) return { file, policy, version };
  }
  return null;
}
