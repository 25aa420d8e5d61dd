import type { SectionTree } from '../../core/model/sectionTree.ts';
import { unitsOf, type Unit } from '../../core/model/unit.ts';

/** Finds the unit of a tree in whose own text a place of the source lies; null where none does. */
export type UnitLookup = (offset: number) => Unit | null;

/** Makes the lookup of a tree. Units are in source order, so a place is found by halving. */
export function unitLookup(tree: SectionTree): UnitLookup {
  const units = unitsOf(tree);
  return (offset) => {
    let low = 0;
    let high = units.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const unit = units[middle];
      if (unit === undefined) return null;
      if (offset < unit.span[0]) high = middle - 1;
      else if (offset >= unit.span[1]) low = middle + 1;
      else return unit;
    }
    return null;
  };
}
