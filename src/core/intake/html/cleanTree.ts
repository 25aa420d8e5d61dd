// A page's tree -> a tree of nothing but the elements that a transcription can say: built anew, element by element, so that
// no attribute, script, style, form, frame or id of the page can come along.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { BLOCKS, INLINE, NOT_SHOWN } from './elements.ts';
import { keptTarget, suspicion } from './linkTarget.ts';
import { countsUp, listMarkers, wholeNumber } from './listMarkers.ts';
import { elementPlaces, type SelectedParts } from './selectParts.ts';
import { splitAtBreaks } from './splitAtBreaks.ts';

/** A cleaned tree, and what of the page it cannot say. */
export interface CleanTree {
  readonly root: Root;
  readonly unreadable: readonly string[];
  readonly notes: readonly string[];
}

/** Elements that are kept under their own name, without their attributes. */
const SAME = new Set('p ul li blockquote br hr dl dt dd tr th td table caption'.split(' '));
const HEADING = /^h[1-6]$/u;
/** A table's rows count, their groups do not. */
const UNWRAPPED = new Set(['thead', 'tbody', 'tfoot', 'colgroup', 'col']);

/** Cleans a page. `base` is the address that its links are relative to, or null. */
export function cleanTree(
  page: Root,
  parts: Omit<SelectedParts, 'problems'>,
  base: string | null,
): CleanTree {
  const places = elementPlaces(page);
  const unreadable = new Set<string>();
  const notes = new Set<string>();

  const all = (nodes: readonly RootContent[], kept: boolean, inCell: boolean): ElementContent[] =>
    nodes.flatMap((node) => clean(node, kept, inCell));

  const clean = (node: RootContent, kept: boolean, inCell: boolean): ElementContent[] => {
    if (node.type === 'text') return kept ? [{ type: 'text', value: node.value }] : [];
    if (node.type !== 'element') return [];
    const place = places.get(node) ?? -1;
    const inside = kept || (parts.kept?.has(place) ?? false);
    if (NOT_SHOWN.has(node.tagName) || parts.dropped.has(place)) {
      if (inside && node.tagName === 'iframe') unreadable.add(`an embedded page: ${sourceOf(node)}`);
      return [];
    }
    const children = all(node.children, inside, inCell || node.tagName === 'td' || node.tagName === 'th');
    // Outside of what is kept an element says nothing, but what is kept inside it stays.
    if (!inside) return children;
    return [...element(node, children, inCell)];
  };

  const element = (node: Element, children: ElementContent[], inCell: boolean): readonly ElementContent[] => {
    const name = node.tagName;
    if (name === 'img') return image(node);
    if (name === 'a') return link(node, children);
    if (name === 'ol') return [orderedList(node, children, inCell)];
    if (name === 'menu' || name === 'dir') return [make('ul', children)];
    // The place in the page says later which item this was.
    if (name === 'li')
      return [{ ...make('li', inCell ? children : splitAtBreaks(children)), ...placed(node) }];
    if (name === 'pre') return [make('div', splitAtBreaks(linesOf(children)))];
    if (name === 'input' || name === 'object' || name === 'embed' || name === 'video' || name === 'audio') {
      unreadable.add(name === 'input' ? 'a form field' : `an embedded ${name}: ${sourceOf(node)}`);
    }
    if (name === 'td' || name === 'th')
      return [{ ...make(name, withoutParagraph(children)), properties: spans(node) }];
    if (INLINE[name] === 'code' && children.some(breaksLine)) return [make('span', children)];
    if (Object.hasOwn(INLINE, name)) return [make(INLINE[name] ?? 'span', children)];
    if (UNWRAPPED.has(name)) return children;
    if (name === 'p') {
      const split = splitAtBreaks(children);
      return [split === children ? make('p', children) : make('div', split)];
    }
    if (HEADING.test(name)) return [make(name, children.flatMap(onOneLine))];
    if (SAME.has(name)) return [make(name, children)];
    return [BLOCKS.has(name) ? make('div', splitAtBreaks(children)) : make('span', children)];
  };

  const image = (node: Element): readonly ElementContent[] => {
    const alt = textProperty(node, 'alt');
    const source = textProperty(node, 'src');
    const target = keptTarget(source, base);
    if (alt.trim() === '') {
      unreadable.add(`a picture without words: ${sourceOf(node)}`);
      return [];
    }
    if (target === null || target.startsWith('#')) return [{ type: 'text', value: alt }];
    return [{ ...make('img', []), properties: { src: target, alt } }];
  };

  const link = (node: Element, children: ElementContent[]): readonly ElementContent[] => {
    const href = textProperty(node, 'href');
    const target = keptTarget(href, base);
    if (target === null) {
      if (href !== '') notes.add(`A link's target was left out, its words were kept: ${href.slice(0, 60)}`);
      return [make('span', children)];
    }
    const odd = suspicion(target, textOf(children));
    if (odd !== null) notes.add(odd);
    return [{ ...make('a', children), properties: { href: target } }];
  };

  const root: Root = { type: 'root', children: all(page.children, parts.kept === null, false) };
  return { root, unreadable: [...unreadable], notes: [...notes] };
}

