// Own ranges as a shape that does not depend on where they stand, so that unchanged twins can share it; and the way
// back from a range of a node's text to ranges of the source. Search meets sources here and nowhere else.
import type { SectionNode } from '../model/sectionTree.ts';
import type { Span } from '../model/span.ts';
import type { OwnShape } from './records.ts';

/** The shape of a node's own ranges; null where they are none, or exactly one plain range. */
export function ownShape(node: SectionNode): OwnShape | null {
  const only = node.own.length === 1 ? node.own[0] : undefined;
  const decoded = new Map(node.decoded ?? []);
  if (node.own.length === 0 || (only !== undefined && decoded.size === 0 && node.text !== '')) return null;
  let end = node.own[0]?.[0] ?? 0;
  return node.own.flatMap(([start, stop], index) => {
    const gap = start - end;
    end = stop;
    const gives = decoded.get(index);
    return [gap, stop - start, gives === undefined ? stop - start : -gives - 1];
  });
}

/** How many source characters lie between the start of the first own range and the end of the last. */
export function shapeLength(shape: OwnShape | null, text: string): number {
  if (shape === null) return text.length;
  let length = 0;
  for (let i = 0; i < shape.length; i += 3) length += (shape[i] ?? 0) + (shape[i + 1] ?? 0);
  return length;
}

/**
 * The source ranges that give `text.slice(start, end)`, where the first own range begins at `base`. Ranges that touch
 * are joined; a decoded thing is never cut.
 */
export function sourceRanges(shape: OwnShape | null, base: number, [start, end]: Span): Span[] {
  if (shape === null) return [[base + start, base + end]];
  const ranges: [number, number][] = [];
  let source = base;
  let text = 0;
  for (let i = 0; i < shape.length && text < end; i += 3) {
    source += shape[i] ?? 0;
    const length = shape[i + 1] ?? 0;
    const told = shape[i + 2] ?? 0;
    const decoded = told < 0;
    const gives = decoded ? -told - 1 : told;
    // A dropped soft break gives no character; inside the match it keeps the two lines one range.
    const inside = gives === 0 ? text > start : text + gives > start;
    if (inside) {
      const from = decoded ? source : source + Math.max(0, start - text);
      const to = decoded ? source + length : source + Math.min(length, end - text);
      const last = ranges.at(-1);
      if (last !== undefined && last[1] === from) last[1] = to;
      else ranges.push([from, to]);
    }
    source += length;
    text += gives;
  }
  return ranges;
}
