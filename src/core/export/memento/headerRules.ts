// The headers that a host should send, as rules and in two spellings: the `_headers` file that several static hosts
// read, and maps for nginx. CORS lets other sites read the data; Memento-Datetime stands only on captured texts.
import type { PolicyRecord } from '../../model/policy.ts';
import type { Places } from '../../model/published.ts';
import { timemapPlace } from '../api/policyDocument.ts';
import { httpDate } from './startOfDay.ts';
import { mementosOf } from './timeMap.ts';
import { webLink } from './webLink.ts';

/** Headers of a path (from the root of the host); a `*` at its end stands for anything. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page may load: the same as its own meta element says, and what only a header can say. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Added where the search page runs WebAssembly: a host joins rules, so that one page alone cannot be allowed more. */
const WASM_POLICY = "; script-src 'self' 'wasm-unsafe-eval'";

/**
 * The rules of an archive below its base path; `wasm` where its search page runs WebAssembly. The other pages' own meta
 * elements still forbid it.
 */
export function headerRules(
  base: string,
  policies: readonly PolicyRecord[],
  places: Places,
  wasm = false,
): readonly HeaderRule[] {
  const cors = { 'Access-Control-Allow-Origin': '*' };
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': wasm ? PAGE_POLICY + WASM_POLICY : PAGE_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
      },
    },
    { path: `${base}api/*`, headers: cors },
    // RFC 7089; hosts know the type of every other ending.
    { path: `${base}api/timemaps/*`, headers: { 'Content-Type': 'application/link-format' } },
    { path: `${base}policy-clause.js`, headers: cors },
    ...policies.flatMap((policy) => mementoRules(base, policy, places)),
  ];
}

function mementoRules(base: string, policy: PolicyRecord, places: Places): readonly HeaderRule[] {
  const timemap = timemapPlace(policy, places);
  return mementosOf(policy).map(({ version, captured }) => ({
    path: `${base}${policy.id}/${version.id}/`,
    headers: {
      'Memento-Datetime': httpDate(captured),
      Link: [
        webLink(policy.original ?? '', { rel: 'original' }),
        ...(timemap === null ? [] : [webLink(timemap, { rel: 'timemap', type: 'application/link-format' })]),
      ].join(', '),
    },
  }));
}

/** The rules as a `_headers` file. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** Every header that a rule may have, so that a server's settings can name its variable whether this archive has it. */
const NAMES = [
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Access-Control-Allow-Origin',
  'Memento-Datetime',
  'Link',
];

/** The rules as maps for nginx, a variable for each header: include the file in `http`, and add each header. */
export function nginxMaps(rules: readonly HeaderRule[]): string {
  const others = rules
    .flatMap(({ headers }) => Object.keys(headers))
    .filter((name) => name !== 'Content-Type');
  // A content type is a matter of nginx's own: a second one would be sent beside it.
  const names = [...new Set([...NAMES, ...others])];
  const maps = names.map((name) => {
    // nginx takes the first pattern that fits, so that the narrowest must come first.
    const lines = [...rules].reverse().flatMap(({ path, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`  "${pattern(path)}" ${quoted(value)};`];
    });
    return [`map $uri $${variable(name)} {`, '  default "";', ...lines, '}', ''].join('\n');
  });
  return maps.join('\n');
}

/** `archive_memento_datetime` for `Memento-Datetime`. */
function variable(name: string): string {
  return `archive_${name.toLowerCase().replaceAll('-', '_')}`;
}

function pattern(path: string): string {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replace(/\*$/u, '');
  if (path.endsWith('*')) return `~^${escaped}`;
  // A folder is asked for by its own name and served as its index.html.
  return `~^${escaped}${path.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"]/gu, '\\$&').replaceAll('$', '')}"`;
}
