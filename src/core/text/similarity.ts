// How alike two texts are by their features, each weighed by how rare it is.
import { FEATURES } from './features.ts';

/** Weights by feature: the rarer, the heavier. */
export type FeatureWeights = Float32Array;

/**
 * Weights from a sample of texts' features: log of how many texts there are for one that has it. A feature that no text
 * of the sample has weighs nothing.
 */
export function featureWeights(sample: readonly Int32Array[]): FeatureWeights {
  const counts = new Float32Array(FEATURES);
  let most = 0;
  for (const features of sample) {
    for (const feature of features) {
      const count = (counts[feature] ?? 0) + 1;
      counts[feature] = count;
      if (count > most) most = count;
    }
  }
  const logarithms = Float32Array.from({ length: most + 1 }, (_, count) =>
    Math.log(1 + sample.length / Math.max(count, 1)),
  );
  const weights = new Float32Array(FEATURES);
  for (const features of sample)
    for (const feature of features) weights[feature] = logarithms[counts[feature] ?? 0] ?? 0;
  return weights;
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
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      total += weights[x] ?? 0;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return total;
}
