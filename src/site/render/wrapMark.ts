import { chrome, element, type HtmlNode } from '../html.ts';
import { withTitle } from './inOwnLanguage.ts';
import { linkTarget } from './linkTarget.ts';
import type { Mark } from './mark.ts';
import type { TextSettings } from './textSettings.ts';

/** The element (with what we say beside it) of one mark over what it covers. */
export function wrapMark(
  mark: Mark,
  children: readonly HtmlNode[],
  settings: TextSettings,
): readonly HtmlNode[] {
  const { strings } = settings;
  switch (mark.kind) {
    case 'link':
      return linkOver(mark.href, children, settings);
    case 'run':
      return [runOver(mark, children, settings)];
    case 'later-note':
      return [
        withTitle(
          'span',
          { class: 'later-mark', title: strings.text.laterMark },
          [...children, spoken(strings.aside(strings.text.laterMark))],
          settings,
        ),
      ];
    case 'flag':
      return [element('span', { class: 'flagged' }, ...children)];
    case 'hit':
      return [element('mark', {}, ...children)];
    case 'label':
      return [element('span', { class: 'label' }, ...children)];
    case 'image':
      return [
        withTitle(
          'span',
          { class: 'image', title: strings.text.imageNotShown },
          [chrome('span', { class: 'image-word' }, strings.text.image), ...children],
          settings,
        ),
      ];
    case 'inline':
      return [
        element(
          mark.inline === 'del' || mark.inline === 'ins' ? 'span' : mark.inline,
          inlineClass(mark.inline),
          ...children,
        ),
      ];
  }
}

/** Words for those who hear the page; nothing on the screen. */
export function spoken(words: string): HtmlNode {
  return chrome('span', { class: 'spoken' }, words);
}

// A source's own <del> and <ins> would read as our marks of a comparison, so they are told apart by class.
function inlineClass(inline: string): Readonly<Record<string, string>> {
  return inline === 'del' || inline === 'ins' ? { class: `source-${inline}` } : {};
}

function linkOver(href: string, children: readonly HtmlNode[], settings: TextSettings): readonly HtmlNode[] {
  const { text } = settings.strings;
  const target = linkTarget(href, settings.publishedAt);
  if (target.kind === 'live') {
    return [element('a', { href: target.href, rel: 'external nofollow noopener noreferrer' }, ...children)];
  }
  const words = target.kind === 'lost' ? text.deadLink : text.refusedLink(target.target);
  return [
    element('span', { class: 'dead-link' }, ...children),
    chrome('span', { class: 'dead-link-note' }, settings.strings.aside(words)),
  ];
}

function runOver(
  mark: Mark & { kind: 'run' },
  children: readonly HtmlNode[],
  settings: TextSettings,
): HtmlNode {
  const { strings } = settings;
  const { removedWord, addedWord, runBegins, runEnds } = strings.comparison;
  const removed = mark.side === 'removed';
  const tag = removed ? 'del' : 'ins';
  const kind = mark.quiet ? strings.runClass[mark.class] : null;
  const word = removed ? removedWord : addedWord;
  const inner = [spoken(runBegins(word, kind)), ...children, spoken(runEnds)];
  return withTitle(tag, { class: mark.quiet ? 'quiet' : null, title: kind }, inner, settings);
}
