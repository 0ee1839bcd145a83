import { constants, zstdCompressSync } from 'node:zlib';
import { packedHead } from './levels.ts';
import { numberPage, type Page } from './number-page.ts';
import type { StoredType } from './stored-type-of.ts';
import { thriftBytes } from './thrift-writer.ts';

/** A value a row: NaN and null are missing. */
export type StoredValues = Float64Array | readonly (string | null)[];

/** One column of one row group: a page with its header. */
export interface EncodedColumn {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly missing: number;
  readonly uncompressedBytes: number;
  /** As the type stores them; absent for texts and where every value is missing. */
  readonly smallest?: Uint8Array;
  readonly greatest?: Uint8Array;
}

/**
 * A column as Parquet has it: one page, values one after the other, compressed by Zstandard. The same
 * values give the same bytes.
 */
export function encodeColumn(type: StoredType, values: StoredValues): EncodedColumn {
  const { page, missing, ...bounds } =
    values instanceof Float64Array ? numberPage(type, values) : textPage(values);
  const compressed = zstdCompressSync(page, { params });
  const header = pageHeader(values.length, page.length, compressed.length);
  // An array of its own can be handed from thread to thread.
  const bytes = new Uint8Array(header.length + compressed.length);
  bytes.set(header);
  bytes.set(compressed, header.length);
  return {
    bytes,
    rows: values.length,
    missing,
    uncompressedBytes: header.length + page.length,
    ...bounds,
  };
}

/** A window as large as a page of numbers: a larger one costs time to set up. */
const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_windowLog]: 16 };

/** Each text behind its length in bytes; the same text is made bytes once. */
function textPage(values: readonly (string | null)[]): Page {
  const present = new Uint8Array(values.length);
  const known = new Map<string, Uint8Array>();
  const parts: Uint8Array[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === null) continue;
    present[row] = 1;
    const bytes = known.get(value) ?? withLength(value);
    known.set(value, bytes);
    parts.push(bytes);
  }
  const missing = values.length - parts.length;
  return { page: Buffer.concat([packedLevels(present), ...parts]), missing };
}

function withLength(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A bit a row: whether it has a value. */
function packedLevels(present: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(present.length / 8));
  for (let row = 0; row < present.length; row += 1) bits[row >> 3] |= present[row] << (row & 7);
  return Buffer.concat([packedHead(present.length), bits]);
}

function pageHeader(rows: number, uncompressed: number, compressed: number): Uint8Array {
  const [plain, runs] = [{ i32: 0 }, { i32: 3 }];
  return thriftBytes([
    [1, { i32: 0 }],
    [2, { i32: uncompressed }],
    [3, { i32: compressed }],
    [
      5,
      {
        struct: [
          [1, { i32: rows }],
          [2, plain],
          [3, runs],
          [4, runs],
        ],
      },
    ],
  ]);
}
