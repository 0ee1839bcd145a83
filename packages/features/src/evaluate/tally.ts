import { compareTexts } from './compare-texts.ts';
import type { Span } from './member-steps.ts';

/** How often each value is there; -0 is counted as 0. */
export type Tally<Value> = ReadonlyMap<Value, number>;

/** Counts the values of some rows but those that are missing: null or NaN. */
export function tallied<Value extends number | string>(
  values: Readonly<Record<number, Value | null>>,
  { rows, start, end }: Span,
): Tally<Value> {
  const tally = new Map<Value, number>();
  for (let at = start; at < end; at += 1) {
    const value = values[rows[at]];
    if (value === null || Number.isNaN(value)) continue;
    tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return tally;
}

/** In nats, to nine decimals; missing where nothing was counted. */
export function entropyOf(tally: Tally<number | string>): number {
  if (tally.size === 0) return NaN;
  const counts = Float64Array.from(tally.values()).sort();
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.reduce((sum, count) => sum + (count / total) * Math.log(count / total), 0);
  return Math.floor(-shares * 1e9 + 0.5) / 1e9;
}

/** The value counted most, of several the first by its UTF-8 bytes; null where nothing was counted. */
export function modeOf(tally: Tally<string>): string | null {
  let mode: string | null = null;
  let most = 0;
  for (const [value, count] of tally) {
    const isFirst = mode === null || compareTexts(value, mode) < 0;
    if (count > most || (count === most && isFirst)) [mode, most] = [value, count];
  }
  return mode;
}
