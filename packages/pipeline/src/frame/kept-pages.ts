import { open, type FileHandle } from 'node:fs/promises';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { readPages, type StoredPages } from '../parquet/stored-pages.ts';
import type { KeptColumn, ResultColumn } from './evaluate-columns.ts';

/** Columns that are taken over from files, group of rows after group of rows. */
export class KeptPages {
  readonly #files: readonly FileHandle[];
  readonly #results: readonly ResultColumn[];
  #group = 0;

  private constructor(files: readonly FileHandle[], results: readonly ResultColumn[]) {
    this.#files = files;
    this.#results = results;
  }

  static async open(
    files: readonly StoredPages[],
    results: readonly ResultColumn[],
  ): Promise<KeptPages> {
    const handles: FileHandle[] = [];
    for (const { path } of files) handles.push(await open(path));
    return new KeptPages(handles, results);
  }

  /** The whole result of the next group of rows, of which some columns were encoded. */
  async beside(encoded: readonly EncodedColumn[]): Promise<EncodedColumn[]> {
    const kept = new Map<KeptColumn, EncodedColumn>();
    for (const [at, file] of this.#files.entries()) {
      const columns = this.#keptOf(at);
      if (columns.length === 0) continue;
      const pages = await readPages(
        file,
        columns.map(({ pages: all }) => all[this.#group]),
      );
      columns.forEach((column, place) => kept.set(column, pages[place]));
    }
    this.#group += 1;
    const next = encoded.values();
    return this.#results.flatMap((result) => {
      const column = 'kept' in result ? kept.get(result.kept) : next.next().value;
      return column === undefined ? [] : [column];
    });
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close();
  }

  #keptOf(file: number): KeptColumn[] {
    return this.#results.flatMap((result) =>
      'kept' in result && result.kept.file === file ? [result.kept] : [],
    );
  }
}
