// Links with their edits, as the pairs of a comparison in reading order.
import type { Fact, Pair, Run } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import type { Unit } from '../model/unit.ts';
import type { Edit } from './edits.ts';
import { termsOf } from './factNames.ts';
import { factsOf } from './facts.ts';
import type { PairLink } from './links.ts';
import { orderOf, type Stretch } from './stretch.ts';
import { otherChanges } from './otherChanges.ts';
import { pairChanges } from './pairChanges.ts';
import { runsOf, runsOfLone, sourceHull, type UnitStretch } from './runs.ts';

/** A link and the edits between its two stretches. */
export interface DiffedLink extends PairLink {
  readonly edits: readonly Edit[];
  readonly precise: boolean;
  readonly moved: boolean;
}

/** The pairs in the order of the new side; a removed unit comes after the pair of what stood before it. */
export function makePairs(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  links: readonly DiffedLink[],
): Pair[] {
  const isTerm = termsOf([oldUnits, newUnits]);
  return inReadingOrder(links).map((link) => makePair(oldUnits, newUnits, link, isTerm));
}

function makePair(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  link: DiffedLink,
  isTerm: (word: string) => boolean,
): Pair {
  const { edits, moved, kind, precise } = link;
  const old = link.old && { unit: unitAt(oldUnits, link.old), stretch: link.old };
  const now = link.now && { unit: unitAt(newUnits, link.now), stretch: link.now };
  const other = old && now ? otherChanges(old, now) : [];
  const pair: Pair = {
    old: old && hullOf(old),
    new: now && hullOf(now),
    oldAddress: old && old.unit.node.address,
    newAddress: now && now.unit.node.address,
    oldLabel: old && old.unit.node.label,
    newLabel: now && now.unit.node.label,
    changes:
      old && now
        ? pairChanges({
            old: old.unit,
            new: now.unit,
            kind,
            fromStart: old.stretch.from === 0 && now.stretch.from === 0,
            moved,
            edits,
            other,
          })
        : [old ? 'removed' : 'added'],
    runs: old && now ? runsOf(old, now, edits) : loneRuns(old, now),
    other,
    facts: NO_FACTS,
    precise,
  };
  const hasFacts = !old || !now || edits.some((edit) => edit.class === 'wording');
  return hasFacts ? withFacts(pair, () => factsOf(old, now, edits, isTerm)) : pair;
}

const NO_FACTS: readonly Fact[] = [];

/** Facts cost as much as the words did, and few readers of a comparison ask for all: they are read off when asked for. */
function withFacts(pair: Pair, read: () => readonly Fact[]): Pair {
  const facts = { enumerable: true, configurable: true };
  return Object.defineProperty(pair, 'facts', {
    ...facts,
    get: () => {
      const value = read();
      Object.defineProperty(pair, 'facts', { ...facts, value, writable: false });
      return value;
    },
  });
}

function hullOf({ unit, stretch }: UnitStretch): Span {
  return sourceHull(unit, stretch.from, stretch.to);
}

function loneRuns(old: UnitStretch | null, now: UnitStretch | null): Run[] {
  if (old) return runsOfLone('removed', old);
  return now ? runsOfLone('added', now) : [];
}

function unitAt(units: readonly Unit[], { index }: Stretch): Unit {
  const unit = units[index];
  if (!unit) throw new Error(`There is no unit ${index} of ${units.length}; this is a bug.`);
  return unit;
}

function inReadingOrder(links: readonly DiffedLink[]): DiffedLink[] {
  const withNew = links.filter((link) => link.now);
  withNew.sort((a, b) => (a.now ? orderOf(a.now) : 0) - (b.now ? orderOf(b.now) : 0));
  // A removed unit follows the pair of the nearest old unit before it that has one.
  const byOld = links.filter((link) => link.old);
  byOld.sort((a, b) => (a.old ? orderOf(a.old) : 0) - (b.old ? orderOf(b.old) : 0));
  const following = new Map<DiffedLink | null, DiffedLink[]>();
  let last: DiffedLink | null = null;
  for (const link of byOld) {
    if (link.now) last = link;
    else following.set(last, [...(following.get(last) ?? []), link]);
  }
  return [
    ...(following.get(null) ?? []),
    ...withNew.flatMap((link) => [link, ...(following.get(link) ?? [])]),
  ];
}
