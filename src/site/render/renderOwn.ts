import type { LayerMark, SectionNode } from '../../core/model/sectionTree.ts';
import type { Span } from '../../core/model/span.ts';
import { chrome, element, type HtmlNode } from '../html.ts';
import { chromeId } from '../urls.ts';
import { isCaution } from './caution.ts';
import { cutRanges, type Ranged } from './cutRanges.ts';
import type { Mark } from './mark.ts';
import { nestMarks, type MarkedContent } from './nestMarks.ts';
import { lineStarts, ownPieces, textSpansOf, type OwnPiece } from './ownText.ts';
import type { TextSettings } from './textSettings.ts';
import { wrapMark } from './wrapMark.ts';

/** The own text of a node with its links, inline markup, later marks and flags. */
export function renderOwn(node: SectionNode, settings: TextSettings): readonly HtmlNode[] {
  const pieces = ownPieces(node);
  const marks = marksOf(node, settings).flatMap(({ at, value }) =>
    textSpansOf(pieces, at).map((span) => ({ at: span, value })),
  );
  const label = labelSpan(node);
  if (label !== null) marks.push({ at: label, value: { kind: 'label' } });
  const starts = lineStarts(node, settings.source);
  const references = flagReferences(node, pieces, settings);
  const lines = linesBetween(node.text.length, starts).map((line) =>
    cutRanges(line, marks).flatMap(({ at, values }): MarkedContent[] => [
      { content: node.text.slice(...at), marks: values },
      ...(references.get(at[1]) ?? []).map((content) => ({ content, marks: [] })),
    ]),
  );
  const contents = lines.flatMap((line, index) =>
    index === 0 ? line : [lineBreak(lines[index - 1] ?? [], line), ...line],
  );
  return nestMarks(contents, (mark, children) => wrapMark(mark, children, settings));
}

/** What the marks of a node's own text are, by ranges of the source. */
export function marksOf(node: SectionNode, settings: TextSettings): readonly Ranged<Mark>[] {
  return [
    ...node.links.map(({ at, href }): Ranged<Mark> => ({ at, value: { kind: 'link', href } })),
    ...node.images.map(({ at }): Ranged<Mark> => ({ at, value: { kind: 'image' } })),
    ...node.inline.map(({ at, kind }): Ranged<Mark> => ({ at, value: { kind: 'inline', inline: kind } })),
    ...node.marks.flatMap((mark): Ranged<Mark>[] => {
      if (mark.layer === 'later-note') return [{ at: mark.at, value: { kind: 'later-note' } }];
      const place = settings.flagPlaces.get(mark);
      return place === undefined ? [] : [{ at: mark.at, value: { kind: 'flag', place } }];
    }),
  ];
}

// A new line bears what holds on both sides of it, so that a link over two lines stays one link.
function lineBreak(before: readonly MarkedContent[], after: readonly MarkedContent[]): MarkedContent {
  const marks = before.at(-1)?.marks ?? [];
  return { content: element('br', {}), marks: marks.filter((mark) => after[0]?.marks.includes(mark)) };
}

// A number at the very beginning of the text is set apart, so that the eye finds it.
function labelSpan(node: SectionNode): Span | null {
  if (node.label === null || node.label === '' || !node.text.startsWith(node.label)) return null;
  return [0, node.label.length];
}

function linesBetween(length: number, starts: readonly number[]): readonly Span[] {
  const inner = starts.filter((start) => start > 0 && start < length);
  const bounds = [0, ...inner, length];
  return bounds.slice(1).map((end, index) => [bounds[index] ?? 0, end]);
}

// The reference to a flag's note stands where the flagged words end, once, however other marks cut them.
function flagReferences(
  node: SectionNode,
  pieces: readonly OwnPiece[],
  settings: TextSettings,
): ReadonlyMap<number, readonly HtmlNode[]> {
  const references = new Map<number, readonly HtmlNode[]>();
  for (const mark of node.marks) {
    const place = settings.flagPlaces.get(mark);
    const end = textSpansOf(pieces, mark.at).at(-1)?.[1];
    if (place === undefined || end === undefined) continue;
    references.set(end, [...(references.get(end) ?? []), flagReference(place, settings)]);
  }
  return references;
}

function flagReference(place: number, settings: TextSettings): HtmlNode {
  const words = settings.strings.text.flagRef(place);
  return chrome('a', { class: 'flag-ref', href: `#${chromeId(`flag-${place}`)}` }, words);
}

/** Numbers the editor's flags of a page in document order; cautions stand in boxes of their own and have no number. */
export function numberFlags(marks: readonly LayerMark[]): ReadonlyMap<LayerMark, number> {
  const flags = marks.filter((mark) => mark.layer === 'flag' && !isCaution(mark));
  return new Map(flags.map((mark, index) => [mark, index + 1]));
}
