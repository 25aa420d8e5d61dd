/** A half-open range `[start, end)` of UTF-16 code units into a text decoded as UTF-8 (a BOM is its first character). */
export type Span = readonly [start: number, end: number];
