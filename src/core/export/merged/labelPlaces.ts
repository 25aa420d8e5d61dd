// Where the numbers stand in the text of a unit. A line may carry two: that of a 条 and that of its first 項.
import type { SectionNode } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Unit } from '../../model/unit.ts';

/** A number in the text of a unit, and the node it numbers. */
export interface LabelPlace {
  readonly owner: SectionNode;
  /** Offsets into the unit's text. */
  readonly at: Span;
}

/** What numbers a node: its label, unless that is a mere mark such as ※. */
export function numberLabel(node: SectionNode | null): string | null {
  const label = node?.label ?? null;
  return label !== null && /[\p{L}\p{N}]/u.test(label) ? label : null;
}

/** The numbers at the beginning of a unit's text, outermost first. */
export function labelPlaces(unit: Unit): readonly LabelPlace[] {
  const owners = [...carriedBy(unit), unit.node];
  const places: LabelPlace[] = [];
  let from = 0;
  for (const owner of owners) {
    const label = numberLabel(owner);
    const at = label === null ? null : placeOf(unit.text, label, from);
    if (at === null) continue;
    places.push({ owner, at });
    from = at[1];
  }
  return places;
}

/** The number that a reader finds at the unit: its own, else the one of a node above whose line this is. */
export function visibleLabel(unit: Unit): string | null {
  const last = labelPlaces(unit).at(-1);
  return last === undefined ? null : unit.text.slice(...last.at);
}

/** Nodes above whose number is not in their own text but on this line: it is the first thing below them. */
function carriedBy(unit: Unit): readonly SectionNode[] {
  const carried: SectionNode[] = [];
  let below = unit.node;
  for (const above of unit.ancestors.toReversed()) {
    if (above.children[0] !== below) break;
    const label = numberLabel(above);
    if (label === null || placeOf(above.text, label, 0) !== null) break;
    carried.unshift(above);
    below = above;
  }
  return carried;
}

/** Where the label stands, with nothing but white space, brackets or escapes before it; null where it does not. */
function placeOf(text: string, label: string, from: number): Span | null {
  for (const written of [label, label.replaceAll('\\', '')]) {
    const at = text.indexOf(written, from);
    if (at >= 0 && written !== '' && !/[\p{L}\p{N}]/u.test(text.slice(from, at))) {
      return [at, at + written.length];
    }
  }
  return null;
}
