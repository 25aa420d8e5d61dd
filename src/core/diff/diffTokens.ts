// The exact difference of two lists of numbers: the greedy shortest edit script (Myers 1986), on flat arrays.
// Invariant: hunks are in order, apart from each other, and all tokens between them are the same one by one.

/** Tokens `[oldStart, oldEnd)` became `[newStart, newEnd)`; one of the two may be empty. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Whether an old and a new number stand for the same; may be wider than being the same number. */
export type Equality = (old: number, now: number) => boolean;

/**
 * The shortest edit script between two lists of numbers as hunks, or null where it has more than `most` steps
 * (time and memory grow with its square).
 */
export function diffTokens(old: Int32Array, now: Int32Array, most: number, equal?: Equality): Hunk[] | null {
  const same = (i: number, j: number): boolean =>
    old[i] === now[j] || (equal !== undefined && equal(old[i] ?? -1, now[j] ?? -2));
  const [start, oldEnd, newEnd] = commonEnds(same, old.length, now.length);
  if (start === oldEnd && start === newEnd) return [];
  if (start === oldEnd || start === newEnd) return [{ oldStart: start, oldEnd, newStart: start, newEnd }];
  return editScript(same, start, oldEnd, newEnd, most);
}

/** Where the differing middle of two lists begins (on both sides), and where it ends on each. */
export function commonEnds(
  same: (i: number, j: number) => boolean,
  oldLength: number,
  newLength: number,
): readonly [start: number, oldEnd: number, newEnd: number] {
  let start = 0;
  let [oldEnd, newEnd] = [oldLength, newLength];
  while (start < oldEnd && start < newEnd && same(start, start)) start++;
  while (oldEnd > start && newEnd > start && same(oldEnd - 1, newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return [start, oldEnd, newEnd];
}

/** Lists one after the other. */
export function joined(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Where no path is. */
const NOWHERE = -1;

/** For each number of steps, how far into the old list one comes on each diagonal (old place less new place). */
interface Trace {
  /** Row `d` begins at `d * (d + 1) / 2` and holds the diagonals -d, -d + 2, ... d. */
  places: Int32Array;
  steps: number;
}

function editScript(
  same: (i: number, j: number) => boolean,
  start: number,
  oldEnd: number,
  newEnd: number,
  most: number,
): Hunk[] | null {
  const [n, m] = [oldEnd - start, newEnd - start];
  const trace: Trace = { places: new Int32Array(256), steps: 0 };
  // A path that has come to the end of one list finds nothing on the diagonals beyond it.
  let [low, high] = [-Infinity, Infinity];
  while (trace.steps < Math.min(most, n + m)) {
    const steps = ++trace.steps;
    const row = (steps * (steps + 1)) / 2;
    if (row + steps >= trace.places.length) {
      const longer = new Int32Array(2 * trace.places.length + steps);
      longer.set(trace.places);
      trace.places = longer;
    }
    for (let at = 0; at <= steps; at++) {
      const diagonal = 2 * at - steps;
      const step = diagonal < low || diagonal > high ? NOWHERE : stepTo(trace, steps, at, n, m);
      trace.places[row + at] = NOWHERE;
      if (step === NOWHERE) continue;
      let i = step >> 1;
      while (i < n && i - diagonal < m && same(start + i, start + i - diagonal)) i++;
      trace.places[row + at] = i;
      if (i === n && i - diagonal === m) return hunksOf(trace, start, n, m);
      if (i === n) high = Math.min(high, diagonal - 1);
      if (i - diagonal === m) low = Math.max(low, diagonal + 1);
    }
  }
  return null;
}

/** Where the last of so many steps leads to on a diagonal: twice the old place, and one more where it removes. */
function stepTo({ places }: Trace, steps: number, at: number, n: number, m: number): number {
  const before = ((steps - 1) * steps) / 2 + at;
  const below = at > 0 ? (places[before - 1] ?? NOWHERE) : NOWHERE;
  const above = at < steps ? (places[before] ?? NOWHERE) : NOWHERE;
  const mayAdd = above !== NOWHERE && above - 2 * at + steps <= m;
  const mayRemove = below !== NOWHERE && below < n;
  if (mayRemove && !(mayAdd && below < above)) return 2 * (below + 1) + 1;
  return mayAdd ? 2 * above : NOWHERE;
}

/** Walks the trace back from both ends. */
function hunksOf(trace: Trace, start: number, n: number, m: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, diagonal] = [n, n - m];
  let open: { -readonly [key in keyof Hunk]: Hunk[key] } | null = null;
  for (let { steps } = trace; steps > 0; steps--) {
    const step = stepTo(trace, steps, (diagonal + steps) / 2, n, m);
    const [to, removed] = [step >> 1, step & 1];
    const end = start + to;
    if (!open || to !== i) {
      if (open) hunks.push(open);
      open = { oldStart: end, oldEnd: end, newStart: end - diagonal, newEnd: end - diagonal };
    }
    i = to - removed;
    diagonal += removed ? -1 : 1;
    open.oldStart = start + i;
    open.newStart = start + i - diagonal;
  }
  if (open) hunks.push(open);
  return hunks.reverse();
}
