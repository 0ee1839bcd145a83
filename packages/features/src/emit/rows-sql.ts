import type { Rows, RowsStep, SortColumn } from '../expression/expression.ts';
import type { Dialect } from './dialect.ts';
import type { FormulaSql } from './formula-sql.ts';
import { NamedColumns } from './named-columns.ts';

/** SQL over the columns of a table and of the first `depth` layers of positions. */
interface Placed {
  readonly sql: string;
  readonly depth: number;
}

/**
 * Which rows of a table an aggregate takes, and in which order. Positions are computed in layers, each
 * over the conditions of the layers before, once for each order and steps.
 */
export class RowsSql {
  readonly formulas: FormulaSql;
  readonly #dialect: Dialect;
  readonly #key: string;
  readonly #layers: NamedColumns[] = [];
  /** A position and the weights by it, each once. */
  readonly #weights: string[] = [];
  readonly #kept = new Map<string, readonly Placed[]>();

  constructor(key: string, formulas: FormulaSql, dialect: Dialect) {
    this.#key = key;
    this.#dialect = dialect;
    this.formulas = formulas;
  }

  /** True for the rows that all steps keep; undefined where that is every row. */
  condition(rows: Rows): string | undefined {
    return conjunction(this.#terms(rows, rows.steps));
  }

  /** Place of a row in the order, from 1, among the rows that the steps keep. */
  position(rows: Rows): string {
    return this.#position(rows, rows.steps).sql;
  }

  /** Place of a row in the order, from 1, among all rows. */
  rank(rows: Rows): string {
    return this.#position(rows, []).sql;
  }

  /** Weight of a row by its position, from the first; 0 beyond the last. */
  weight(rows: Rows, weights: readonly number[]): string {
    const lines = weights.map((weight, at) => `(${at + 1}, ${weight})`);
    const content = `${this.position(rows)} (VALUES ${lines.join(', ')})`;
    const at = this.#weights.indexOf(content);
    const place = at < 0 ? this.#weights.push(content) : at + 1;
    return `coalesce(CAST(${this.#weightName('weight', place)} AS BIGINT), 0)`;
  }

  /**
   * The source with the positions and weights that were asked for. Where there is none, a window of no
   * order brings the rows of a key together: wide sums over rows at random miss the processor's caches.
   */
  over(source: string): string {
    if (this.#layers.length === 0) {
      const rows = this.#dialect.identifier(':rows');
      return `SELECT * FROM (SELECT *, count(*) OVER ${this.#all} AS ${rows} FROM (${source})) WHERE ${rows} > 0`;
    }
    const placed = this.#layers.reduce(
      (before, layer) => `SELECT *, ${layer.selected.join(', ')} FROM (${before})`,
      source,
    );
    if (this.#weights.length === 0) return placed;
    const joins = this.#weights.map((content, at) => {
      const [position, values] = content.split(/ (?=\(VALUES)/);
      const [place, weight] = ['place', 'weight'].map((name) => this.#weightName(name, at + 1));
      return `LEFT JOIN ${values} AS weights_${at + 1}(${place}, ${weight}) ON ${position} = ${place}`;
    });
    return `SELECT * FROM (${placed}) AS placed ${joins.join(' ')}`;
  }

  #weightName(name: string, at: number): string {
    return this.#dialect.identifier(`:${name}${at}`);
  }

  #terms(rows: Rows, steps: readonly RowsStep[]): readonly Placed[] {
    const last = steps.at(-1);
    if (last === undefined) return [];
    const content = JSON.stringify([last.kind === 'end' ? rows.order : null, steps]);
    const known = this.#kept.get(content);
    if (known !== undefined) return known;
    const terms = [...this.#terms(rows, steps.slice(0, -1)), this.#term(rows, steps, last)];
    this.#kept.set(content, terms);
    return terms;
  }

  #term(rows: Rows, steps: readonly RowsStep[], last: RowsStep): Placed {
    if (last.kind === 'where') return { sql: this.formulas.condition(last.condition), depth: 0 };
    const before = steps.slice(0, -1);
    const position = this.#position(rows, before);
    if (last.end === 'newest') return { ...position, sql: `${position.sql} <= ${last.count}` };
    const all = this.#layer(this.#terms(rows, before), (counted) => `${counted} OVER ${this.#all}`);
    return { depth: all.depth, sql: `${all.sql} - ${position.sql} < ${last.count}` };
  }

  #position(rows: Rows, steps: readonly RowsStep[]): Placed {
    const others = rows.order.filter(({ name }) => name !== this.#key);
    const order = others.length === 0 ? rows.order : others;
    const sorted = `PARTITION BY ${this.#dialect.identifier(this.#key)} ORDER BY ${order.map((column) => this.#sorted(column)).join(', ')}`;
    return this.#layer(this.#terms(rows, steps), (counted) =>
      counted === allRows
        ? `row_number() OVER (${sorted})`
        : `${counted} OVER (${sorted} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
    );
  }

  get #all(): string {
    return `(PARTITION BY ${this.#dialect.identifier(this.#key)})`;
  }

  #layer(terms: readonly Placed[], window: (counted: string) => string): Placed {
    const depth = Math.max(0, ...terms.map((term) => term.depth));
    this.#layers[depth] ??= new NamedColumns(`p${depth + 1}_`, this.#dialect.identifier);
    const condition = conjunction(terms);
    const counted = condition === undefined ? allRows : `count(CASE WHEN ${condition} THEN 1 END)`;
    return { sql: this.#layers[depth].add(window(counted)), depth: depth + 1 };
  }

  #sorted({ name, direction }: SortColumn): string {
    const way = direction === 'ascending' ? 'ASC' : 'DESC';
    return `${this.#dialect.identifier(name)} ${way} NULLS LAST`;
  }
}

const allRows = 'count(*)';

function conjunction(terms: readonly Placed[]): string | undefined {
  return terms.length === 0 ? undefined : terms.map(({ sql }) => sql).join(' AND ');
}