/** An ordered list, where Markdown counts as the page does; otherwise a list whose items begin with their numbers. */
function orderedList(node: Element, children: ElementContent[], inCell: boolean): Element {
  const items = children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const originals = node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const markers = listMarkers({
    type: textProperty(node, 'type') || '1',
    start: wholeNumber(textProperty(node, 'start')),
    reversed: Object.hasOwn(node.properties, 'reversed'),
    items: originals.map((item) => ({
      value: wholeNumber(textProperty(item, 'value')),
      text: textOf(item.children),
    })),
  });
  const whole = items.length === originals.length && items.length === children.filter(isShown).length;
  if (markers !== null && whole && !inCell && countsUp(markers)) {
    return { ...make('ol', children), properties: { start: Number.parseInt(markers[0] ?? '1', 10) } };
  }
  // An item that was dropped takes its number with it, and the others keep theirs.
  const marked = new Map(
    originals.map((item, index) => [item.position?.start.offset, markers?.[index] ?? '']),
  );
  items.forEach((item) => {
    const marker = marked.get(item.position?.start.offset) ?? '';
    if (marker !== '') prepend(item, `${marker} `);
  });
  return make('ul', children);
}

/** Puts a text before the first words of an element: inside its first paragraph where it begins with one. */
function prepend(element: Element, text: string): void {
  const first = element.children.find(isShown);
  if (first?.type === 'element' && (first.tagName === 'p' || first.tagName === 'div')) prepend(first, text);
  else element.children.unshift({ type: 'text', value: text });
}

function isShown(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

/** The lines of preformatted text, with breaks between them. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      // A code mark in Markdown ends with its line, and lines matter here.
      const tagName = node.tagName === 'code' ? 'span' : node.tagName;
      return [{ ...node, tagName, children: linesOf(node.children) }];
    }
    if (node.type !== 'text') return [];
    return node.value
      .split(/\r\n|\r|\n/u)
      .flatMap((value, index): ElementContent[] =>
        index === 0 ? [{ type: 'text', value }] : [make('br', []), { type: 'text', value }],
      );
  });
}

/** A cell that is one paragraph is just its words. */
function withoutParagraph(children: ElementContent[]): ElementContent[] {
  const [only, ...others] = children.filter(isShown);
  return only?.type === 'element' && only.tagName === 'p' && others.length === 0 ? only.children : children;
}

/** What stands in a heading, without the blocks that some pages put there: Markdown's headings have one line. */
function onOneLine(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !BLOCKS.has(node.tagName)) return [node];
  return [{ type: 'text', value: ' ' }, ...node.children.flatMap(onOneLine), { type: 'text', value: ' ' }];
}

function breaksLine(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'br' || node.children.some(breaksLine));
}

/** How many rows and columns a cell spans, and what a header is a header of; nothing else. */
function spans(cell: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [property, name] of [
    ['rowSpan', 'rowspan'],
    ['colSpan', 'colspan'],
  ] as const) {
    const count = wholeNumber(textProperty(cell, property));
    if (count !== null && count > 1) kept[name] = String(Math.min(count, 1000));
  }
  const scope = textProperty(cell, 'scope');
  if (/^(?:row|col|rowgroup|colgroup)$/u.test(scope)) kept['scope'] = scope;
  return kept;
}

function placed({ position }: Element): Pick<Element, 'position'> {
  return position === undefined ? {} : { position };
}

function make(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && !NOT_SHOWN.has(node.tagName) ? textOf(node.children) : '';
    })
    .join('');
}

function textProperty(node: Element, name: string): string {
  const value = node.properties[name];
  return value == null ? '' : String(value);
}

function sourceOf(node: Element): string {
  const source = textProperty(node, 'src') || textProperty(node, 'data');
  return source.startsWith('data:') || source === '' ? 'without an address' : source.slice(0, 120);
}
