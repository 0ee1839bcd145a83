import { open, type FileHandle } from 'node:fs/promises';
import type { EncodedColumn } from './encode-column.ts';
import type { StoredType } from './stored-type-of.ts';
import { thriftBytes, type ThriftFields, type ThriftValue } from './thrift-writer.ts';

export interface StoredColumn {
  readonly name: string;
  readonly type: StoredType;
}

/** Codes of the format. */
const physicalTypes = { number: 5, integer: 2, text: 6 } as const;
const [zstandard, utf8, optional] = [6, 0, 1];
const magic = 'PAR1';
const sentBytes = 2 ** 24;

/**
 * A Parquet file that is written one row group after the other, from columns that were encoded elsewhere: what
 * it holds in memory is the list of its groups. The same groups give the same bytes.
 */
export class ParquetFile {
  readonly #file: FileHandle;
  readonly #columns: readonly StoredColumn[];
  readonly #groups: ThriftValue[] = [];
  #rows = 0;
  #offset = magic.length;
  /** Up to where it has been sent to the disk. */
  #sent = 0;
  #sending: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle, columns: readonly StoredColumn[]) {
    this.#file = file;
    this.#columns = columns;
  }

  static async create(path: string, columns: readonly StoredColumn[]): Promise<ParquetFile> {
    const file = await open(path, 'w');
    await file.writeFile(magic);
    return new ParquetFile(file, columns);
  }

  get rows(): number {
    return this.#rows;
  }

  /** The columns in their order, all of as many rows. */
  async append(encoded: readonly EncodedColumn[]): Promise<void> {
    const chunks: ThriftValue[] = [];
    let bytes = 0;
    for (const [at, column] of encoded.entries()) {
      chunks.push(this.#chunk(this.#columns[at], column));
      bytes += column.uncompressedBytes;
      this.#offset += column.bytes.length;
    }
    await this.#file.writev(encoded.map((column) => column.bytes));
    this.#send();
    const [{ rows }] = encoded;
    this.#rows += rows;
    this.#groups.push({
      struct: [
        [1, { list: chunks }],
        [2, { i64: bytes }],
        [3, { i64: rows }],
      ],
    });
  }

  /** Writes what makes it a Parquet file. */
  async finish(): Promise<void> {
    await this.#sending;
    const footer = thriftBytes([
      [1, { i32: 1 }],
      [2, { list: this.#schema() }],
      [3, { i64: this.#rows }],
      [4, { list: this.#groups }],
      [6, { binary: 'octroi' }],
    ]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    await this.#file.writeFile(Buffer.concat([footer, length, Buffer.from(magic)]));
  }

  async close(): Promise<void> {
    await this.#sending.catch(() => undefined);
    await this.#file.close();
  }

  /** The disk writes while the next rows are computed, not all at the end. */
  #send(): void {
    if (this.#offset - this.#sent < sentBytes) return;
    this.#sent = this.#offset;
    this.#sending = this.#sending.then(() => this.#file.datasync());
    this.#sending.catch(() => undefined);
  }

  #schema(): ThriftValue[] {
    const root: ThriftFields = [
      [4, { binary: 'schema' }],
      [5, { i32: this.#columns.length }],
    ];
    const columns = this.#columns.map(({ name, type }): ThriftValue => {
      const converted: ThriftFields = type === 'text' ? [[6, { i32: utf8 }]] : [];
      return {
        struct: [
          [1, { i32: physicalTypes[type] }],
          [3, { i32: optional }],
          [4, { binary: name }],
          ...converted,
        ],
      };
    });
    return [{ struct: root }, ...columns];
  }

  #chunk({ name, type }: StoredColumn, column: EncodedColumn): ThriftValue {
    const metadata: ThriftFields = [
      [1, { i32: physicalTypes[type] }],
      [2, { list: [{ i32: 0 }, { i32: 3 }] }],
      [3, { list: [{ binary: name }] }],
      [4, { i32: zstandard }],
      [5, { i64: column.rows }],
      [6, { i64: column.uncompressedBytes }],
      [7, { i64: column.bytes.length }],
      [9, { i64: this.#offset }],
      [12, { struct: statistics(column) }],
    ];
    return {
      struct: [
        [2, { i64: this.#offset }],
        [3, { struct: metadata }],
      ],
    };
  }
}

function statistics({ missing, smallest, greatest }: EncodedColumn): ThriftFields {
  const count = [3, { i64: missing }] as const;
  if (smallest === undefined || greatest === undefined) return [count];
  return [count, [5, { binary: greatest }], [6, { binary: smallest }]];
}
