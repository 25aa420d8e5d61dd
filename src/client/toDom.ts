import type { HtmlNode } from '../site/html.ts';

/** The nodes as DOM: the same values that the build writes as HTML, without any parsing of markup. */
export function toDom(nodes: readonly HtmlNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (typeof node === 'string') {
      fragment.append(node);
      continue;
    }
    const made = document.createElement(node.tag);
    for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
    made.append(toDom(node.children));
    fragment.append(made);
  }
  return fragment;
}
