// The text that Word shows of a document, piece by piece, by a walk of its own over the XML: every `w:t`, wherever it is
// nested, so that an element the transcription does not know cannot swallow words unseen.
import type { Piece } from '../transcription.ts';
import { paragraphLabeller } from './paragraphLabels.ts';
import { hiddenBecause, inReadingOrder, isPicture, pictureWords, symbolOf } from './runs.ts';
import type { WordFile } from './wordFile.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** The pieces of a Word file: its body, then its notes; then, as left out, its headers, footers and comments. */
export function shownPieces(word: WordFile): readonly Piece[] {
  const pieces: Piece[] = [];
  const labelOf = paragraphLabeller(word.part('numbering.xml'), word.part('styles.xml'));
  const notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];
  const add = (text: string, rule: string | null, generated = false): void => {
    if (text !== '') pieces.push(generated ? { text, rule, generated } : { text, rule });
  };
  const visit = (element: XmlElement, rule: string | null): void => {
    const why = rule ?? hiddenBecause(element);
    switch (element.name) {
      case 'w:p':
        add(labelOf(element) ?? '', why, true);
        break;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        element.children.forEach((child) => typeof child === 'string' && add(child, why));
        return;
      case 'w:noBreakHyphen':
        add('\u2011', why);
        break;
      case 'w:softHyphen':
        add('\u00AD', why);
        break;
      case 'w:sym':
        add(symbolOf(element) ?? '', why);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (why !== null) break;
        notes.push({
          kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: element.attributes['w:id'] ?? '',
        });
        add(`[${notes.length}]`, null, true);
        break;
      }
      case 'w:drawing':
        if (isPicture(element)) add(pictureWords(element), why);
        break;
      case 'w:ruby':
        inReadingOrder(element).forEach((part) => visit(part, why));
        return;
      case 'mc:AlternateContent': {
        // Both say the same thing, for newer and for older programs.
        const one = childOf(element, 'mc:Fallback') ?? childOf(element, 'mc:Choice');
        if (one !== undefined) visit(one, why);
        return;
      }
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, why);
  };
  visit(word.main, null);
  const noteParts = { footnote: word.part('footnotes.xml'), endnote: word.part('endnotes.xml') };
  for (const [index, { kind, id }] of notes.entries()) {
    add(`${index + 1}.`, null, true);
    const all = childrenOf(noteParts[kind] ?? undefined, `w:${kind}`);
    const note = all.find(({ attributes }) => attributes['w:id'] === id);
    if (note !== undefined) visit(note, null);
  }
  for (const [name, rule] of [
    ['header', 'header of the pages'],
    ['footer', 'footer of the pages'],
  ] as const) {
    for (let count = 1; count <= 9; count++) {
      const part = word.part(`${name}${count}.xml`);
      if (part !== null) visit(part, rule);
    }
  }
  const comments = word.part('comments.xml');
  if (comments !== null) visit(comments, 'comment of a reviewer');
  return pieces;
}
