import type { NodeType } from '../../core/model/sectionTree.ts';

/** The kinds of place that a reader tells apart, and the nodes that each stands for. */
export const SEARCH_KINDS = {
  clause: ['section', 'clause', 'heading'],
  item: ['item'],
  paragraph: ['document', 'paragraph', 'signature', 'code'],
  table: ['table', 'row', 'cell'],
  note: ['note'],
} as const satisfies Record<string, readonly NodeType[]>;

/** A kind of place. */
export type SearchKind = keyof typeof SEARCH_KINDS;

/** Whether a word names a kind. */
export function isSearchKind(word: string): word is SearchKind {
  return Object.hasOwn(SEARCH_KINDS, word);
}
