import type { FormInput } from '@octroi/features';

/** How far an arrow key goes: one for what is counted, a tenth or so of the value's size for the rest. */
export function stepOf({ kind }: FormInput, value: number | null): number {
  if (kind !== 'money' && kind !== 'share') return 1;
  const least = kind === 'share' ? 0.001 : 1;
  if (value === null || value === 0) return kind === 'share' ? 0.01 : 1000;
  return Math.max(least, 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1));
}

/** The value one step on, without the dust of binary fractions. */
export function stepped(value: number, by: number): number {
  return Number((value + by).toFixed(9));
}
