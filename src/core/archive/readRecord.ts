// One YAML file checked against its schema: a typed value, or every problem with its line, column and cure.
import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { placesIn, readYaml, type YamlFile, type YamlPath } from './readYaml.ts';

/** A checked file: its value is null where there are problems. */
export interface ReadRecord<T> {
  readonly yaml: YamlFile;
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Values of sound YAML files that were read before, so that a large archive is not checked anew for one file more. */
export interface KnownRecords {
  /** The value that was checked for this very text of this file; undefined where there is none. */
  readonly get: (file: string, text: string) => unknown;
  readonly set: (file: string, text: string, value: unknown) => void;
}

/** Reads a YAML text as a value of the schema; nothing of a file with a problem is taken. */
export function readRecord<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
  known: KnownRecords | null = null,
): ReadRecord<z.output<S>> {
  const kept = known?.get(file, text);
  if (kept !== undefined) {
    // What stands under this file's name and text was put there below, for the same schema.
    const value = kept as z.output<S>;
    return { yaml: { file, value, problems: [], ...placesIn(text) }, value, problems: [] };
  }
  const yaml = readYaml(file, text);
  if (yaml.problems.length > 0) return { yaml, value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) {
    known?.set(file, text, result.data);
    return { yaml, value: result.data, problems: [] };
  }
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml));
  return { yaml, value: null, problems };
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlFile): readonly Problem[] {
  // A key of a YAML mapping is always a string, a place in a list a number; a symbol cannot occur.
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const problem = (code: string, message: string, cure: string): Problem => ({
    code,
    file: yaml.file,
    at: yaml.placeOf(path),
    message,
    cure,
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const cure = `Remove or correct it; the keys here are ${keysAt(schema, path).join(', ')}.`;
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        file: yaml.file,
        at: yaml.placeOfKey([...path, key]),
        message: `${named(path)} has no key "${key}".`,
        cure,
      }));
    }
    case 'invalid_type':
      if (valueAt(yaml.value, path) === undefined) {
        const key = String(path.at(-1));
        return [
          problem('missing-key', `${named(path.slice(0, -1))} has no "${key}".`, `Add the key "${key}".`),
        ];
      }
      return [
        problem(
          'wrong-type',
          `${named(path)} must be ${kindOf(issue.expected)}.`,
          cureOfType(issue.expected),
        ),
      ];
    case 'invalid_value': {
      if (valueAt(yaml.value, path) === undefined) {
        const key = String(path.at(-1));
        return [
          problem('missing-key', `${named(path.slice(0, -1))} has no "${key}".`, `Add the key "${key}".`),
        ];
      }
      const values = issue.values.map(String).join(', ');
      return [
        problem('wrong-value', `${named(path)} must be one of: ${values}.`, `Write one of: ${values}.`),
      ];
    }
    case 'custom': {
      const { code, cure } = issue.params ?? {};
      return [
        problem(
          typeof code === 'string' ? code : 'wrong-value',
          `${named(path)}: ${issue.message}`,
          typeof cure === 'string' ? cure : 'Correct it.',
        ),
      ];
    }
    default:
      return [problem('wrong-value', `${named(path)}: ${issue.message}.`, 'See versions/README.md.')];
  }
}

/** A path as a reader of the file would say it: `cohorts[0].contracted.from`; the file itself where it is empty. */
function named(path: YamlPath): string {
  if (path.length === 0) return 'The file';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === String(step))?.[1];
  }
  return at;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  let at: unknown = plain(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = plain(at.shape[step]);
    else if (at instanceof z.ZodArray) at = plain(at.element);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** A schema without its "may be null" and "may be absent". */
function plain(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodNullable || at instanceof z.ZodDefault || at instanceof z.ZodOptional) {
    at = at.unwrap();
  }
  return at;
}

function kindOf(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text';
    case 'int':
    case 'number':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'tuple':
      return 'a range [start, end]';
    default:
      return 'a mapping of keys to values';
  }
}

function cureOfType(expected: string): string {
  return expected === 'string'
    ? 'Write a text, in quotes where it looks like a number.'
    : 'Correct the value.';
}
