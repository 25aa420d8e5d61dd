// Which old unit a new unit might be: by shared features, by place beside what is paired, by what its children became.
// Invariant: symmetric where both sides are exchanged, up to the bound on how many are kept.
import { FEATURES } from '../text/features.ts';
import { commonReader, featureWeights, totalWeight, type FeatureWeights } from '../text/similarity.ts';
import { NONE, unmatched, type Matching } from './matching.ts';
import type { Side } from './side.ts';

/** Two units that may be the same. */
export interface Candidate {
  readonly old: number;
  readonly now: number;
  /** Content similarity, 0 to 1: 1 where the folded bodies are the same. */
  readonly alike: number;
  /** Share of the smaller text's features that the other has too, 0 to 1. */
  readonly contained: number;
}

/** Candidates of a new unit that are kept. */
const KEPT = 10;
/** Similarity below which a pair without children is not kept, unless one might be a part of the other. */
const HOPELESS = 0.12;
const SPLIT_WORTH = 0.5;
/** Features that more units share than this say nothing. */
const MOST_SHARING = 48;
/** Units that share a telling feature; where a text has such, the common ones are not asked. */
const FEW_SHARING = 10;
/** Matched units whose features are sampled for the weights. */
const SAMPLE = 64;
/** How much a text that is wholly inside another counts as alike. */
const CONTAINED = 0.72;
/** Features from which a text is large enough to be known by what it is part of. */
const LARGE = 10;
/** Equal units of one text that are tried all against all. */
const MOST_TWINS = 10;

/** Finds and remembers candidates of the units that have no partner yet. */
export interface CandidatePool {
  /** All candidates whose two units still have no partner. */
  readonly open: () => readonly Candidate[];
  /** Adds a pair of units, once. */
  readonly add: (old: number, now: number) => void;
  readonly compare: (old: number, now: number) => Candidate;
}

/** Candidates by content; more are added as places become known. */
export function candidatePool(matching: Matching): CandidatePool {
  const { old, now } = matching;
  const [olds, news] = [unmatched(matching.toNew), unmatched(matching.toOld)];
  const weights = weightsOf(matching, olds, news);
  const total = { old: totals(old, weights), now: totals(now, weights) };
  const common = commonReader(weights);
  const seen = new Set<number>();
  let candidates: Candidate[] = [];

  const compare = (i: number, j: number): Candidate => {
    if (old.key(i) === now.key(j)) return { old: i, now: j, alike: 1, contained: 1 };
    const [olds, news] = [old.features(i), now.features(j)];
    const shared = common(olds, news);
    const a = total.old(i);
    const b = total.now(j);
    const contained = shared / Math.max(Math.min(a, b), 1e-9);
    const dice = (2 * shared) / Math.max(a + b, 1e-9);
    // A word or two stand inside many a text: containment counts as the smaller text grows.
    const size = Math.min(olds.length, news.length);
    const inside = CONTAINED * contained * Math.min(1, size / LARGE);
    return { old: i, now: j, alike: Math.min(Math.max(dice, inside), 0.999), contained };
  };
  const add = (i: number, j: number): void => {
    const id = i * now.units.length + j;
    if (seen.has(id)) return;
    seen.add(id);
    const candidate = compare(i, j);
    // Without children to vote, nothing around it could lift such a pair over the last threshold.
    const voted = old.at(i).children.length > 0 && now.at(j).children.length > 0;
    if (voted || candidate.alike >= HOPELESS || candidate.contained >= SPLIT_WORTH)
      candidates.push(candidate);
  };

  addTwins(matching, olds, news, add);
  addByFeatures(matching, olds, news, weights, add);
  return {
    add,
    compare,
    open: () => {
      candidates = candidates.filter(
        (one) => matching.toNew[one.old] === NONE && matching.toOld[one.now] === NONE,
      );
      return candidates;
    },
  };
}

/** The weight of all features of a side's units, each summed once. */
function totals({ features, units }: Side, weights: FeatureWeights): (index: number) => number {
  const known = new Float64Array(units.length).fill(-1);
  return (index) => {
    const sum = known[index] ?? -1;
    return sum >= 0 ? sum : (known[index] = totalWeight(features(index), weights));
  };
}

function weightsOf(matching: Matching, olds: readonly number[], news: readonly number[]): FeatureWeights {
  const sample = [...olds.map(matching.old.features), ...news.map(matching.now.features)];
  const step = Math.max(1, Math.ceil(matching.toNew.length / SAMPLE));
  for (let index = 0; index < matching.toNew.length; index += step) {
    if (matching.toNew[index] !== NONE) sample.push(matching.old.features(index));
  }
  return featureWeights(sample);
}

function addTwins(
  { old, now }: Matching,
  olds: readonly number[],
  news: readonly number[],
  add: (old: number, now: number) => void,
): void {
  const byKey = new Map<number, number[]>();
  for (const index of olds) {
    const key = old.key(index);
    const twins = byKey.get(key);
    if (twins) twins.push(index);
    else byKey.set(key, [index]);
  }
  for (const index of news) {
    const twins = byKey.get(now.key(index)) ?? [];
    if (twins.length <= MOST_TWINS) for (const twin of twins) add(twin, index);
  }
}

function addByFeatures(
  { old, now }: Matching,
  olds: readonly number[],
  news: readonly number[],
  weights: FeatureWeights,
  add: (old: number, now: number) => void,
): void {
  // Postings of a feature lie side by side: starts[feature] to starts[feature + 1] of `postings`.
  const starts = new Int32Array(FEATURES + 2);
  for (const index of olds) {
    const features = old.features(index);
    for (let at = 0; at < features.length; at++) {
      const next = (features[at] ?? 0) + 2;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let feature = 2; feature < starts.length; feature++) {
    starts[feature] = (starts[feature] ?? 0) + (starts[feature - 1] ?? 0);
  }
  const postings = new Int32Array(starts[FEATURES + 1] ?? 0);
  for (const index of olds) {
    const features = old.features(index);
    for (let at = 0; at < features.length; at++) {
      const next = (features[at] ?? 0) + 1;
      const place = starts[next] ?? 0;
      postings[place] = index;
      starts[next] = place + 1;
    }
  }
  const scores = new Float32Array(old.units.length);
  for (const index of news) {
    const touched: number[] = [];
    const features = now.features(index);
    const ask = (least: number, most: number): void => {
      for (let at = 0; at < features.length; at++) {
        const feature = features[at] ?? 0;
        const start = starts[feature] ?? 0;
        const end = starts[feature + 1] ?? 0;
        if (end - start <= least || end - start > most) continue;
        const weight = weights[feature] ?? 0;
        for (let place = start; place < end; place++) {
          const other = postings[place] ?? 0;
          if (scores[other] === 0) touched.push(other);
          scores[other] = (scores[other] ?? 0) + weight;
        }
      }
    };
    ask(0, FEW_SHARING);
    if (touched.length < KEPT) ask(FEW_SHARING, MOST_SHARING);
    touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    for (const other of touched.slice(0, KEPT)) add(other, index);
    for (const other of touched) scores[other] = 0;
  }
}
