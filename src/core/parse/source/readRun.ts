// Puts the inline content of a block into a line sink.
import { readHtmlFlow } from './htmlFlow.ts';
import type { InlineRun, Targets } from './inlineRun.ts';
import type { LineSink } from './lineSink.ts';

/** Where Markdown was read from: `base` is where it begins in `source`; targets of references by identifier. */
export interface Reading {
  readonly source: string;
  readonly base: number;
  readonly targets: Targets;
}

/** Puts inline content into a sink, with its marks. */
export function readRun(run: InlineRun, source: string, sink: LineSink): void {
  placeMarks(run, sink);
  if (run.html) readHtmlFlow(run.pieces, source, sink);
  else for (const piece of run.pieces) sink.push(piece);
}

/** Puts the marks of inline content into a sink. */
export function placeMarks(run: InlineRun, sink: LineSink): void {
  for (const { from, to, what } of run.marks) {
    const first = run.pieces[from];
    const last = run.pieces[to - 1];
    const hull =
      to > from && first !== undefined && last !== undefined ? ([first.start, last.end] as const) : null;
    if (what.kind === 'image') sink.marks.push({ kind: 'image', at: [what.start, what.end], src: what.src });
    else if (what.kind === 'reference') {
      sink.marks.push({ kind: 'reference', at: [what.start, what.end], key: what.key });
    } else if (hull === null) continue;
    else if (what.kind === 'inline') sink.marks.push({ kind: 'inline', at: hull, inline: what.inline });
    else sink.marks.push({ kind: 'link', at: [hull[0], what.end ?? hull[1]], href: what.href });
  }
}
