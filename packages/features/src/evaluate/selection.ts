import type { RowOrder } from './row-order.ts';

/** Some rows of a table in groups, one for each value of a key; rows without a key are in none. */
export class Selection {
  /** How many groups there are. */
  groups = 0;
  /** Rows group after group, within a group in the order: places in the table. */
  members = new Int32Array(0);
  /** Where each group starts in `members`; it ends where the next one starts. */
  starts = new Int32Array(1);

  /** Makes room for so many groups with so many rows together. */
  reserve(groups: number, rows: number): void {
    this.groups = groups;
    if (this.members.length < rows) this.members = new Int32Array(2 * rows);
    if (this.starts.length <= groups) this.starts = new Int32Array(2 * groups + 1);
    this.starts[0] = 0;
  }

  /** Takes the first `rows` rows of a table, as they come, each into its group; -1 is none. */
  distribute(groupOf: Int32Array, rows: number, groups: number): void {
    this.reserve(groups, rows);
    const { members, starts } = this;
    starts.fill(0, 0, groups + 1);
    for (let row = 0; row < rows; row += 1) if (groupOf[row] >= 0) starts[groupOf[row] + 1] += 1;
    for (let group = 0; group < groups; group += 1) starts[group + 1] += starts[group];
    const next = starts.slice(0, groups);
    for (let row = 0; row < rows; row += 1) {
      const group = groupOf[row];
      if (group >= 0) members[next[group]++] = row;
    }
  }

  /** Takes the groups of another, each sorted; rows that compare alike stay in their order. */
  sort(other: Selection, { compare, first, sign }: RowOrder): void {
    const rows = other.starts[other.groups];
    this.reserve(other.groups, rows);
    const { members, starts } = this;
    members.set(other.members.subarray(0, rows));
    starts.set(other.starts.subarray(0, other.groups + 1));
    for (let group = 0; group < this.groups; group += 1) {
      const [start, end] = [starts[group], starts[group + 1]];
      let at = start + 1;
      while (at < end) {
        // Most rows lie in the order, and the first column tells.
        const isBefore = sign * (first[members[at - 1]] - first[members[at]]) < 0;
        if (!isBefore && compare(members[at - 1], members[at]) > 0) break;
        at += 1;
      }
      if (at < end) members.subarray(start, end).sort(compare);
    }
  }
}
