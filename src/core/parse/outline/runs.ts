// Looks ahead: whether a sequence of numbers goes on after a unit.
import { BOLD } from './boldHeadings.ts';
import { lastNumber } from './frame.ts';
import type { Unit } from './units.ts';

/** Answers for one document. */
export interface Runs {
  /**
   * Whether the number after `last` follows in the same style after unit `from`, before anything closes the sequence.
   * Markers that are indented further than `indent` columns are none of it.
   */
  goesOn(style: string, last: number, from: number, depth: number, indent?: number): boolean;
  /** The first number of a style after unit `from`, before anything closes the sequence; 0 where there is none. */
  beginsWith(style: string, from: number, depth: number): number;
}

interface Place {
  readonly unit: number;
  readonly last: number;
  readonly depth: number;
  readonly indent: number;
}

/** Reads the sequences of a document once; each answer then takes the logarithm of its length. */
export function runsOf(units: readonly Unit[]): Runs {
  const places = new Map<string, Place[]>();
  const closers: number[] = [];
  units.forEach(({ label, line }, unit) => {
    // Numbers run on past a heading in bold unless they begin anew below it.
    const isHeading = line.heading > 0 && (line.heading < BOLD || begins(units[unit + 1]));
    if (isHeading || (label !== null && label.scheme.rank > 0)) closers.push(unit);
    if (label === null) return;
    const depth = line.items.length - line.opens;
    const list = places.get(label.style) ?? [];
    const indent = line.items[line.items.length - 1]?.indent ?? 0;
    list.push({ unit, last: lastNumber(label.path), depth, indent });
    places.set(label.style, list);
  });
  return {
    goesOn(style, last, from, depth, indent = Infinity) {
      const list = places.get(style) ?? [];
      const closer = closers[firstAfter(closers, (unit) => unit > from)] ?? units.length;
      // Numbers that begin anew in between are a sequence inside; more than a few are none of ours.
      const first = firstAfter(list, (place) => place.unit > from);
      for (let at = first; at < Math.min(list.length, first + 40); at += 1) {
        const place = list[at];
        if (place === undefined || place.unit > closer) return false;
        if (place.indent > indent) continue;
        if (place.depth === depth && place.last === last + 1) return true;
        if (place.depth === depth && place.last === last && place.last > 1) return false;
      }
      return false;
    },
    beginsWith(style, from, depth) {
      const list = places.get(style) ?? [];
      const closer = closers[firstAfter(closers, (unit) => unit > from)] ?? units.length;
      const place = list[firstAfter(list, ({ unit }) => unit > from)];
      return place !== undefined && place.unit < closer && place.depth === depth ? place.last : 0;
    },
  };
}

const begins = (unit: Unit | undefined): boolean =>
  unit?.label != null && unit.label.path.length > 0 && lastNumber(unit.label.path) === 1;

function firstAfter<T>(list: readonly T[], isAfter: (value: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = list[middle];
    if (value !== undefined && isAfter(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
