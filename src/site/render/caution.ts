// A flag whose note begins with a word of warning is a caution: it stands in a box where its clause begins, so that
// nobody acts on the clause before having read it.
import type { LayerMark, SectionTree } from '../../core/model/sectionTree.ts';
import { outermostAddressed, visit } from '../nodeIndex.ts';

const WARNING = /^(ご注意|注意|Caution|Warning)\s*[：:]\s*/u;

/** The words of a caution without its warning word; null where a flag's note is no caution. */
export function cautionWords(note: string): string | null {
  const warning = WARNING.exec(note);
  return warning === null ? null : note.slice(warning[0].length);
}

/** Whether a mark is an editor's flag that warns. */
export function isCaution(mark: LayerMark): boolean {
  return mark.layer === 'flag' && cautionWords(mark.note) !== null;
}

/**
 * The cautions of a tree, each once, by the address of the outermost clause in which they stand. `said` gives them the
 * form in which a page takes an editor's words.
 */
export function cautionsByClause(
  tree: SectionTree,
  said: (note: string) => string = (note) => note,
): ReadonlyMap<string, readonly string[]> {
  const cautions = new Map<string, string[]>();
  visit(tree.root, [], ({ node, path }) => {
    for (const mark of node.marks) {
      const found = mark.layer === 'flag' ? cautionWords(mark.note) : null;
      const words = found === null ? null : said(found);
      const address = outermostAddressed(path)?.address;
      if (words === null || address === null || address === undefined) continue;
      const known = cautions.get(address) ?? [];
      if (!known.includes(words)) cautions.set(address, [...known, words]);
    }
  });
  return cautions;
}

/** The cautions of two sources; those of the first stand first. */
export function bothCautions(
  first: ReadonlyMap<string, readonly string[]>,
  second: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  if (second.size === 0) return first;
  const both = new Map(first);
  for (const [address, words] of second) both.set(address, [...(both.get(address) ?? []), ...words]);
  return both;
}
