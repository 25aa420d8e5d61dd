// The text of one pair on one side as lines of styled segments: where the underlines come from.
import type { Run } from '../../model/comparison.ts';
import type { InlineKind } from '../../model/sectionTree.ts';
import type { Span } from '../../model/span.ts';
import type { Unit } from '../../model/unit.ts';
import type { MergedPair } from '../merged/pairUnits.ts';
import { isMarked } from '../merged/sameness.ts';
import { unitBreaks, type UnitBreak } from '../merged/unitBreaks.ts';
import type { CellLine, Segment, Side, Underline } from './tableModel.ts';

/** How the lines of a unit are to be made. */
export interface UnitCellStyle {
  /** Ranges of the unit's text that bear a double underline instead of a single one. */
  readonly doubles: readonly Span[];
  readonly indent: number;
  readonly source: string | null;
}

/** The lines of a pair's text on one side; none where that side is null. */
export function unitCell(merged: MergedPair, side: Side, style: UnitCellStyle): readonly CellLine[] {
  const [unit, span] = [merged[side], merged.pair[side]];
  if (unit === null || span === null) return [];
  const bullet = unit.node.type === 'item' && unit.node.label === null;
  const lines: { indent: number; bullet: boolean; segments: Segment[] }[] = [];
  const breaks = unitBreaks(unit, style.source);
  let at = textOffset(unit, span[0]);
  lines.push({ indent: style.indent, bullet, segments: [] });
  const first = at;
  for (const run of merged.pair.runs) {
    if (run.kind !== 'same' && (run.kind === 'added') !== (side === 'new')) continue;
    const end = at + run.text.length;
    for (const [from, until] of cuts([at, end], style.doubles, breaks)) {
      const found = from === first ? undefined : breaks.find((one) => one.at === from);
      if (found?.kind === 'cell') lines.at(-1)?.segments.push(cellSeparator());
      if (found?.kind === 'line' || found?.kind === 'item') {
        lines.push({
          indent: style.indent + Number(found.kind === 'item'),
          bullet: found.kind === 'item',
          segments: [],
        });
      }
      const text = run.text.slice(from - at, until - at);
      const set = run[side] === null ? null : setAt(unit, run[side], run, from - at);
      lines.at(-1)?.segments.push({
        text,
        underline: underlineOf(run, text, from, style.doubles),
        by: 'document',
        set,
      });
    }
    at = end;
  }
  return lines.map((line) => ({ ...line, segments: joined(line.segments) }));
}

/** A segment that the archive says, not the document. */
export function archiveSegment(text: string, underline: Underline = 'none'): Segment {
  return { text, underline, by: 'archive', set: null };
}

function cellSeparator(): Segment {
  return archiveSegment(' ｜ ');
}

function underlineOf(run: Run, text: string, at: number, doubles: readonly Span[]): Underline {
  if (doubles.some(([start, end]) => start <= at && at < end)) return 'double';
  // The space behind a number belongs to it and would only look like a stray line.
  if (text.trim() === '' && doubles.some(([, end]) => end === at)) return 'none';
  return isMarked(run) ? 'single' : 'none';
}

/** Where a place of the source stands in the unit's text. */
function textOffset(unit: Unit, source: number): number {
  const piece = unit.pieces.find((one) => one.source[1] > source) ?? unit.pieces[0];
  if (piece === undefined) return 0;
  return piece.decoded ? piece.start : piece.start + Math.max(0, source - piece.source[0]);
}

function cuts(whole: Span, doubles: readonly Span[], breaks: readonly UnitBreak[]): readonly Span[] {
  const bounds = [...doubles.flat(), ...breaks.map(({ at }) => at)].filter(
    (at) => at > whole[0] && at < whole[1],
  );
  const sorted = [...new Set([whole[0], ...bounds, whole[1]])].sort((a, b) => a - b);
  return sorted.slice(1).map((until, index): Span => [sorted[index] ?? whole[0], until]);
}

/** How a stretch is set. A run lies inside one own range, so markup never begins or ends within it. */
function setAt(unit: Unit, source: Span, run: Run, offset: number): Segment['set'] {
  const plain = source[1] - source[0] === run.text.length;
  const at = source[0] + (plain ? offset : 0);
  const kinds: readonly InlineKind[] = unit.nodes
    .flatMap(({ inline }) => inline)
    .filter((mark) => mark.at[0] <= at && at < mark.at[1])
    .map(({ kind }) => kind);
  return (['sup', 'sub', 'del'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

/** Neighbouring segments of one style as one. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    const same =
      last !== undefined &&
      last.underline === segment.underline &&
      last.by === segment.by &&
      last.set === segment.set;
    if (same) out[out.length - 1] = { ...last, text: last.text + segment.text };
    else if (segment.text !== '') out.push(segment);
  }
  return out;
}
