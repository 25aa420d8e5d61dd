// A JSON value -> the one text that is hashed: keys sorted by UTF-16 code units, no white space, strings and numbers as
// ECMAScript writes them (RFC 8785). Two programs that agree on the value agree on every byte.

/** A value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The canonical text of a value. Keys whose value is `undefined` are left out; a number that JSON lacks throws. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`${value} is no JSON number; this is a bug.`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // The default order of sort() is by UTF-16 code units, which is the order RFC 8785 asks for.
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** Array.isArray does not narrow a readonly array away from the rest of a union. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
