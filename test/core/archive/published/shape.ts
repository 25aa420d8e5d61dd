// A JSON Schema as lines, `versions[].label: string`: what a reader of the published files relies on.
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema;
}

/** The lines of a schema under a name, and of each of its definitions under theirs. */
export function shapeLines(name: string, schema: Schema): readonly string[] {
  return [
    ...lines(name, schema),
    ...Object.entries(schema.$defs ?? {}).flatMap(([inner, definition]) =>
      lines(`${name}#${inner}`, definition),
    ),
  ];
}

function lines(path: string, schema: Schema): readonly string[] {
  const { properties = {}, required = [], items, prefixItems, anyOf, additionalProperties } = schema;
  return [
    `${path}: ${typeOf(schema)}`,
    ...(anyOf ?? []).flatMap((one) =>
      lines(path, one).filter((line) => !line.endsWith(': ') && !line.endsWith(': null')),
    ),
    ...(prefixItems ?? []).flatMap((one, index) => lines(`${path}[${index}]`, one)),
    ...(items === undefined || items === false ? [] : lines(`${path}[]`, items)),
    ...(additionalProperties === undefined ? [] : lines(`${path}.*`, additionalProperties)),
    ...Object.entries(properties).flatMap(([key, value]) =>
      lines(`${path}.${key}${required.includes(key) ? '' : '?'}`, value),
    ),
  ];
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' | ');
  return [schema.type ?? 'any'].flat().join(' | ');
}
