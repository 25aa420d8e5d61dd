// XML as values: elements with attributes and children -> text. Nothing is indented, since white space may be text.

/** A piece of an XML document: an element, or text. */
export type Xml = string | XmlElement;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
}

/** An element; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly Xml[] = [],
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
  return { name, attributes: Object.fromEntries(given) as Record<string, string>, children };
}

/** The document, with the declaration that says UTF-8, and a line feed at its end. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root)}\n`;
}

/** A piece of XML as text. */
export function xmlText(xml: Xml): string {
  if (typeof xml === 'string') return escapeXml(xml);
  const attributes = Object.entries(xml.attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeXml(value).replace(/[\t\n\r]/gu, (c) => `&#${c.codePointAt(0)};`)}"`,
    )
    .join('');
  const inside = xml.children.map(xmlText).join('');
  return inside === '' ? `<${xml.name}${attributes}/>` : `<${xml.name}${attributes}>${inside}</${xml.name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** Text for content and for quoted attributes. What XML 1.0 has no way to say (control characters) becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"\r]/gu, (character) => ESCAPES[character] ?? character)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
