/** Some rows of a table in groups, one for each value of a key; rows without a key are in none. */
export class Selection {
  /** Rows group after group, within a group in the order: places in the table. */
  members = new Int32Array(0);
  #starts = new Int32Array(1);
  #groups = 0;
  #end = 0;

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

  /** Takes the first `rows` rows of a table, as they come, each into its group; -1 is none. */
  distribute(groupOf: Int32Array, rows: number, groups: number): void {
    this.clear(rows);
    const starts = this.#starts;
    starts.fill(0, 0, groups + 1);
    for (let row = 0; row < rows; row += 1) if (groupOf[row] >= 0) starts[groupOf[row] + 1] += 1;
    for (let group = 0; group < groups; group += 1) starts[group + 1] += starts[group];
    this.#groups = groups;
    this.#end = starts[groups];
    const next = starts.slice(0, groups);
    for (let row = 0; row < rows; row += 1) {
      const group = groupOf[row];
      if (group >= 0) this.members[next[group]++] = row;
    }
  }

  /** Takes the groups of another, each sorted; rows that compare alike stay in their order. */
  sort(other: Selection, compare: (one: number, row: number) => number): void {
    this.clear(other.#end);
    this.members.set(other.members.subarray(0, other.#end));
    this.#starts.set(other.#starts.subarray(0, other.#groups + 1));
    this.#groups = other.#groups;
    this.#end = other.#end;
    for (let group = 0; group < this.#groups; group += 1) {
      const [start, end] = [this.start(group), this.end(group)];
      let at = start + 1;
      while (at < end && compare(this.members[at - 1], this.members[at]) <= 0) at += 1;
      if (at < end) this.members.subarray(start, end).sort(compare);
    }
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
