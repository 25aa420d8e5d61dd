// The text that a browser without script shows of a page, piece by piece, by a walk of its own over parse5's tree: the
// proof that the transcription lost nothing rests on this walk and shares no step with the transcription.
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterMap } from 'parse5';
import type { Piece } from '../transcription.ts';
import { NOT_SHOWN } from './elements.ts';
import { listMarkers, wholeNumber } from './listMarkers.ts';
import type { SelectedParts } from './selectParts.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The pieces of a page: its text nodes, the words of its pictures, the numbers of its lists. */
export function shownPieces(document: Node, parts: Omit<SelectedParts, 'problems'>): readonly Piece[] {
  const pieces: Piece[] = [];
  const markers = new Map<Element, string>();
  let place = 0;
  const add = (text: string, rule: string | null, generated = false): void => {
    if (text !== '') pieces.push(generated ? { text, rule, generated } : { text, rule });
  };
  const visit = (node: Node, kept: boolean, rule: string | null): void => {
    if (adapter.isTextNode(node)) {
      add(node.value, rule ?? (kept ? null : 'outside --keep'));
      return;
    }
    let inside = kept;
    let why = rule;
    if (adapter.isElementNode(node)) {
      inside ||= parts.kept?.has(place) ?? false;
      why ??= NOT_SHOWN.get(node.tagName) ?? parts.dropped.get(place) ?? null;
      place++;
      const reason = why ?? (inside ? null : 'outside --keep');
      if (node.tagName === 'img') add(attribute(node, 'alt') ?? '', reason);
      if (node.tagName === 'ol') markersOf(node).forEach((marker, item) => markers.set(item, marker));
      if (node.tagName === 'li') add(markers.get(node) ?? '', reason, true);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, why);
  };
  visit(document, parts.kept === null, null);
  return pieces;
}

function markersOf(list: Element): ReadonlyMap<Element, string> {
  const items = list.childNodes.filter(
    (node): node is Element => adapter.isElementNode(node) && node.tagName === 'li',
  );
  const markers = listMarkers({
    type: attribute(list, 'type') ?? '1',
    start: wholeNumber(attribute(list, 'start')),
    reversed: attribute(list, 'reversed') !== null,
    items: items.map((item) => ({ value: wholeNumber(attribute(item, 'value')), text: textOf(item) })),
  });
  return new Map(items.map((item, index) => [item, markers?.[index] ?? '']));
}

function textOf(node: Node): string {
  if (adapter.isTextNode(node)) return node.value;
  if (adapter.isElementNode(node) && NOT_SHOWN.has(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}
