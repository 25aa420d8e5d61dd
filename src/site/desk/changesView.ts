// The changes since a text was agreed to, as the desk shows them: what matters most first, the rest folded and counted.
import type { SentenceKind } from '../../core/export/sentences/changeSentences.ts';
import { element, words as wordsOf, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';
import type { ChangeLine } from './changedPairs.ts';

/** Kinds of change under one heading. */
export type ChangeGroup = 'fact' | 'added' | 'removed' | 'wording' | 'place' | 'form';

const GROUPS: readonly (readonly [ChangeGroup, readonly SentenceKind[]])[] = [
  ['fact', ['fact']],
  ['added', ['added']],
  ['removed', ['removed']],
  ['wording', ['wording', 'heading']],
  ['place', ['moved', 'renumbered', 'reference']],
  ['form', ['link', 'spelling']],
];
/** What changes no duty or right by itself is folded from the start. */
const FOLDED: ReadonlySet<ChangeGroup> = new Set(['place', 'form']);
/** Lines of a group that stand open. */
const SHOWN = 8;

/** The lines under their headings; nothing where there are none. */
export function changesList(site: Site, lines: readonly ChangeLine[]): readonly HtmlNode[] {
  const { desk } = site.strings;
  return GROUPS.flatMap(([group, kinds]) => {
    const own = lines.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) return [];
    const title = desk.changeGroup[group];
    if (FOLDED.has(group)) return [folded(desk.changeCount(title, own.length), own)];
    const rest = own.slice(SHOWN);
    return [
      element('h4', {}, title),
      list(own.slice(0, SHOWN)),
      ...(rest.length === 0 ? [] : [folded(site.strings.comparison.andMore(rest.length), rest)]),
    ];
  });
}

function folded(summary: string, lines: readonly ChangeLine[]): HtmlNode {
  return element('details', {}, element('summary', {}, summary), list(lines));
}

function list(lines: readonly ChangeLine[]): HtmlNode {
  return element('ul', { class: 'change-lines' }, ...lines.map(lineView));
}

function lineView({ place, words, href }: ChangeLine): HtmlNode {
  if (place === '') return element('li', {}, element('a', { href }, ...wordsOf(words)));
  return element('li', {}, element('a', { href }, ...wordsOf(place)), ...wordsOf(words));
}
