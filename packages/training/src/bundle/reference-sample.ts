import { createRandom } from '@octroi/core';

const sampleSize = 100;

/**
 * The development rows that explanations compare with: 100 of them without repetition (all, where
 * there are fewer), in ascending order. The same seed draws the same rows.
 */
export function referenceSample(development: Int32Array, seed: number): Int32Array {
  const random = createRandom(seed).fork('reference sample');
  return random.shuffle(development.slice()).slice(0, sampleSize).sort();
}
