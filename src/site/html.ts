// HTML as a value: the one way from archive text to a page, at build time and in the browser.
// Invariant: text and attribute values are escaped on the way out; nothing of a source is ever read as markup.
// Chrome (what is ours and not the archive's) is marked, so that the archive's text can be read back and proved. A sentence
// of chrome may name things of the archive in their own language (mixedWords): those become elements with `lang`.
import { spokenPieces, withoutLanguages } from './mixedWords.ts';

/** Text, or an element. */
export type HtmlNode = string | HtmlElement;

/** An element whose attributes and children are plain values. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** True for chrome: labels, links and notes of this site, which are no part of the archived text. */
  readonly chrome: boolean;
}

/** Attribute values; `false` and `null` leave the attribute out, `true` writes it empty. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;

const VOID = new Set(['br', 'hr', 'wbr']);
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An element that holds archive text. */
export function element(tag: string, attributes: Attributes, ...children: readonly HtmlNode[]): HtmlElement {
  return { tag, attributes: kept(attributes), children, chrome: false };
}

/** An element of chrome: whatever it holds is no part of the archived text. */
export function chrome(tag: string, attributes: Attributes, ...children: readonly HtmlNode[]): HtmlElement {
  return {
    tag,
    attributes: { ...kept(attributes), 'data-ui': '' },
    children: children.flatMap((child) => (typeof child === 'string' ? words(child) : child)),
    chrome: true,
  };
}

/** A sentence of ours; what it names in another language is an element with `lang`. */
export function words(sentence: string): readonly HtmlNode[] {
  return spokenPieces(sentence).map((piece) =>
    piece.lang === null ? piece.words : element('span', { lang: piece.lang }, piece.words),
  );
}

/** The nodes as HTML, escaped. */
export function toHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map(nodeToHtml).join('');
}

/** The archive's own text in the nodes, in order, without any chrome: what the page must not lose, add or reorder. */
export function archiveText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.chrome ? '' : archiveText(node.children)))
    .join('');
}

/** The nodes with a `lang` on their outermost chrome: words of ours that stand inside a text of another language. */
export function chromeSpeaks(nodes: readonly HtmlNode[], language: string): readonly HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    if (node.chrome) return { ...node, attributes: { lang: language, ...node.attributes } };
    return { ...node, children: chromeSpeaks(node.children, language) };
  });
}

/** Escapes text for HTML content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function nodeToHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
  const open = `<${node.tag}${attributes}>`;
  return VOID.has(node.tag) ? open : `${open}${toHtml(node.children)}</${node.tag}>`;
}

function kept(attributes: Attributes): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    // Data that a script makes sentences of keeps its languages; what is read out as it stands cannot.
    written[name] = value === true ? '' : name.startsWith('data-') ? value : withoutLanguages(value);
  }
  return written;
}
