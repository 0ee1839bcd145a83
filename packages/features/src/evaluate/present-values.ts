/** The values of some rows that are not missing, one after the other. */
export class PresentValues {
  count = 0;
  /** The first `count` are the values. */
  values = new Float64Array(16);
  /** What stands beside each value, where they were taken in pairs. */
  others = new Float64Array(16);

  take(source: Float64Array, members: Int32Array): void {
    const values = this.#roomFor(members.length);
    let count = 0;
    for (const row of members) {
      if (!Number.isNaN(source[row])) values[count++] = source[row];
    }
    this.count = count;
  }

  /** Pairs of which neither is missing. */
  takePairs([source, beside]: readonly [Float64Array, Float64Array], members: Int32Array): void {
    const values = this.#roomFor(members.length);
    let count = 0;
    for (const row of members) {
      const [value, other] = [source[row], beside[row]];
      if (Number.isNaN(value) || Number.isNaN(other)) continue;
      values[count] = value;
      this.others[count] = other;
      count += 1;
    }
    this.count = count;
  }

  /** Values of some rows, each beside the weight of its place among them; 0 beyond the last weight. */
  takeWeighted(source: Float64Array, members: Int32Array, weights: readonly number[]): void {
    const values = this.#roomFor(members.length);
    let count = 0;
    for (let at = 0; at < members.length; at += 1) {
      const value = source[members[at]];
      if (Number.isNaN(value)) continue;
      values[count] = value;
      this.others[count] = at < weights.length ? weights[at] : 0;
      count += 1;
    }
    this.count = count;
  }

  #roomFor(rows: number): Float64Array {
    if (this.values.length < rows) {
      this.values = new Float64Array(2 * rows);
      this.others = new Float64Array(2 * rows);
    }
    return this.values;
  }
}
