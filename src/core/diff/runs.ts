// Edits as runs: every character of both sides in one run, each run inside one own range, with its place in the source.
// Invariant: the runs, read by side, are exactly the pair's two texts.
import type { Run, RunClass } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import type { Unit, UnitPiece } from '../model/unit.ts';
import type { Edit } from './edits.ts';
import type { Stretch } from './stretch.ts';

/** A stretch of a unit's text. */
export interface UnitStretch {
  readonly unit: Unit;
  readonly stretch: Stretch;
}

/** The runs of a pair. Removed comes before added; neighbours of one kind are parted only at borders of own ranges. */
export function runsOf(old: UnitStretch, now: UnitStretch, edits: readonly Edit[]): Run[] {
  const runs: Run[] = [];
  let oldAt = old.stretch.from;
  let newAt = now.stretch.from;
  for (const edit of edits) {
    same(runs, old.unit, now.unit, oldAt, newAt, edit.oldFrom - oldAt);
    oneSided(runs, 'removed', old.unit, edit.oldFrom, edit.oldTo, edit.class);
    oneSided(runs, 'added', now.unit, edit.newFrom, edit.newTo, edit.class);
    oldAt = edit.oldTo;
    newAt = edit.newTo;
  }
  same(runs, old.unit, now.unit, oldAt, newAt, old.stretch.to - oldAt);
  return runs;
}

/** The runs of a unit without counterpart: all of it, wording. */
export function runsOfLone(kind: 'removed' | 'added', { unit, stretch }: UnitStretch): Run[] {
  const runs: Run[] = [];
  oneSided(runs, kind, unit, stretch.from, stretch.to, 'wording');
  return runs;
}

/** The source range of a stretch of a unit's text: the hull of what gives it. */
export function sourceHull(unit: Unit, from: number, to: number): Span {
  if (from === 0 && to === unit.text.length) return unit.span;
  let start: number | null = null;
  let end = unit.span[1];
  for (const piece of unit.pieces) {
    if (piece.end <= from || piece.start >= to) continue;
    start ??= placeIn(piece, from, 'start');
    end = placeIn(piece, to, 'end');
  }
  return [start ?? unit.span[0], end];
}

function oneSided(
  runs: Run[],
  kind: 'removed' | 'added',
  unit: Unit,
  from: number,
  to: number,
  runClass: RunClass,
): void {
  for (const [start, end] of cutAtPieces(unit, from, to)) {
    const source = sourceHull(unit, start, end);
    runs.push({
      kind,
      text: textOf(unit, start, end),
      old: kind === 'removed' ? source : null,
      new: kind === 'added' ? source : null,
      quiet: runClass !== 'wording',
      class: runClass,
    });
  }
}

function same(runs: Run[], old: Unit, now: Unit, oldFrom: number, newFrom: number, length: number): void {
  const shift = newFrom - oldFrom;
  for (const [from, to] of cutAtPieces(old, oldFrom, oldFrom + length)) {
    for (const [start, end] of cutAtPieces(now, from + shift, to + shift)) {
      runs.push({
        kind: 'same',
        text: textOf(now, start, end),
        old: sourceHull(old, start - shift, end - shift),
        new: sourceHull(now, start, end),
        quiet: false,
        class: null,
      });
    }
  }
}

function textOf({ text }: Unit, from: number, to: number): string {
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** The parts of a stretch that lie in one own range each. */
function cutAtPieces(unit: Unit, from: number, to: number): (readonly [number, number])[] {
  if (unit.pieces.length === 1) return from < to ? [[from, to]] : [];
  const parts: (readonly [number, number])[] = [];
  for (const piece of unit.pieces) {
    const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)];
    if (start < end) parts.push([start, end]);
  }
  return parts;
}

function placeIn(piece: UnitPiece, at: number, edge: 'start' | 'end'): number {
  if (piece.decoded || at <= piece.start || at >= piece.end) {
    if (piece.decoded) return edge === 'start' ? piece.source[0] : piece.source[1];
    return at <= piece.start ? piece.source[0] : piece.source[1];
  }
  return piece.source[0] + at - piece.start;
}
