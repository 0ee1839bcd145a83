import type { ColumnContract, Sentinel, TableContract } from '@octroi/features';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import type { StagedFile } from './stage-file.ts';

/** Column names of a staged file, as its header or its schema gives them. */
export type Header = readonly string[];

/** The type a column has in the typed Parquet. */
export function storedType(column: ColumnContract): string {
  switch (column.type) {
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(18, ${column.scale})`;
    case 'real':
      return 'DOUBLE';
    case 'text':
      return 'VARCHAR';
  }
}

/** A query for the contract's columns, typed; it fails at the first value that breaks the contract. */
export function typedQuery(table: TableContract, file: StagedFile, header: Header): string {
  const columns = Object.entries(table.columns);
  const selected = columns.map(([name, column]) => {
    const identifier = quoteIdentifier(name);
    const value = header.includes(name) ? identifier : 'NULL';
    return `CAST(${value} AS ${storedType(column)}) AS ${identifier}`;
  });
  const faults = columns
    .filter(([name]) => header.includes(name))
    .flatMap(([name, column]) => faultTerms(quoteIdentifier(name), column));
  const check =
    faults.length === 0
      ? ''
      : ` WHERE CASE WHEN (${faults.join(' + ')}) = 0 THEN true ELSE error('contract broken') END`;
  return `SELECT ${selected.join(', ')} FROM ${relation(table, file, header)}${check}`;
}

/** Numbers are read as 64-bit floats, whose faults are then told by arithmetic: 0 is none. */
function relation(table: TableContract, file: StagedFile, header: Header): string {
  if (file.format === 'csv') {
    const types = header.map((name) => `${quoteText(name)}: '${readType(table, name)}'`);
    return `read_csv(${quoteReadPath(file.path)}, columns = {${types.join(', ')}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"')`;
  }
  const casts = header
    .filter((name) => Object.hasOwn(table.columns, name))
    .map((name) => {
      const type = readType(table, name);
      const value = `CAST(${quoteIdentifier(name)} AS ${type})`;
      return `${type === 'VARCHAR' ? `nullif(${value}, '')` : value} AS ${quoteIdentifier(name)}`;
    });
  return `(SELECT ${casts.length === 0 ? 'NULL' : casts.join(', ')} FROM read_parquet(${quoteReadPath(file.path)}))`;
}

function readType(table: TableContract, name: string): 'DOUBLE' | 'VARCHAR' {
  if (!Object.hasOwn(table.columns, name)) return 'VARCHAR';
  return table.columns[name].type === 'text' ? 'VARCHAR' : 'DOUBLE';
}

function faultTerms(name: string, column: ColumnContract): string[] {
  const terms: string[] = [];
  if (column.required === true) terms.push(`CAST(${name} IS NULL AS INTEGER)`);
  if (column.type === 'integer') {
    terms.push(`coalesce(${name} - floor(${name}), 0)`);
    if (column.oneOf !== undefined) {
      terms.push(`CAST(coalesce(${name} NOT IN (${column.oneOf.join(', ')}), false) AS INTEGER)`);
    }
  }
  if (column.type === 'decimal') {
    terms.push(`coalesce(abs(${name} - round(${name}, ${column.scale})), 0)`);
  }
  // Zero times infinity or NaN is NaN, which is not 0.
  if (column.type === 'real') terms.push(`coalesce(${name} * 0, 0)`);
  return terms;
}

/** A condition true where a value stands for missing. */
export function sentinelCondition(name: string, sentinel: Sentinel): string {
  if ('below' in sentinel) return `${quoteIdentifier(name)} < ${sentinel.below}`;
  const { equals } = sentinel;
  return `${quoteIdentifier(name)} = ${typeof equals === 'number' ? equals : quoteText(equals)}`;
}

/** The rule of a sentinel as it is reported. */
export function sentinelRule(sentinel: Sentinel): string {
  return 'below' in sentinel ? `< ${sentinel.below}` : `= ${sentinel.equals}`;
}
