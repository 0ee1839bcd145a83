import { OctroiError } from '@octroi/core';

/**
 * An argument that must lie strictly inside (0, 1), such as a confidence level.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function checkShare(name: string, value: number): number {
  if (value > 0 && value < 1) return value;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', { name, value, expected: '0 < x < 1' });
}

/**
 * An argument that must be finite and not negative, such as a cost.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function checkNotNegative(name: string, value: number): number {
  if (value >= 0 && value < Infinity) return value;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', { name, value, expected: '0 <= x < ∞' });
}

/**
 * An argument that counts something and must be a whole number of at least `least`.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function checkCount(name: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  const expected = `${least}, ${least + 1}, ${least + 2} …`;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', { name, value, expected });
}
