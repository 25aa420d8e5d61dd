// schema.org's own vocabulary, as its project publishes it (the package carries the release's statements): what every
// property may be of, and what may be its value.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const SCHEMA = 'http://schema.org/';
const file = createRequire(import.meta.url)
  .resolve('@vocabulary/schema')
  .replace(/index\.js$/u, 'schema.nq');
const STATEMENT = /^<([^>]+)> <([^>]+)> <([^>]+)> /u;

/** Subject -> objects, for one predicate. */
function objects(predicate: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of LINES) {
    const [, subject = '', said = '', object = ''] = STATEMENT.exec(line) ?? [];
    if (said !== predicate) continue;
    found.set(subject, [...(found.get(subject) ?? []), object]);
  }
  return found;
}

const LINES = readFileSync(file, 'utf8').split('\n');
const domains = objects(`${SCHEMA}domainIncludes`);
export const ranges = objects(`${SCHEMA}rangeIncludes`);
const supers = objects('http://www.w3.org/2000/01/rdf-schema#subClassOf');

/** A class and all that it is a kind of. */
function kinds(type: string): readonly string[] {
  return [type, ...(supers.get(type) ?? []).flatMap(kinds)];
}

/** What is wrong with a property of a thing of this type; null where schema.org has it so. */
export function misuse(type: string, property: string, valueTypes: readonly string[]): string | null {
  const domain = domains.get(property);
  if (domain === undefined) return `${property} is no property`;
  if (!kinds(type).some((kind) => domain.includes(kind))) return `${property} is none of ${type}`;
  const range = ranges.get(property) ?? [];
  const allowed = valueTypes.some((one) => kinds(one).some((kind) => range.includes(kind)));
  return allowed ? null : `${property} may not be ${valueTypes.join(' or ')}`;
}

/** The context that schema.org serves says of a property that it is an address where its value is a URL and no text. */
export const CONTEXT: Readonly<Record<string, unknown>> = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(
    [...ranges]
      .filter(([, range]) => range.includes(`${SCHEMA}URL`) && !range.includes(`${SCHEMA}Text`))
      .map(([property]) => [property.slice(SCHEMA.length), { '@id': property, '@type': '@id' }]),
  ),
};
