/**
 * A value for each row of a table. The array is made larger where it must be and kept: what lies beyond
 * the table's rows is of an earlier load.
 */
export class Numbers {
  /** NaN is missing. */
  values = new Float64Array(1);

  reserve(rows: number): Float64Array {
    if (this.values.length < rows) this.values = new Float64Array(2 * rows);
    return this.values;
  }
}

export class Texts {
  /** Null is missing. */
  readonly values: (string | null)[] = [];
}

export class Flags {
  /** 1 where a condition holds, else 0. */
  values = new Uint8Array(1);

  reserve(rows: number): Uint8Array {
    if (this.values.length < rows) this.values = new Uint8Array(2 * rows);
    return this.values;
  }
}
