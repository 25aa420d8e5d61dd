// Reads a whole source into lines.
import type { Problem } from '../../model/problem.ts';
import { readBlocks } from './blocks.ts';
import type { Line } from './line.ts';
import { lineSink, type PlacedMark } from './lineSink.ts';
import { readMarkdown } from './markdown.ts';

/** The lines of a source in order, the marks over them, and what is wrong with it. */
export interface ReadSource {
  readonly lines: readonly Line[];
  readonly marks: readonly PlacedMark[];
  readonly problems: readonly Problem[];
}

/** Reads `source` from an offset (the end of its front matter) on. */
export function readSource(source: string, from: number): ReadSource {
  const start = source.startsWith('\uFEFF', from) ? from + 1 : from;
  const sink = lineSink(source);
  const root = readMarkdown(source.slice(start));
  readBlocks(root.children ?? [], { source, base: start, targets: new Map() }, sink);
  sink.block(0);
  return { lines: sink.lines, marks: sink.marks, problems: [] };
}
