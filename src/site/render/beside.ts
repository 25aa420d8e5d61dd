// What stands beside the archived text and is told apart from it: later-note tags, editor's flags, cautions.
import type { SectionNode } from '../../core/model/sectionTree.ts';
import { chrome, type HtmlNode } from '../html.ts';
import { inLanguage } from '../mixedWords.ts';
import { chromeId } from '../urls.ts';
import { isCaution } from './caution.ts';
import type { TextSettings } from './textSettings.ts';

/** The tag over a node that the publisher added later; nothing over agreed text. */
export function layerTag(node: SectionNode, settings: TextSettings): readonly HtmlNode[] {
  if (node.layer === 'agreed') return [];
  return [chrome('p', { class: 'layer-tag' }, settings.strings.text.laterNote)];
}

/** The notes of the editor's flags in a node's own text, to stand below it. */
export function flagNotes(node: SectionNode, settings: TextSettings): readonly HtmlNode[] {
  return node.marks.flatMap((mark) => {
    const place = settings.flagPlaces.get(mark);
    if (place === undefined || isCaution(mark)) return [];
    const { text, quoted, language } = settings.strings;
    const flagged = inLanguage(settings.source.slice(...mark.at), settings.language, language);
    return [
      chrome(
        'div',
        { class: 'flag-note', id: chromeId(`flag-${place}`), role: 'note' },
        chrome('b', {}, text.flagRef(place)),
        ` ${quoted(flagged)} `,
        inLanguage(mark.note, settings.archiveLanguage, language),
      ),
    ];
  });
}

/** The cautions of the clause that begins with this node. */
export function cautionBox(
  node: SectionNode,
  settings: TextSettings & { readonly cautions: ReadonlyMap<string, readonly string[]> },
): readonly HtmlNode[] {
  const cautions = node.address === null ? undefined : settings.cautions.get(node.address);
  return (cautions ?? []).map((words) =>
    chrome(
      'div',
      { class: 'caution', role: 'note' },
      chrome('b', {}, settings.strings.text.caution),
      chrome('span', {}, words),
    ),
  );
}
