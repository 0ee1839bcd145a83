import type { SyntheticTable } from '@octroi/features';
import { rm } from 'node:fs/promises';
import { quoteReadPath, quoteText } from '../duckdb/sql.ts';
import { useDuckdb, type DuckdbSettings } from '../duckdb/use-duckdb.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';

interface TableFile {
  readonly table: SyntheticTable;
  /** Its rows as CSV; removed once they are Parquet. */
  readonly from: string;
  readonly to: string;
}

const types = { integer: 'BIGINT', real: 'DOUBLE', text: 'VARCHAR' };

/** Writes tables as Parquet, in the order of their rows. */
export async function csvToParquet(
  files: readonly TableFile[],
  settings: DuckdbSettings,
): Promise<void> {
  await useDuckdb(settings, async (connection) => {
    for (const { table, from, to } of files) {
      const copy = `COPY (FROM ${csvReader(table, from)}) TO ${quoteText(to)} (FORMAT parquet, COMPRESSION zstd)`;
      const columns = table.columns.length;
      await withWriterMemory(connection, { ...settings, columns }, () => connection.run(copy));
      await rm(from);
    }
  });
}

function csvReader({ columns }: SyntheticTable, path: string): string {
  const typed = columns.map(({ name, form }) => `${quoteText(name)}: '${types[form]}'`).join(', ');
  return `read_csv(${quoteReadPath(path)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${typed}})`;
}
