import type { Random } from '@octroi/core';

/** Share of clients in difficulty in the labelled file. */
const defaultRate = 0.0807;

/**
 * Draws a label for every labelled client of a block; NaN for the others.
 *
 * The log-odds are shifted until their probabilities average to the default rate, then each client
 * is drawn with exactly its probability, in such a way that the number of defaults in the block
 * differs from its expectation by less than one: systematic sampling with unequal probabilities
 * over a random order (Madow, "On the theory of systematic sampling, II", 1949).
 */
export function drawLabels(
  random: Random,
  logOdds: Float64Array,
  isUnlabelled: readonly boolean[],
): Float64Array {
  const labels = new Float64Array(logOdds.length).fill(NaN);
  const order = Uint32Array.from(logOdds.keys()).filter((client) => !isUnlabelled[client]);
  random.shuffle(order);
  const shift = shiftToRate(Float64Array.from(order, (client) => logOdds[client]));
  let sum = random.uniform();
  for (const client of order) {
    const before = Math.floor(sum);
    sum += probability(logOdds[client] + shift);
    labels[client] = Math.floor(sum) - before;
  }
  return labels;
}

/** What to add to all log-odds so that the mean probability is the default rate: by bisection. */
function shiftToRate(logOdds: Float64Array): number {
  let low = -20;
  let high = 20;
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (const value of logOdds) sum += probability(value + middle);
    if (sum < defaultRate * logOdds.length) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
