// XML of a Word document -> a plain tree and back. Reads what word processors write; a document type, which could define
// entities that swell or fetch, is refused, and depth is limited before anything recurses.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts are decoded. */
  readonly children: readonly (XmlElement | string)[];
}

/** Why an XML file is not read. */
export class XmlError extends Error {}

const MAX_DEPTH = 300;
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</gu;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Reads an XML text. Throws an XmlError where it is not well formed, has a document type, or is nested too deeply. */
export function readXml(text: string): XmlElement {
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (XmlElement | string)[];
  }
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  for (const match of text.replace(/^\u{FEFF}/u, '').matchAll(TOKEN)) {
    const [whole, cdata, closing, name, attributes, selfClosed, plain] = match;
    const parent = open.at(-1) ?? top;
    if (plain !== undefined) parent.children.push(decoded(plain));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name !== undefined && closing === '/') {
      if (open.length === 1 || parent.name !== name) throw new XmlError(`</${name}> closes nothing`);
      open.pop();
    } else if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (selfClosed !== '/') open.push(element);
      if (open.length > MAX_DEPTH) throw new XmlError('it is nested too deeply');
    } else if (whole === '<') {
      throw new XmlError(
        /^<!doctype/iu.test(text.slice(match.index, match.index + 9))
          ? 'it has a document type'
          : 'it is not well formed',
      );
    }
  }
  const root = top.children.find((child): child is XmlElement => typeof child !== 'string');
  if (open.length > 1 || root === undefined) throw new XmlError('its end is missing');
  return root;
}

/** Writes an element and what is in it. */
export function writeXml(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${encoded(value).replace(/"/gu, '&quot;')}"`)
    .join('');
  const inner = element.children
    .map((child) => (typeof child === 'string' ? encoded(child) : writeXml(child)))
    .join('');
  return `<${element.name}${attributes}>${inner}</${element.name}>`;
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The `w:val` of a child, which is how Word writes most settings. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decoded(double ?? single ?? ''),
    ]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/gu, (_whole, decimal, hex, name) => {
    if (name !== undefined) {
      const known = ENTITIES[String(name)];
      if (known === undefined)
        throw new XmlError(`it names an entity that XML does not have (${String(name).slice(0, 20)})`);
      return known;
    }
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
      throw new XmlError('it names no character');
    return String.fromCodePoint(code);
  });
}

function encoded(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
