// What a browser makes of a text's page: no element that runs or sends, no handler, no address that is a program.
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';
import { toHtml } from '../../../src/site/html.ts';
import { renderTree } from '../../../src/site/render/renderTree.ts';
import { siteOf } from '../../../src/site/site.ts';

const site = siteOf({ title: 'A', operator: 'O', contact: 'c', url: null, base: '/', language: 'en' });
const FORBIDDEN =
  /^(?:script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|svg|math|link|meta|base|template|noscript|plaintext|xmp|portal)$/u;
const ADDRESS = /^(?:https?:|mailto:|tel:|[#/?.]|[^:]*$)/iu;
/** Ids are addresses of clauses, or the page's own, which no address can be. */
const ID = /^(?:[a-z0-9~-]+(?:\.[a-z0-9~-]+)*|ui-.*)$/u;

/** Everything on the page of a text that must not be there; empty where all is well. */
export function uncleanParts(tree: SectionTree, source: string): readonly string[] {
  const nodes = renderTree(tree.root, {
    strings: site.strings,
    source,
    language: tree.lang,
    archiveLanguage: 'en',
    publishedAt: 'https://publisher.example/policy',
    flagPlaces: new Map(),
    idOf: (node) => node.address,
    anchorsOf: () => [],
    toolsOf: () => [],
    cautions: new Map(),
    notesBelow: true,
    headingLevel: 2,
  });
  return uncleanHtml(toHtml(nodes));
}

/** The same of HTML. */
export function uncleanHtml(html: string): readonly string[] {
  return partsOf(parseFragment(html));
}

function partsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return node.childNodes.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child)) return [];
    const { tagName, attrs } = child;
    const wrong = attrs.filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        ['style', 'srcdoc', 'formaction', 'name', 'srcset'].includes(name) ||
        (['href', 'src'].includes(name) && !ADDRESS.test(value)) ||
        (name === 'id' && !ID.test(value)),
    );
    return [
      ...(FORBIDDEN.test(tagName) ? [`<${tagName}>`] : []),
      ...wrong.map(({ name, value }) => `<${tagName} ${name}="${value}">`),
      ...partsOf(child),
    ];
  });
}
