import type { NumberColumn, TextColumn } from '../expression/expression.ts';
import type { Sentinel } from '../table-contract.ts';
import type { Row } from './row.ts';

/**
 * The columns that some formulas read, cleaned of sentinels: each is read once a row, however many
 * formulas want it.
 */
export class SourceColumns {
  /** By place; NaN is missing. */
  readonly numbers: number[] = [];
  /** By place; null is missing. */
  readonly texts: (string | null)[] = [];
  readonly #numberColumns: NumberColumn[] = [];
  readonly #textColumns: TextColumn[] = [];

  /** The place of a column in `numbers`. */
  number(column: NumberColumn): number {
    const place = placeIn(this.#numberColumns, column);
    this.numbers[place] = NaN;
    return place;
  }

  /** The place of a column in `texts`. */
  text(column: TextColumn): number {
    const place = placeIn(this.#textColumns, column);
    this.texts[place] = null;
    return place;
  }

  /** A column that is absent, or of another type, is missing. */
  load(row: Row): void {
    const numberColumns = this.#numberColumns;
    for (let place = 0; place < numberColumns.length; place += 1) {
      const { name, sentinels } = numberColumns[place];
      const value = row[name];
      const present = typeof value === 'number' && !isSentinel(sentinels, value);
      this.numbers[place] = present ? value : NaN;
    }
    for (let place = 0; place < this.#textColumns.length; place += 1) {
      const { name, sentinels } = this.#textColumns[place];
      const value = row[name];
      const present = typeof value === 'string' && !isSentinel(sentinels, value);
      this.texts[place] = present ? value : null;
    }
  }
}

/** Columns of one name and the same sentinels share a place. */
function placeIn<Column extends NumberColumn | TextColumn>(
  columns: Column[],
  column: Column,
): number {
  const sentinels = JSON.stringify(column.sentinels);
  const place = columns.findIndex(
    (known) => known.name === column.name && JSON.stringify(known.sentinels) === sentinels,
  );
  return place < 0 ? columns.push(column) - 1 : place;
}

function isSentinel(sentinels: readonly Sentinel[], value: number | string): boolean {
  for (const sentinel of sentinels) {
    if ('below' in sentinel) {
      if (typeof value === 'number' && value < sentinel.below) return true;
    } else if (value === sentinel.equals) return true;
  }
  return false;
}
