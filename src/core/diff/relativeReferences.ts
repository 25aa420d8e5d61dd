// References by place: 前条 and 次条, 前項 and 次項. What they name changes with whatever comes between.
import type { SectionNode } from '../model/sectionTree.ts';
import { nameOfLabel } from './referenceTokens.ts';
import type { Side } from './side.ts';

/** A reference by place, in offsets of a unit's text. */
export interface RelativeReference {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the node that a reference by place names from a unit. */
export interface RelativeTargets {
  readonly resolve: (unit: number, text: string) => SectionNode | null;
}

/** The references by place in a text. */
export function relativesIn(text: string): RelativeReference[] {
  return [...text.matchAll(/[前次][条項](?![\p{sc=Han}\p{Nd}])/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Reads the order of a side's articles and numbered paragraphs. */
export function relativeTargets(side: Side): RelativeTargets {
  const articles: SectionNode[] = [];
  for (const { unit } of side.units) {
    for (const node of [...unit.ancestors, unit.node]) {
      if (isArticle(node) && !articles.includes(node)) articles.push(node);
    }
  }
  return {
    resolve: (unit, text) => {
      const { node, ancestors } = side.at(unit).unit;
      const around = [...ancestors, node];
      const step = text.startsWith('前') ? -1 : 1;
      if (text.endsWith('条')) {
        const article = around.findLast(isArticle);
        return article ? (articles[articles.indexOf(article) + step] ?? null) : null;
      }
      const place = around.findIndex(isArticle);
      const [parent, paragraph] = [around[place], around[place + 1]];
      if (place < 0 || !parent || !paragraph) return null;
      const numbered = parent.children.filter((child) => child.number !== null);
      const at = numbered.indexOf(paragraph);
      return at < 0 ? null : (numbered[at + step] ?? null);
    },
  };
}

function isArticle(node: SectionNode): boolean {
  return node.label !== null && nameOfLabel(node.label)?.kind === '条';
}
