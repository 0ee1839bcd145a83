import { Selection } from './selection.ts';

/** The rows of a table by their value of a key: a group for each, in the order in which they appear. */
export class KeyGroups {
  /** Every row that has a key, in the order of the table. */
  readonly rows = new Selection();
  readonly #groupOf = new Map<unknown, number>();
  #groups = new Int32Array(0);

  load(keys: readonly unknown[] | Float64Array, rows: number): void {
    this.#groupOf.clear();
    if (this.#groups.length < rows) this.#groups = new Int32Array(2 * rows);
    let last: unknown;
    let group = -1;
    for (let row = 0; row < rows; row += 1) {
      const key = keys[row];
      if (key !== last || row === 0) group = this.#add(key);
      last = key;
      this.#groups[row] = group;
    }
    this.rows.distribute(this.#groups, rows, this.#groupOf.size);
  }

  /** -1 where no row has the key. */
  find(key: unknown): number {
    return this.#groupOf.get(key) ?? -1;
  }

  #add(key: unknown): number {
    if (key === null || key === undefined || Number.isNaN(key)) return -1;
    const group = this.#groupOf.get(key) ?? this.#groupOf.size;
    this.#groupOf.set(key, group);
    return group;
  }
}
