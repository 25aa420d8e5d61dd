// The section tree of a version without parsing it: from its tree.json, or from the cache. A tree is taken only where it
// is certain that the parser would make it again: same source, same parser, same language, same layers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionRecord } from '../core/model/policy.ts';
import type { SectionNode, SectionTree } from '../core/model/sectionTree.ts';
import { parseSource } from '../core/parse/parseSource.ts';
import { PARSER } from '../core/parse/parserNumber.ts';
import { keptOr, keyOf, type ContentCache } from './contentCache.ts';
import { layersOf } from './layersOf.ts';
import { readTreeFile } from './treeFile.ts';

/** What a tree is made from. */
export interface TreeInputs {
  readonly record: VersionRecord;
  readonly language: string;
  readonly source: string;
  /** Of the bytes of source.md. */
  readonly sha256: string;
}

/** Names a tree by everything that it follows from. */
export function treeKey({ record, language, sha256 }: Omit<TreeInputs, 'source'>): string {
  return keyOf(PARSER, sha256, language, layersOf(record));
}

/** The tree that the parser makes; never one that was kept. */
export function parsedTree({ record, language, source }: TreeInputs): SectionTree {
  return parseSource(source, { language, layers: layersOf(record) });
}

/** The same tree from the tree.json in the version's folder, else from the cache, else parsed and kept there. */
export function keptTree(folder: string, inputs: TreeInputs, cache: ContentCache): SectionTree {
  const published = publishedTree(folder, inputs);
  return published ?? keptOr(cache, 'trees', treeKey(inputs), () => parsedTree(inputs));
}

// tree.json does not say which layers it was made with: it serves only where there are none, in the record and in it.
function publishedTree(folder: string, { record, language, source, sha256 }: TreeInputs): SectionTree | null {
  const path = join(folder, 'tree.json');
  if (record.laterNotes.length > 0 || record.flags.length > 0 || !existsSync(path)) return null;
  let file: ReturnType<typeof readTreeFile>;
  try {
    file = readTreeFile(path, path);
  } catch {
    // A broken tree.json is for `check` to report; the source still has its tree.
    return null;
  }
  if (file === null || file.parser !== PARSER || file.sha256 !== sha256) return null;
  const { tree } = file;
  const sound = tree.lang === language && tree.length === source.length && isOf(tree.root, source);
  return sound ? tree : null;
}

/** Whether every plain range of a tree's own texts is in the source as the tree says, and no node bears a layer. */
function isOf(node: SectionNode, source: string): boolean {
  if (node.layer !== 'agreed' || node.marks.length > 0) return false;
  const decoded = new Map(node.decoded ?? []);
  let at = 0;
  for (const [index, [start, end]] of node.own.entries()) {
    const given = decoded.get(index);
    if (given === undefined && !node.text.startsWith(source.slice(start, end), at)) return false;
    at += given ?? end - start;
  }
  return at === node.text.length && node.children.every((child) => isOf(child, source));
}
