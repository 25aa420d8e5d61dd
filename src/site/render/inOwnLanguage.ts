import { chromeSpeaks, type HtmlNode } from '../html.ts';
import type { TextSettings } from './textSettings.ts';

/** Rendered text in which our own words bear their language, where it is not that of the text. */
export function inOwnLanguage(nodes: readonly HtmlNode[], settings: TextSettings): readonly HtmlNode[] {
  const spoken = settings.strings.language;
  const [main] = settings.language.split('-');
  return main === spoken ? nodes : chromeSpeaks(nodes, spoken);
}
