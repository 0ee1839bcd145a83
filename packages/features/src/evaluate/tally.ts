import { compareTexts } from './compare-texts.ts';
import type { Span } from './member-steps.ts';

/** How often each value is there; -0 is counted as 0. It is filled again and again: rows are many, and of few values. */
export class Tally<Value extends number | string> {
  size = 0;
  /** The first `size` are the values that are there, each once. */
  readonly values: Value[] = [];
  /** How often each. */
  readonly counts: number[] = [];
  /** Where values stand that are not among the first few. */
  readonly #places = new Map<Value, number>();

  /** Counts the values of some rows but those that are missing: null or NaN. */
  count(values: Readonly<Record<number, Value | null>>, { rows, start, end }: Span): this {
    this.size = 0;
    this.#places.clear();
    for (let at = start; at < end; at += 1) {
      const value = values[rows[at]];
      if (value !== null && !Number.isNaN(value)) this.#add(value);
    }
    return this;
  }

  #add(value: Value): void {
    const { values, counts } = this;
    const first = Math.min(this.size, firstPlaces);
    for (let place = 0; place < first; place += 1) {
      if (values[place] !== value) continue;
      counts[place] += 1;
      return;
    }
    const known = this.#places.get(value);
    if (known !== undefined) {
      counts[known] += 1;
      return;
    }
    if (this.size >= firstPlaces) this.#places.set(value, this.size);
    values[this.size] = value;
    counts[this.size] = 1;
    this.size += 1;
  }
}

/** So many are found faster one by one. */
const firstPlaces = 8;

/** In nats, to nine decimals; missing where nothing was counted. */
export function entropyOf({ size, counts: all }: Tally<number | string>): number {
  if (size === 0) return NaN;
  if (size === 1) return 0;
  const counts = Float64Array.from(all.slice(0, size)).sort();
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.reduce((sum, count) => sum + (count / total) * Math.log(count / total), 0);
  return Math.floor(-shares * 1e9 + 0.5) / 1e9;
}

/** The value counted most, of several the first by its UTF-8 bytes; null where nothing was counted. */
export function modeOf({ size, values, counts }: Tally<string>): string | null {
  let mode: string | null = null;
  let most = 0;
  for (let place = 0; place < size; place += 1) {
    const [value, count] = [values[place], counts[place]];
    const isFirst = mode === null || compareTexts(value, mode) < 0;
    if (count > most || (count === most && isFirst)) [mode, most] = [value, count];
  }
  return mode;
}
