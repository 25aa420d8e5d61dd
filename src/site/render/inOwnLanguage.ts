import { chromeSpeaks, element, type Attributes, type HtmlElement, type HtmlNode } from '../html.ts';
import type { TextSettings } from './textSettings.ts';

/** Rendered text in which our own words bear their language, where it is not that of the text. */
export function inOwnLanguage(nodes: readonly HtmlNode[], settings: TextSettings): readonly HtmlNode[] {
  return speaksAlike(settings) ? nodes : chromeSpeaks(nodes, settings.strings.language);
}

/**
 * An element of the text that has words of ours in an attribute: where these are of another language, the element bears
 * that language and what stands in it the text's own again.
 */
export function withTitle(
  tag: string,
  attributes: Attributes,
  children: readonly HtmlNode[],
  settings: TextSettings,
): HtmlElement {
  const said = ['title', 'aria-label'].some((name) => attributes[name] != null);
  if (!said || speaksAlike(settings)) return element(tag, attributes, ...children);
  const [only] = children;
  const inner =
    children.length === 1 && typeof only === 'object' && !only.chrome
      ? { ...only, attributes: { lang: settings.language, ...only.attributes } }
      : element('span', { lang: settings.language }, ...children);
  return element(tag, { ...attributes, lang: settings.strings.language }, inner);
}

function speaksAlike({ strings, language }: TextSettings): boolean {
  return language.split('-')[0] === strings.language;
}
