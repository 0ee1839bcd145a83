import { NamedColumns } from './named-columns.ts';

/**
 * The projections of a block, one over the other: row-level `values` and conditions; `wholes` and, made
 * of them, `units` that sums take; `pairs` of units; `terms` made of units; `sums` for each key, which
 * are aggregate functions; `parts` and `numbers` made of sums. What several features need is computed once.
 */
export class Projections {
  readonly values: NamedColumns;
  readonly wholes: NamedColumns;
  readonly units: NamedColumns;
  readonly pairs: NamedColumns;
  readonly terms: NamedColumns;
  readonly sums: NamedColumns;
  readonly parts: NamedColumns;
  readonly numbers: NamedColumns;

  constructor(identifier: (name: string) => string) {
    const named = (prefix: string): NamedColumns => new NamedColumns(prefix, identifier);
    [this.values, this.wholes, this.units, this.pairs] = ['v', 'w', 'u', 'p'].map(named);
    [this.terms, this.sums, this.parts, this.numbers] = ['t', 'a', 'b', 'n'].map(named);
  }

  over(source: string, key: string): string {
    const values = `SELECT ${[key, ...this.values.selected].join(', ')} FROM (${source})`;
    const rows = [this.wholes, this.units, this.pairs, this.terms].reduce(extended, values);
    const sums = `SELECT ${[key, ...this.sums.selected].join(', ')} FROM (${rows}) GROUP BY ${key}`;
    return [this.parts, this.numbers].reduce(extended, sums);
  }
}

function extended(source: string, { selected }: NamedColumns): string {
  return selected.length === 0 ? source : `SELECT *, ${selected.join(', ')} FROM (${source})`;
}
