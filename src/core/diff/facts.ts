// What a wording change touches, as facts with their places.
import type { Fact } from '../model/comparison.ts';
import type { Edit } from './edits.ts';
import type { UnitStretch } from './runs.ts';

/** The facts that the wording edits of a pair touch. */
export function factsOf(_old: UnitStretch | null, _now: UnitStretch | null, _edits: readonly Edit[]): Fact[] {
  return [];
}
