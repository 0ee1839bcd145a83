import { compileColumns, type Expression, isNumberExpression } from '@octroi/features';
import { textsOf } from '../duckdb/coded-texts.ts';
import { encodeColumn, type EncodedColumn, type StoredValues } from '../parquet/encode-column.ts';
import type { StoredColumn } from '../parquet/parquet-file.ts';
import type { StoredPage } from '../parquet/stored-pages.ts';
import type { StoredType } from '../parquet/stored-type-of.ts';
import type { ColumnGroup, CodedTexts } from './column-groups.ts';

/** A column of a file that is taken over as it lies there. */
export interface KeptColumn {
  /** Place of the file among the files. */
  readonly file: number;
  readonly type: StoredType;
  /** One for each group of rows. */
  readonly pages: readonly StoredPage[];
}

/** A column that has to be encoded: one that was read, or a formula over those that were. */
export type EncodedResult =
  | { readonly name: string; readonly read: number }
  | { readonly name: string; readonly formula: Expression };

/** A column of the result. */
export type ResultColumn = EncodedResult | { readonly name: string; readonly kept: KeptColumn };

/** What a thread has to know. */
export interface ColumnWork {
  /** What was read, under the names that formulas have for it. */
  readonly read: readonly StoredColumn[];
  readonly results: readonly EncodedResult[];
}

/** Computes the columns of a result over groups of rows, ready for a file. */
export function columnEvaluator({
  read,
  results,
}: ColumnWork): (group: ColumnGroup) => EncodedColumn[] {
  const formulas = results.flatMap((result) => ('formula' in result ? [result.formula] : []));
  const compute = compileColumns(formulas);
  return ({ rows, columns: cells }) => {
    const columns = cells.map(valuesOf);
    const byName = read.map(({ name }, at) => [name, columns[at]] as const);
    const computed = compute({ rows, columns: Object.fromEntries(byName) }).values();
    return results.map((result): EncodedColumn => {
      if ('read' in result) return encodeColumn(read[result.read].type, columns[result.read]);
      const type = isNumberExpression(result.formula) ? 'number' : 'text';
      return encodeColumn(type, computed.next().value ?? []);
    });
  };
}

/** The columns of the result as they are stored. */
export function resultColumns(
  read: readonly StoredColumn[],
  results: readonly ResultColumn[],
): StoredColumn[] {
  return results.map((result) => {
    if ('kept' in result) return { name: result.name, type: result.kept.type };
    if ('read' in result) return { name: result.name, type: read[result.read].type };
    const isNumber = isNumberExpression(result.formula);
    return { name: result.name, type: isNumber ? 'number' : 'text' };
  });
}

function valuesOf(column: Float64Array | CodedTexts): StoredValues {
  return column instanceof Float64Array ? column : textsOf(column.codes, column.levels);
}
