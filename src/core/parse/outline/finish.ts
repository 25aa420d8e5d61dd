// Makes the finished, plain nodes of the contract out of drafts.
import type { Image, InlineMark, LayerMark, Layers, Link, SectionNode } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Line } from '../source/line.ts';
import type { PlacedMark } from '../source/lineSink.ts';
import { isBlank, type Piece } from '../source/piece.ts';
import type { Draft } from './draft.ts';

/** What is laid over the nodes: marks of the source, and layers of version.yaml. */
export interface Overlay {
  readonly marks: readonly PlacedMark[];
  readonly layers: Layers | null;
}

/** The own text of a node and the lists that its marks go into. */
interface Mutable {
  readonly own: readonly Span[];
  readonly links: Link[];
  readonly images: Image[];
  readonly inline: InlineMark[];
}

/** The finished tree; `length` is that of the source. */
export function finishTree(root: Draft, overlay: Overlay, length: number): SectionNode {
  const owners: Mutable[] = [];
  const tree = finishNode(root, overlay, owners, [0, length]);
  layMarks(owners, overlay.marks);
  return tree;
}

function finishNode(draft: Draft, overlay: Overlay, owners: Mutable[], whole: Span | null): SectionNode {
  const { own, decoded, text } = ownText(draft.pieces);
  const links: Link[] = [];
  const images: Image[] = [];
  const inline: InlineMark[] = [];
  const hull = spanOf(own);
  const children: SectionNode[] = [];
  // Parents before children: owners stand in the order of the source.
  if (hull !== null) owners.push({ own, links, images, inline });
  for (const child of draft.children) children.push(finishNode(child, overlay, owners, null));
  const range = whole ?? rangeOf(draft, hull, children);
  const { layer, marks } = layerOf(own, hull ?? range, overlay.layers);
  return {
    type: draft.type,
    address: draft.address,
    label: draft.labelText,
    number: draft.number,
    title: draft.title,
    range,
    own,
    ...(decoded.length > 0 ? { decoded } : {}),
    text,
    links,
    images,
    inline,
    checked: draft.checked,
    cell: draft.cell,
    annotates: draft.annotates,
    layer: hull === null && draft.type !== 'document' ? layerOfChildren(children, layer) : layer,
    marks,
    children,
  };
}

interface OwnText {
  readonly own: readonly Span[];
  readonly decoded: readonly (readonly [number, number])[];
  readonly text: string;
}

/** Plain pieces that touch are one range; each decoded piece is a range of its own. */
function ownText(pieces: readonly Piece[]): OwnText {
  const own: Span[] = [];
  const decoded: [number, number][] = [];
  let text = '';
  let plainEnd = -1;
  for (const piece of pieces) {
    if (piece.start === piece.end) continue;
    const last = own[own.length - 1];
    if (piece.kind === 'plain' && last !== undefined && plainEnd === piece.start) {
      own[own.length - 1] = [last[0], piece.end];
    } else own.push([piece.start, piece.end]);
    if (piece.kind !== 'plain') decoded.push([own.length - 1, piece.text.length]);
    plainEnd = piece.kind === 'plain' ? piece.end : -1;
    text += piece.text;
  }
  return { own, decoded, text };
}

function spanOf(own: readonly Span[]): Span | null {
  const first = own[0];
  const last = own[own.length - 1];
  return first === undefined || last === undefined ? null : [first[0], last[1]];
}

function rangeOf(draft: Draft, hull: Span | null, children: readonly SectionNode[]): Span {
  let [start, end] = draft.range ?? hull ?? children[0]?.range ?? [0, 0];
  for (const span of [hull, ...children.map((child) => child.range)]) {
    if (span === null) continue;
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}

/** A node that lies in a later note is of that layer; a note inside its text is a mark. */
function layerOf(
  own: readonly Span[],
  hull: Span,
  layers: Layers | null,
): { layer: SectionNode['layer']; marks: LayerMark[] } {
  const marks: LayerMark[] = [];
  let layer: SectionNode['layer'] = 'agreed';
  if (layers === null || own.length === 0) return { layer, marks };
  for (const { range, note } of layers.laterNotes) {
    if (range[0] <= hull[0] && range[1] >= hull[1]) layer = 'later-note';
    else if (range[0] < hull[1] && range[1] > hull[0]) {
      marks.push({ at: clip(range, hull), layer: 'later-note', note });
    }
  }
  for (const { range, note } of layers.flags) {
    if (range[0] < hull[1] && range[1] > hull[0]) marks.push({ at: clip(range, hull), layer: 'flag', note });
  }
  return { layer, marks };
}

function layerOfChildren(children: readonly SectionNode[], own: SectionNode['layer']): SectionNode['layer'] {
  const isLater = children.length > 0 && children.every((child) => child.layer === 'later-note');
  return isLater ? 'later-note' : own;
}

const clip = (range: Span, hull: Span): Span => [Math.max(range[0], hull[0]), Math.min(range[1], hull[1])];

/** Gives each mark to the nodes whose own text it covers, cut to that text. */
function layMarks(owners: readonly Mutable[], marks: readonly PlacedMark[]): void {
  for (const mark of marks) {
    if (mark.kind === 'reference') continue;
    for (let at = ownerAt(owners, mark.at[0]); at < owners.length; at += 1) {
      const owner = owners[at];
      const hull = owner === undefined ? null : spanOf(owner.own);
      if (owner === undefined || hull === null) continue;
      if (hull[0] >= mark.at[1] && !(mark.kind === 'image' && hull[0] === mark.at[0])) break;
      if (hull[1] <= mark.at[0] && mark.kind !== 'image') continue;
      if (mark.kind === 'image') owner.images.push({ at: mark.at, src: mark.src });
      else if (mark.kind === 'link') owner.links.push({ at: clip(mark.at, hull), href: mark.href });
      else owner.inline.push({ at: clip(mark.at, hull), kind: mark.inline });
      if (mark.kind === 'image') break;
    }
  }
  for (const { links, images, inline } of owners) {
    links.sort(byPlace);
    images.sort(byPlace);
    inline.sort(byPlace);
  }
}

const byPlace = (one: { readonly at: Span }, other: { readonly at: Span }): number =>
  one.at[0] - other.at[0] || other.at[1] - one.at[1];

/** The first owner that ends after an offset. */
function ownerAt(owners: readonly Mutable[], offset: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hull = spanOf(owners[middle]?.own ?? []);
    if (hull !== null && hull[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Visible ranges of the lines that no node owns. */
export function residueOf(lines: readonly Line[], root: SectionNode): Span[] {
  const owned: Span[] = [];
  const collect = (node: SectionNode): void => {
    for (const span of node.own) owned.push(span);
    for (const child of node.children) collect(child);
  };
  collect(root);
  const residue: Span[] = [];
  let at = 0;
  const check = (line: Line): void => {
    for (const piece of line.pieces) {
      if (isBlank(piece.text)) continue;
      while (at < owned.length && (owned[at]?.[1] ?? 0) <= piece.start) at += 1;
      const span = owned[at];
      if (span === undefined || span[0] > piece.start || span[1] < piece.end)
        residue.push([piece.start, piece.end]);
    }
    for (const row of line.table?.rows ?? []) for (const cell of row.cells) cell.lines.forEach(check);
  };
  lines.forEach(check);
  return residue;
}
