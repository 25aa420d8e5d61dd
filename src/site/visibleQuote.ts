import type { ArchivedVersion, Quote } from '../core/model/policy.ts';
import { visit } from './nodeIndex.ts';
import { ownPieces, textSpansOf } from './render/ownText.ts';

/** Words of a version as a reader sees them, and the address of the innermost clause in which they begin. */
export interface VisibleQuote {
  readonly text: string;
  readonly address: string | null;
}

/** What a range of a version's source shows: markup gone, link targets left out. */
export function visibleQuote(version: ArchivedVersion, range: Quote['range']): VisibleQuote {
  const parts: string[] = [];
  let address: string | null = null;
  visit(version.tree.root, [], ({ node, path }) => {
    for (const span of textSpansOf(ownPieces(node), range)) {
      if (parts.length === 0) address = path.findLast((above) => above.address !== null)?.address ?? null;
      parts.push(node.text.slice(...span));
    }
  });
  return { text: parts.join('').trim(), address };
}
