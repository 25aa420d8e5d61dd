// What the walk and the rewriting of a Word document must agree on: which parts of it Word does not show.
import { childOf, type XmlElement } from './xml.ts';

/** Why Word does not show what is in an element; null where it does. */
export function hiddenBecause(element: XmlElement): string | null {
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return 'deleted, with changes tracked';
  if (element.name === 'w:r' && isOn(childOf(childOf(element, 'w:rPr'), 'w:vanish'))) return 'hidden text';
  return null;
}

/** A symbol of a symbol font as a character, where there is one that looks like it. */
export function symbolOf(element: XmlElement): string | null {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16) & 0xff;
  return /^Wingdings$/iu.test(element.attributes['w:font'] ?? '') ? (WINGDINGS[code] ?? null) : null;
}

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xfc: '✔',
  0xfb: '✘',
  0xfd: '☒',
  0xfe: '☑',
};

/** A word and its reading, which the file has the other way round. */
export function inReadingOrder(ruby: XmlElement): readonly XmlElement[] {
  return [childOf(ruby, 'w:rubyBase'), childOf(ruby, 'w:rt')].filter((part) => part !== undefined);
}

/** The words that stand for a picture. */
export function pictureWords(drawing: XmlElement): string {
  const properties = find(drawing, 'wp:docPr');
  const words = properties?.attributes['descr'] ?? '';
  return words.trim() === '' ? (properties?.attributes['title'] ?? '') : words;
}

/** Whether a drawing is a picture, and no text box. */
export function isPicture(drawing: XmlElement): boolean {
  return find(drawing, 'a:blip') !== undefined;
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(element.attributes['w:val'] ?? '1');
}
