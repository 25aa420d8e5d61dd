// A stretch of a node's text -> Akoma Ntoso inlines. Invariant: the text of what comes out is that stretch.
import type { SectionNode } from '../../model/sectionTree.ts';
import { asciiUri } from '../memento/webLink.ts';
import { textRange, type TextRange } from '../textPlaces.ts';
import { element, type Xml, type XmlElement } from '../xml.ts';

interface Wrap extends TextRange {
  readonly make: (inside: readonly Xml[]) => XmlElement;
}

/** The inlines of a stretch; links, marks and later notes that begin or end outside it are clipped. */
export function inlineElements(node: SectionNode, { start, end }: TextRange): readonly Xml[] {
  return nested(node.text, start, end, wrapsOf(node));
}

function wrapsOf(node: SectionNode): readonly Wrap[] {
  const wrap = (at: TextRange | null, make: Wrap['make']): readonly Wrap[] =>
    at === null ? [] : [{ ...at, make }];
  return [
    ...node.links.flatMap(({ at, href }) =>
      wrap(textRange(node, at), (inside) => element('a', { href: asciiUri(href) }, inside)),
    ),
    ...node.marks
      .filter(({ layer }) => layer === 'later-note')
      .flatMap(({ at }) =>
        wrap(textRange(node, at), (inside) =>
          element('inline', { name: 'later-note', refersTo: '#later-note' }, inside),
        ),
      ),
    ...node.inline.flatMap(({ at, kind }) => wrap(textRange(node, at), INLINES[kind])),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

// `ins` and `del` would say that an amendment did it; here the document itself shows words struck or underlined.
const INLINES: Readonly<Record<SectionNode['inline'][number]['kind'], Wrap['make']>> = {
  strong: (inside) => element('b', {}, inside),
  em: (inside) => element('i', {}, inside),
  sup: (inside) => element('sup', {}, inside),
  sub: (inside) => element('sub', {}, inside),
  del: (inside) => element('inline', { name: 'struck' }, inside),
  ins: (inside) => element('inline', { name: 'underlined' }, inside),
  code: (inside) => element('inline', { name: 'code' }, inside),
};

/** Wraps that cross are cut where they do, so that elements nest. */
function nested(text: string, start: number, end: number, wraps: readonly Wrap[]): readonly Xml[] {
  const here = wraps.filter((wrap) => wrap.start < end && wrap.end > start);
  const [first, ...others] = here;
  if (first === undefined) return start < end ? [text.slice(start, end)] : [];
  const from = Math.max(first.start, start);
  const to = Math.min(first.end, end);
  return [
    ...nested(text, start, from, []),
    first.make(nested(text, from, to, others)),
    ...nested(text, to, end, others),
  ];
}
