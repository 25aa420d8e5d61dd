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
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] ?? 0;
      const count = (counts[feature] ?? 0) + 1;
      counts[feature] = count;
      if (count > most) most = count;
    }
  }
  const logarithms = Float32Array.from({ length: most + 1 }, (_, count) =>
    Math.log(1 + sample.length / Math.max(count, 1)),
  );
  const weights = new Float32Array(FEATURES);
  for (let feature = 0; feature < FEATURES; feature++) {
    const count = counts[feature] ?? 0;
    if (count > 0) weights[feature] = logarithms[count] ?? 0;
  }
  return weights;
}

/** The weight of all features of one text. */
export function totalWeight(features: Int32Array, weights: FeatureWeights): number {
  let total = 0;
  for (let at = 0; at < features.length; at++) total += weights[features[at] ?? 0] ?? 0;
  return total;
}

/** Reads the weight of the features that two texts share; cheapest where the second text stays the same. */
export function commonReader(weights: FeatureWeights): (a: Int32Array, b: Int32Array) => number {
  /** Weights of the features that the second text has. */
  const held = new Float32Array(FEATURES);
  let holder: Int32Array = new Int32Array(0);
  return (a, b) => {
    if (b !== holder) {
      for (let at = 0; at < holder.length; at++) held[holder[at] ?? 0] = 0;
      holder = b;
      for (let at = 0; at < b.length; at++) held[b[at] ?? 0] = weights[b[at] ?? 0] ?? 0;
    }
    let total = 0;
    for (let at = 0; at < a.length; at++) total += held[a[at] ?? 0] ?? 0;
    return total;
  };
}
