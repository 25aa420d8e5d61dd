// A Word document's XML as the reading library understands it: numbers written out as text, and the words that stand in
// elements which that library passes over, put where it finds them.
import { paragraphLabeller, type Labeller } from './paragraphLabels.ts';
import { hiddenBecause, inReadingOrder, isPicture, symbolOf } from './runs.ts';
import type { WordFile } from './wordFile.ts';
import { childOf, writeXml, type XmlElement } from './xml.ts';

/** Elements whose contents count and which themselves say nothing. */
const UNWRAPPED = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:rubyBase', 'w:rt', 'm:oMathPara']);

/** The files of a Word file with its main document rewritten; `unreadable` says what could not be. */
export function rewrittenFiles(word: WordFile): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly unreadable: readonly string[];
} {
  const unreadable = new Set<string>();
  const labelOf = paragraphLabeller(word.part('numbering.xml'), word.part('styles.xml'));
  const main = rewrite(word.main, labelOf, unreadable)[0];
  const files = new Map(word.files);
  if (main !== undefined) files.set(word.mainPath, new TextEncoder().encode(writeXml(main)));
  const folder = word.mainPath.slice(0, word.mainPath.lastIndexOf('/') + 1);
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    const part = word.part(name);
    // The numbers of notes are not counted with those of the text.
    const changed = part === null ? undefined : rewrite(part, () => null, unreadable)[0];
    if (changed !== undefined) files.set(`${folder}${name}`, new TextEncoder().encode(writeXml(changed)));
  }
  return { files, unreadable: [...unreadable] };
}

function rewrite(element: XmlElement, labelOf: Labeller, unreadable: Set<string>): readonly XmlElement[] {
  // The number is counted also where the paragraph is not shown, as the walk does.
  const label = element.name === 'w:p' ? labelOf(element) : null;
  const inside = (): readonly (XmlElement | string)[] =>
    element.children.flatMap((child): readonly (XmlElement | string)[] =>
      typeof child === 'string' ? [child] : rewrite(child, labelOf, unreadable),
    );
  if (element.name === 'mc:AlternateContent') {
    const one = childOf(element, 'mc:Fallback') ?? childOf(element, 'mc:Choice');
    return one === undefined ? [] : boxed(rewrite({ ...one, name: 'w:smartTag' }, labelOf, unreadable));
  }
  const children = inside();
  if (hiddenBecause(element) !== null) return [];
  if (element.name === 'w:altChunk') unreadable.add('an embedded document');
  if (element.name === 'w:sym') {
    const text = symbolOf(element);
    if (text === null) {
      unreadable.add(`a symbol: ${element.attributes['w:font'] ?? ''} ${element.attributes['w:char'] ?? ''}`);
      return [];
    }
    return [make('w:t', [text])];
  }
  if (element.name === 'w:drawing' && !isPicture(element)) return boxed(children.filter(isElement));
  // A box to tick is a character of the text; the library would make a form field of it.
  if (element.name === 'w14:checkbox') return [];
  if (element.name === 'm:oMath') return [make('w:r', [make('w:t', [mathText(element)])])];
  if (UNWRAPPED.has(element.name)) return children.filter(isElement);
  if (element.name === 'w:ruby')
    return inReadingOrder(element).flatMap((part) => rewrite(part, labelOf, unreadable));
  if (label !== null) return [{ ...element, children: labelled(children, label) }];
  return [{ ...element, children }];
}

/** The paragraph's children with its number as the first run, and no numbering any more. */
function labelled(
  children: readonly (XmlElement | string)[],
  label: string,
): readonly (XmlElement | string)[] {
  const properties = children.find(
    (child): child is XmlElement => isElement(child) && child.name === 'w:pPr',
  );
  const noNumber = make('w:numPr', [val('w:ilvl', '0'), val('w:numId', '0')]);
  const kept = (properties?.children ?? []).filter((child) => !isElement(child) || child.name !== 'w:numPr');
  return [
    make('w:pPr', [...kept, noNumber]),
    make('w:r', [{ ...make('w:t', [`${label} `]), attributes: { 'xml:space': 'preserve' } }]),
    ...children.filter((child) => child !== properties),
  ];
}

/** Text boxes of a drawing as the library knows them. */
function boxed(elements: readonly XmlElement[]): readonly XmlElement[] {
  const boxes = elements.flatMap(boxesIn);
  return boxes.length === 0 ? elements : [make('w:pict', [make('v:shape', [make('v:textbox', boxes)])])];
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  return element.name === 'w:txbxContent' ? [element] : element.children.filter(isElement).flatMap(boxesIn);
}

function mathText(element: XmlElement | string): string {
  if (typeof element === 'string') return '';
  if (element.name === 'm:t') return element.children.filter((child) => typeof child === 'string').join('');
  return element.children.map(mathText).join('');
}

function make(name: string, children: readonly (XmlElement | string)[]): XmlElement {
  return { name, attributes: {}, children };
}

function val(name: string, value: string): XmlElement {
  return { name, attributes: { 'w:val': value }, children: [] };
}

function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}
