import type { HistoryTable } from './history.ts';

type UnknownRow = Readonly<Record<string, unknown>>;

/** The rows of one table that formulas are computed over: others at each load. */
export class TableRows {
  /** False where the table is absent, which is not the same as having no rows. */
  isPresent = false;
  rows = 0;
  #columns: HistoryTable['columns'] = {};
  #row: UnknownRow | undefined;
  readonly #cell: [unknown] = [undefined];

  load(table: HistoryTable | undefined): void {
    this.isPresent = table !== undefined;
    this.rows = table?.rows ?? 0;
    this.#columns = table?.columns ?? {};
  }

  loadRow(row: UnknownRow): void {
    this.isPresent = true;
    this.rows = 1;
    this.#row = row;
  }

  /**
   * A column as it came, whatever it holds; undefined where the table lacks it. What is returned for a
   * single row is good until the next call.
   */
  cells(name: string): readonly unknown[] | Float64Array | undefined {
    if (this.#row === undefined) {
      return Object.hasOwn(this.#columns, name) ? this.#columns[name] : undefined;
    }
    this.#cell[0] = this.#row[name];
    return this.#cell;
  }
}
