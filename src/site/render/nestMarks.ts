import type { HtmlNode } from '../html.ts';
import { outermostFirst, type Mark } from './mark.ts';

/** Content with the marks it bears. */
export interface MarkedContent {
  readonly content: HtmlNode;
  readonly marks: readonly Mark[];
}

/** Makes the element of one mark over what it covers. */
export type Wrap = (mark: Mark, children: readonly HtmlNode[]) => readonly HtmlNode[];

/**
 * Nests the marks of consecutive stretches: a mark that several neighbours bear becomes one element over them all,
 * as long as nothing further out ends between them.
 */
export function nestMarks(stretches: readonly MarkedContent[], wrap: Wrap): readonly HtmlNode[] {
  return nest(
    stretches.map(({ content, marks }) => ({ content, marks: outermostFirst(marks) })),
    wrap,
  );
}

function nest(stretches: readonly MarkedContent[], wrap: Wrap): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let at = 0;
  while (at < stretches.length) {
    const first = stretches[at];
    if (first === undefined) break;
    const outer = first.marks[0];
    let end = at + 1;
    while (end < stretches.length && stretches[end]?.marks[0] === outer) end += 1;
    const group = stretches.slice(at, end);
    if (outer === undefined) nodes.push(...group.map(({ content }) => content));
    else nodes.push(...wrap(outer, nest(group.map(withoutOuter), wrap)));
    at = end;
  }
  return nodes;
}

function withoutOuter({ content, marks }: MarkedContent): MarkedContent {
  return { content, marks: marks.slice(1) };
}
