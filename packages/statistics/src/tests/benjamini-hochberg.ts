import { OctroiError } from '@octroi/core';

/**
 * P-values adjusted for many tests so that the share of false alarms among the alarms is controlled
 * (Benjamini & Hochberg, 1995): raise the alarm where the adjusted value is at most the wanted share.
 *
 * In the order given; equal p-values stay equal. No p-values give none. Equal to
 * scipy.stats.false_discovery_control.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a p-value that is not in [0, 1]
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const count = pValues.length;
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (const index of order) checkPValue(pValues[index], index);
  order.sort((one, other) => pValues[one] - pValues[other]);
  const adjusted = new Float64Array(count);
  let least = 1;
  for (let rank = count; rank > 0; rank -= 1) {
    const index = order[rank - 1];
    least = Math.min(least, pValues[index] * (count / rank));
    adjusted[index] = least;
  }
  return adjusted;
}

function checkPValue(value: number, index: number): void {
  if (value >= 0 && value <= 1) return;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', {
    name: `p-value ${String(index)}`,
    value,
    expected: '0 <= p <= 1',
  });
}
