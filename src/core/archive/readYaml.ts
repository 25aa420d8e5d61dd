// YAML text -> a plain value, with the line and column of every key and value in it. The only user of the yaml package.
// YAML here is data in its plainest form: anchors, aliases, tags and repeated keys are problems, never followed.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { LinePlace, Problem } from '../model/problem.ts';

/** Steps from the top of a YAML file to a value: keys and list places (from 0). */
export type YamlPath = readonly (string | number)[];

/** A YAML file, read. `value` means nothing where there are problems. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a value stands; where there is none, the nearest thing around it. */
  readonly placeOf: (path: YamlPath) => LinePlace;
  /** Where a key itself stands; where there is none, as `placeOf`. */
  readonly placeOfKey: (path: YamlPath) => LinePlace;
}

/** One slip can make hundreds of errors; the first ones lead to it. */
const MOST_ERRORS = 20;

/** Reads a YAML text; every problem carries `file` and its line and column. */
export function readYaml(file: string, text: string): YamlFile {
  const { root, place } = parsed(text);
  const problem = (offset: number, message: string, cure: string): Problem => ({
    code: 'bad-yaml',
    file,
    at: place(offset),
    message,
    cure,
  });
  // A tag that cannot be resolved is told once, by the visit below.
  const problems = [...root.errors, ...root.warnings]
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .slice(0, MOST_ERRORS)
    .map((error) =>
      problem(error.pos[0], `This is not valid YAML: ${oneLine(error.message)}.`, 'Correct the YAML here.'),
    );
  visit(root, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        problems.push(problem(offset, 'YAML aliases are not read.', 'Write the value out in full.'));
        return;
      }
      if (node.anchor !== undefined) {
        problems.push(problem(offset, 'YAML anchors are not read.', 'Remove the anchor (&…).'));
      }
      if (node.tag !== undefined) {
        problems.push(problem(offset, 'YAML tags are not read.', 'Remove the tag (!…).'));
      }
    },
    Map: (_key, map) => {
      for (const key of repeatedKeys(map)) {
        problems.push(
          problem(
            key.range?.[0] ?? 0,
            `The key "${String(key.value)}" stands here twice.`,
            'Remove one of them.',
          ),
        );
      }
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) || !isNode(key)) return;
      problems.push(problem(key.range?.[0] ?? 0, 'A key must be a plain word.', 'Write a plain key.'));
    },
  });

  return {
    file,
    value: problems.length === 0 ? (root.toJS() as unknown) : null,
    problems,
    ...placesIn(text),
  };
}

/**
 * Where the values of a YAML text stand. It is parsed again when the first place is asked for: only problems have
 * places, and the parsed files of a large archive would fill the memory.
 */
export function placesIn(text: string): Pick<YamlFile, 'placeOf' | 'placeOfKey'> {
  let file: Parsed | null = null;
  const placeOf = (path: YamlPath, ofKey: boolean): LinePlace => {
    file ??= parsed(text);
    return file.place(offsetOf(file.root, path, ofKey));
  };
  return { placeOf: (path) => placeOf(path, false), placeOfKey: (path) => placeOf(path, true) };
}

interface Parsed {
  readonly root: Document.Parsed;
  readonly place: (offset: number) => LinePlace;
}

function parsed(text: string): Parsed {
  const lines = new LineCounter();
  const root = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // The package's own check compares every key with every other; `repeatedKeys` does not.
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
  });
  const place = (offset: number): LinePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { root, place };
}

/** Where the last step of a path stands that there is: its key, or the value that the whole path leads to. */
function offsetOf(root: Document.Parsed, path: YamlPath, ofKey: boolean): number {
  let node: unknown = root.contents;
  let offset = root.contents?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    const pair = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
    const key = pair?.key;
    node = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value;
    if (isNode(key) && (ofKey || !isLast || !isNode(node))) offset = key.range?.[0] ?? offset;
    else if (isNode(node)) offset = node.range?.[0] ?? offset;
    else break;
  }
  return offset;
}

// Searched once, not once for each of twenty thousand keys that nobody knows.
const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known !== undefined) return known;
  const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
  PAIRS.set(map, pairs);
  return pairs;
}

function repeatedKeys(map: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const text = keyText(key);
    if (seen.has(text)) return [key];
    seen.add(text);
    return [];
  });
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function oneLine(message: string): string {
  return message.replace(/\s+/gu, ' ').replace(/[.:]?\s*$/u, '');
}
