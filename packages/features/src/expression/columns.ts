import type { ColumnContract, Columns, TableContract } from '../table-contract.ts';
import type { NumberColumn, Scoped, TextColumn } from './expression.ts';

type ColumnExpression<Column extends ColumnContract, Name extends string> = (Column extends {
  readonly type: 'text';
}
  ? TextColumn
  : NumberColumn) &
  Scoped<Name>;

/** The columns of a table as expressions: a name the contract does not have does not compile. */
export type TableExpressions<Known extends Columns, Name extends string> = {
  readonly [Column in keyof Known & string]: ColumnExpression<Known[Column], Name>;
};

/** A table's columns, cleaned: sentinels of the contract are missing. */
export function columnsOf<Known extends Columns, Name extends string>(
  table: TableContract<Known, Name>,
): TableExpressions<Known, Name> {
  const expressions = Object.entries(table.columns).map(([name, column]) => [
    name,
    columnExpression(name, column),
  ]);
  return Object.fromEntries(expressions) as TableExpressions<Known, Name>;
}

/** A column as the file has it, sentinels included. */
export function raw<Column extends NumberColumn | TextColumn>(column: Column): Column {
  return { ...column, sentinels: [] };
}

function columnExpression(name: string, column: ColumnContract): NumberColumn | TextColumn {
  const sentinels = column.sentinels ?? [];
  switch (column.type) {
    case 'text':
      return { kind: 'text-column', name, sentinels };
    case 'integer':
      return { kind: 'number-column', name, sentinels, decimals: 0 };
    case 'decimal':
      return { kind: 'number-column', name, sentinels, decimals: column.scale };
    case 'real':
      return { kind: 'number-column', name, sentinels };
  }
}
