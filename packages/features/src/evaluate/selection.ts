/** Some rows of a table in groups, one for each value of a key; rows without a key are in none. */
export class Selection {
  /** Place of a key's group, the same in all selections made from one. */
  readonly groupOf: Map<unknown, number>;
  /** Rows group after group, within a group in the order: places in the table. */
  members = new Int32Array(0);
  #starts = new Int32Array(1);
  #groups = 0;
  #end = 0;

  constructor(groupOf = new Map<unknown, number>()) {
    this.groupOf = groupOf;
  }

  get groups(): number {
    return this.#groups;
  }

  /** Forgets its rows; there will be at most as many as said. */
  clear(rows: number): void {
    this.#groups = 0;
    this.#end = 0;
    if (this.members.length < rows) this.members = new Int32Array(2 * rows);
    if (this.#starts.length <= rows) this.#starts = new Int32Array(2 * rows + 1);
  }

  /** Adds a row to the group that is open. */
  add(row: number): void {
    this.members[this.#end] = row;
    this.#end += 1;
  }

  /** Ends the group that is open, be it empty, and opens the next one. */
  close(): void {
    this.#groups += 1;
    this.#starts[this.#groups] = this.#end;
  }

  /** Where the rows of a group start in `members`. */
  start(group: number): number {
    return this.#starts[group];
  }

  /** Where they end. */
  end(group: number): number {
    return this.#starts[group + 1];
  }
}
