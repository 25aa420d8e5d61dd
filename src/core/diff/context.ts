// What stands around two units speaks for or against their being the same: parents, neighbours, children, shape, label.
import {
  arePartners,
  matchedAfter,
  matchedBefore,
  NONE,
  partnerOfNew,
  partnerOfOld,
  type Matching,
} from './matching.ts';

/** What context may add to content similarity. */
const PARENT = 0.1;
const BOTH_AT_TOP = 0.05;
const NEIGHBOUR = 0.07;
const CHILDREN = 0.35;
/** Share of the children from which they speak for their heads whatever the title. */
const MOST_CHILDREN = 0.6;
const SAME_LABEL = 0.02;
/** A label that is more than a counter. */
const TELLING = /^第|[\p{L}\p{N}][.\-・][\p{L}\p{N}]/u;
/** The whole line the same, label and all: tells twins apart. */
const SAME_LINE = 0.04;
const OTHER_SHAPE = -0.15;
const ROW_AND_TEXT = -0.4;

/** The most that context can add: to units with children, and to others. */
export const MOST_WITH_CHILDREN = PARENT + 2 * NEIGHBOUR + CHILDREN + SAME_LABEL + SAME_LINE;
export const MOST_WITHOUT = MOST_WITH_CHILDREN - CHILDREN;

/** How two units stand to what is already paired. */
export interface Context {
  /** What to add to content similarity. */
  readonly score: number;
  /** How many of parent, unit before and unit after are partners too. */
  readonly support: number;
  /** True where place or children alone say that they are the same: a heading that got another title. */
  readonly placed: boolean;
}

/** Reads contexts off a matching as it stands now; make another after pairs were added. */
export function contextReader(matching: Matching): (old: number, now: number) => Context {
  const { toNew, toOld } = matching;
  const before = { old: matchedBefore(toNew), now: matchedBefore(toOld) };
  const after = { old: matchedAfter(toNew), now: matchedAfter(toOld) };
  return (old, now) => {
    const [a, b] = [matching.old.at(old), matching.now.at(now)];
    let score = 0;
    let support = 0;
    if (a.parent < 0 && b.parent < 0) score += BOTH_AT_TOP;
    else if (arePartners(matching, a.parent, b.parent)) {
      score += PARENT;
      support++;
    }
    const [previous, previousNew] = [before.old[old] ?? NONE, before.now[now] ?? NONE];
    if (arePartners(matching, previous, previousNew) || (previous < 0 && previousNew < 0)) {
      score += NEIGHBOUR;
      support++;
    }
    const [next, nextNew] = [after.old[old] ?? NONE, after.now[now] ?? NONE];
    if (arePartners(matching, next, nextNew) || (next < 0 && nextNew < 0)) {
      score += NEIGHBOUR;
      support++;
    }
    const children = sharedChildren(matching, old, now);
    score += CHILDREN * children;
    if (children > 0.5) support++;
    if (a.shape !== b.shape) score += a.shape === 'row' || b.shape === 'row' ? ROW_AND_TEXT : OTHER_SHAPE;
    const label = a.unit.node.label;
    // A counter of a list says nothing: it shifts with every item that comes or goes. 第3条 and 3.b.i. do.
    if (label !== null && label === b.unit.node.label && TELLING.test(label)) {
      score += SAME_LABEL;
      if (a.unit.text === b.unit.text) score += SAME_LINE;
    }
    const top = a.parent < 0 && b.parent < 0 ? 1 : 0;
    const placed = support + top >= 3 || (support + top >= 2 && children >= MOST_CHILDREN);
    return { score, support, placed };
  };
}

/** Of the children of two units that have a partner, the share that are partners of one another, 0 to 1. */
export function sharedChildren(matching: Matching, old: number, now: number): number {
  const [a, b] = [matching.old.at(old).children, matching.now.at(now).children];
  if (a.length === 0 || b.length === 0) return 0;
  let [shared, known] = [0, 0];
  for (const child of a) {
    const partner = partnerOfOld(matching, child);
    if (partner === NONE) continue;
    known++;
    if (matching.now.at(partner).parent === now) shared++;
  }
  if (shared === 0) return 0;
  for (const child of b) if (partnerOfNew(matching, child) !== NONE) known++;
  return (2 * shared) / known;
}
