// CSS selectors to keep and to drop -> which elements of a page they mean, by their place among all elements. Two trees
// of the same page, made by different libraries, agree on that place.
import type { Element, Root, RootContent } from 'hast';
import { selectAll } from 'hast-util-select';
import type { Problem } from '../../model/problem.ts';

/** The elements that selectors mean. Places count all elements from 0, in document order. */
export interface SelectedParts {
  /** Null where the whole page is kept. */
  readonly kept: ReadonlySet<number> | null;
  /** Place -> the selector that drops it. */
  readonly dropped: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

/** Finds the elements of a page. A selector that cannot be read, or keeps nothing, is a problem. */
export function selectParts(
  root: Root,
  keep: readonly string[],
  drop: readonly string[],
  file: string,
): SelectedParts {
  const places = elementPlaces(root);
  const problems: Problem[] = [];
  const found = (selector: string, option: string): readonly number[] => {
    try {
      const all = selectAll(selector, root).flatMap((element) => places.get(element) ?? []);
      if (all.length === 0) {
        problems.push({
          code: 'selector-without-match',
          file,
          at: null,
          message: `--${option} ${selector} matches nothing on this page.`,
          cure: 'Look at the page, and correct or leave out the selector.',
        });
      }
      return all;
    } catch {
      problems.push({
        code: 'bad-selector',
        file,
        at: null,
        message: `--${option} ${selector} is no CSS selector that can be read.`,
        cure: 'Correct the selector.',
      });
      return [];
    }
  };
  const kept = keep.length === 0 ? null : new Set(keep.flatMap((selector) => found(selector, 'keep')));
  const dropped = new Map(
    drop.flatMap((selector) =>
      found(selector, 'drop').map((place) => [place, `--drop ${selector}`] as const),
    ),
  );
  return { kept, dropped, problems };
}

/** Every element of a tree with its place among all elements. */
export function elementPlaces(root: Root): ReadonlyMap<Element, number> {
  const places = new Map<Element, number>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element') places.set(node, places.size);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return places;
}
