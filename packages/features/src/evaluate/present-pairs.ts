import type { Span } from './member-steps.ts';

/** Pairs of values of some rows neither of which is missing, one after the other. */
export class PresentPairs {
  count = 0;
  /** The first `count` are the values. */
  values = new Float64Array(16);
  /** What stands beside each. */
  others = new Float64Array(16);

  take([source, beside]: readonly [Float64Array, Float64Array], { rows, start, end }: Span): void {
    this.#reserve(end - start);
    for (let at = start; at < end; at += 1) this.#add(source[rows[at]], beside[rows[at]]);
  }

  /** Each value beside the weight of its row’s place among all; 0 beyond the last weight. */
  takeWeighted(source: Float64Array, { rows, start, end }: Span, weights: readonly number[]): void {
    this.#reserve(end - start);
    for (let at = start; at < end; at += 1) {
      const place = at - start;
      this.#add(source[rows[at]], place < weights.length ? weights[place] : 0);
    }
  }

  #add(value: number, other: number): void {
    if (Number.isNaN(value) || Number.isNaN(other)) return;
    this.values[this.count] = value;
    this.others[this.count] = other;
    this.count += 1;
  }

  #reserve(rows: number): void {
    this.count = 0;
    if (this.values.length >= rows) return;
    this.values = new Float64Array(2 * rows);
    this.others = new Float64Array(2 * rows);
  }
}
