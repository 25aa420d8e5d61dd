// A unit's words as one line can quote them: between the cells of a row, and the lines of a cell, something must stand.
import type { Run } from '../../model/comparison.ts';
import type { Unit } from '../../model/unit.ts';
import { unitBreaks } from './unitBreaks.ts';

/** What stands between two cells that are quoted in one line. */
const CELL_JOINT = '｜';

/** Places in the source before which a new cell, or a new item of a cell, begins; with what is quoted between them. */
export type Joints = ReadonlyMap<number, string>;

/** The joints of a unit; none for a unit that is no row. */
export function unitJoints(unit: Unit | null): Joints {
  if (unit === null) return new Map();
  const joints = new Map<number, string>();
  for (const { at, kind } of unitBreaks(unit, null)) {
    const piece = unit.pieces.find(({ start, end }) => start === at && end > start);
    if (piece !== undefined && kind !== 'line')
      joints.set(piece.source[0], kind === 'cell' ? CELL_JOINT : ' ');
  }
  return joints;
}

/** The words of one side of runs that touch, with what stands between the cells that they lie in. */
export function runWords(runs: readonly Run[], side: 'old' | 'new', joints: Joints): string {
  return runs
    .filter((run) => run.kind === 'same' || (run.kind === 'removed') === (side === 'old'))
    .map((run, place) => `${place === 0 ? '' : (joints.get(run[side]?.[0] ?? -1) ?? '')}${run.text}`)
    .join('');
}

/** The text of a unit with its joints. */
export function unitWords(unit: Unit | null): string {
  if (unit === null) return '';
  const joints = unitJoints(unit);
  return unit.pieces
    .map(({ start, end, source }) => `${joints.get(source[0]) ?? ''}${unit.text.slice(start, end)}`)
    .join('');
}
