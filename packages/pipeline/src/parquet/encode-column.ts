import { constants, zstdCompressSync } from 'node:zlib';
import { thriftBytes } from './thrift-writer.ts';

/** How the values of a column are stored: `integer` as 64-bit whole numbers. */
export type StoredType = 'number' | 'integer' | 'text';

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
  const { levels, data, missing, ...bounds } =
    values instanceof Float64Array ? encodeNumbers(type, values) : encodeTexts(values);
  const page = Buffer.concat([levels, data]);
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

interface Encoded {
  /** Which rows have a value. */
  readonly levels: Uint8Array;
  /** The values there are. */
  readonly data: Uint8Array;
  readonly missing: number;
  readonly smallest?: Uint8Array;
  readonly greatest?: Uint8Array;
}

function encodeNumbers(type: StoredType, values: Float64Array): Encoded {
  const { length } = values;
  let missing = 0;
  let [smallest, greatest] = [Infinity, -Infinity];
  for (let row = 0; row < length; row += 1) {
    const value = values[row];
    if (Number.isNaN(value)) missing += 1;
    if (value < smallest) smallest = value;
    if (value > greatest) greatest = value;
  }
  if (missing === length) return { levels: oneRun(length, 0), data: new Uint8Array(0), missing };
  const [least, most] = [smallest, greatest].map((bound) => stored(type, Float64Array.of(bound)));
  const bounds = { missing, smallest: least, greatest: most };
  if (missing === 0) return { levels: oneRun(length, 1), data: stored(type, values), ...bounds };
  const present = new Uint8Array(length);
  const kept = new Float64Array(length - missing);
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    const value = values[row];
    if (Number.isNaN(value)) continue;
    present[row] = 1;
    kept[count] = value;
    count += 1;
  }
  return { levels: packedLevels(present), data: stored(type, kept), ...bounds };
}

function stored(type: StoredType, values: Float64Array): Uint8Array {
  const array = type === 'integer' ? BigInt64Array.from(values, BigInt) : values;
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Each text behind its length in bytes; the same text is made bytes once. */
function encodeTexts(values: readonly (string | null)[]): Encoded {
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
  return { levels: packedLevels(present), data: Buffer.concat(parts), missing };
}

function withLength(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** The same level in every row. */
function oneRun(rows: number, level: 0 | 1): Uint8Array {
  return withByteLength([...variable(rows * 2), level]);
}

/** A bit a row, in one run of packed bits. */
function packedLevels(present: Uint8Array): Uint8Array {
  const groups = Math.ceil(present.length / 8);
  const run = variable(groups * 2 + 1);
  const levels = withByteLength(run, groups);
  const start = 4 + run.length;
  for (let row = 0; row < present.length; row += 1) {
    levels[start + (row >> 3)] |= present[row] << (row & 7);
  }
  return levels;
}

/** Bytes behind their number, and room for more of them. */
function withByteLength(bytes: readonly number[], more = 0): Uint8Array {
  const all = Buffer.alloc(4 + bytes.length + more);
  all.writeUInt32LE(bytes.length + more);
  all.set(bytes, 4);
  return all;
}

/** A whole number, seven bits a byte, the lowest first. */
function variable(whole: number): number[] {
  const bytes = [];
  for (let rest = whole; ; rest = Math.floor(rest / 0x80)) {
    bytes.push(rest < 0x80 ? rest : (rest % 0x80) + 0x80);
    if (rest < 0x80) return bytes;
  }
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
