// How alike two texts are by their features, each weighed by how rare it is.
import { FEATURES } from './features.ts';

/** Weights by feature: the rarer, the heavier. */
export type FeatureWeights = Float32Array;

/** Weights from a sample of texts' features: log of how many texts there are for one that has it. */
export function featureWeights(sample: readonly Int32Array[]): FeatureWeights {
  const counts = new Float32Array(FEATURES);
  for (const features of sample) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  const most = Math.log(1 + sample.length);
  // One logarithm for each count that occurs, not one for each feature.
  const logarithms = new Map<number, number>([
    [0, most],
    [1, most],
  ]);
  for (let at = 0; at < FEATURES; at++) {
    const count = counts[at] ?? 0;
    let weight = logarithms.get(count);
    if (weight === undefined) {
      weight = Math.log(1 + sample.length / count);
      logarithms.set(count, weight);
    }
    counts[at] = weight;
  }
  return counts;
}

/** The weight of all features of one text. */
export function totalWeight(features: Int32Array, weights: FeatureWeights): number {
  let total = 0;
  for (const feature of features) total += weights[feature] ?? 0;
  return total;
}

/** The weight of the features that two texts share. Both ascending. */
export function commonWeight(a: Int32Array, b: Int32Array, weights: FeatureWeights): number {
  let total = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) {
      total += weights[x] ?? 0;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return total;
}
