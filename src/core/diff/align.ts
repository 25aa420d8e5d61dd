// Alignment: which unit of one side is which unit of the other. The surest pairs first; each makes its neighbours surer.
// Invariant: the matching is one to one save for splits and merges; nothing is paired below the last threshold.
import { extendRuns, findAnchors, sameKey } from './anchors.ts';
import { candidatePool, type Candidate, type CandidatePool } from './candidates.ts';
import { contextReader, type Context, MOST_WITH_CHILDREN, MOST_WITHOUT } from './context.ts';
import {
  emptyMatching,
  link,
  matchedAfter,
  matchedBefore,
  NONE,
  unmatched,
  type Matching,
} from './matching.ts';
import type { Side } from './side.ts';
import { splitFinder } from './splits.ts';
import { pairLeftTwins } from './twins.ts';

/** Least score of a pair, and how far it must be ahead of every rival of either unit. */
const ROUNDS: readonly (readonly [threshold: number, margin: number])[] = [
  [0.95, 0.06],
  [0.75, 0.1],
  [0.75, 0.02],
  [0.62, 0.08],
  [0.62, 0.02],
  [0.52, 0.06],
  [0.52, 0.02],
  [0.44, 0.02],
];
/** The same for units that their place, or their children, say to be the same. */
const PLACED: readonly (readonly [threshold: number, margin: number])[] = [[0.36, 0.02]];
/** Score from which what is left over is paired though a rival is as good: near-copies, all of them moved. */
const LEFT_OVER = 0.72;
/** Score that a pair needs without any support from what stands around it. */
const UNSUPPORTED = 0.7;
/** A round ends when a pass pairs nothing, at the latest after so many passes. */
const PASSES = 4;
/** How far from a known neighbour a unit is still tried by its place. */
const REACH = 3;

/** Pairs the units of two sides. */
export function align(old: Side, now: Side): Matching {
  const matching = emptyMatching(old, now);
  findAnchors(matching);
  if (unmatched(matching.toNew).length === 0 || unmatched(matching.toOld).length === 0) return matching;
  const pool = candidatePool(matching);
  const findSplits = splitFinder(matching, pool);
  const round = (threshold: number, margin: number, admits: Admits): void => {
    for (let pass = 0; pass < PASSES; pass++) {
      addByPlace(matching, pool);
      if (!pairSurest(matching, pool, threshold, margin, admits)) break;
    }
    if (threshold <= 0.75) findSplits();
  };
  for (const [threshold, margin] of ROUNDS) round(threshold, margin, () => true);
  for (const [threshold, margin] of PLACED) round(threshold, margin, ({ placed }) => placed);
  round(LEFT_OVER, 0, () => true);
  extendRuns(matching, sameKey(matching));
  pairLeftTwins(matching);
  return matching;
}

/** Whether what stands around two units lets them be paired. */
type Admits = (context: Context) => boolean;

/** Pairs all candidates that are the best of both their units by the margin. True where it paired any. */
function pairSurest(
  matching: Matching,
  pool: CandidatePool,
  threshold: number,
  margin: number,
  admits: Admits,
): boolean {
  const context = contextReader(matching);
  const open = pool.open();
  const scores = new Float64Array(open.length);
  const best = { old: bests(matching.toNew.length), now: bests(matching.toOld.length) };
  open.forEach((one, at) => {
    const children = matching.old.at(one.old).children.length > 0;
    const most = one.alike + (children ? MOST_WITH_CHILDREN : MOST_WITHOUT);
    // Neither a pair of this round nor a rival of one.
    if (most < threshold - margin) return;
    const around = context(one.old, one.now);
    const sum = one.alike + around.score;
    const alone = around.support === 0 && sum < UNSUPPORTED;
    scores[at] = alone || !admits(around) ? 0 : sum;
    note(best.old, one.old, scores[at] ?? 0);
    note(best.now, one.now, scores[at] ?? 0);
  });
  let paired = false;
  open.forEach((one: Candidate, at) => {
    const score = scores[at] ?? 0;
    if (score < threshold) return;
    if (!isAhead(best.old, one.old, score, margin) || !isAhead(best.now, one.now, score, margin)) return;
    if (matching.toNew[one.old] !== NONE || matching.toOld[one.now] !== NONE) return;
    link(matching, one.old, one.now);
    paired = true;
  });
  return paired;
}

interface Bests {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function bests(size: number): Bests {
  return { first: new Float64Array(size), second: new Float64Array(size) };
}

function note({ first, second }: Bests, index: number, score: number): void {
  if (score > (first[index] ?? 0)) {
    second[index] = first[index] ?? 0;
    first[index] = score;
  } else if (score > (second[index] ?? 0)) second[index] = score;
}

function isAhead({ first, second }: Bests, index: number, score: number, margin: number): boolean {
  return score === first[index] && score - (second[index] ?? 0) >= margin;
}

/** Tries unpaired units that stand in the same place beside what is paired, and heads of the same children. */
function addByPlace(matching: Matching, pool: CandidatePool): void {
  const { old, now, toNew, toOld } = matching;
  const before = matchedBefore(toOld);
  const after = matchedAfter(toOld);
  for (const j of unmatched(toOld)) {
    const previous = before[j] ?? NONE;
    const next = after[j] ?? NONE;
    const from = previous === NONE ? NONE : (toOld[previous] ?? NONE);
    const to = next === NONE ? toNew.length : (toOld[next] ?? NONE);
    for (let step = 1; step <= REACH; step++) {
      if (toNew[from + step] !== NONE) break;
      pool.add(from + step, j);
    }
    for (let step = 1; step <= REACH; step++) {
      if (toNew[to - step] !== NONE) break;
      pool.add(to - step, j);
    }
    for (const child of now.at(j).children) {
      const partner = toOld[child] ?? NONE;
      const head = partner === NONE ? NONE : old.at(partner).parent;
      if (head !== NONE && toNew[head] === NONE) pool.add(head, j);
    }
  }
}
