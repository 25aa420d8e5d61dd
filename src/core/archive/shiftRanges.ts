// Ranges that point into a text, after the text was changed: each is moved to where its own words stand now.
import type { Span } from '../model/span.ts';

/** A replaced stretch: `[start, end)` of the old text became so many UTF-16 code units. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The one stretch in which two texts differ: what is the same before it and after it is left out. */
export function replacedStretch(old: string, next: string): Replaced {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let tail = 0;
  while (tail < shorter - start && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return { start, end: old.length - tail, length: next.length - tail - start };
}

/** Where a range stands after a replacement; null where the replacement touches it. */
export function shifted([start, end]: Span, replaced: Replaced): Span | null {
  if (end <= replaced.start) return [start, end];
  if (start < replaced.end) return null;
  const by = replaced.length - (replaced.end - replaced.start);
  return [start + by, end + by];
}

/** Where the words of a range stand in a corrected text: moved along, else the one place that has them; else null. */
export function movedRange(range: Span, old: string, next: string): Span | null {
  const words = old.slice(...range);
  const moved = shifted(range, replacedStretch(old, next));
  if (moved !== null && next.slice(...moved) === words) return moved;
  const at = next.indexOf(words);
  return at >= 0 && next.indexOf(words, at + 1) < 0 ? [at, at + words.length] : null;
}

/** Where a range stands after several replacements, in order; null where one of them touches it. */
export function shiftedBy(range: Span, replaced: readonly Replaced[]): Span | null {
  let by = 0;
  for (const one of replaced) {
    const moved = shifted(range, one);
    if (moved === null) return null;
    by += moved[0] - range[0];
  }
  return [range[0] + by, range[1] + by];
}
