import { DuckDBDoubleVector, DuckDBIntegerVector, type DuckDBVector } from '@duckdb/node-api';

/** A vector's numbers as they lie in memory; asked for one by one, each would become an object. */
export function vectorItems(vector: DuckDBVector): Float64Array | Int32Array {
  const isNumbers = vector instanceof DuckDBDoubleVector || vector instanceof DuckDBIntegerVector;
  if (!isNumbers) throw new TypeError(`a column of ${vector.type.toString()} was selected`);
  // The library keeps them private.
  const { items } = vector as unknown as { readonly items: Float64Array | Int32Array };
  return items;
}
