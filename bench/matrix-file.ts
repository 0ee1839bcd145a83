import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Matrix } from '@octroi/core';

/** A matrix on disk, as bench/peers/peer.py reads it: little-endian 32-bit floats, column after column. */
export interface MatrixFile {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Columns are named `c0`, `c1`, …: names that every engine takes. */
export async function writeMatrix(
  folder: string,
  name: string,
  { rows, columns, values }: Matrix,
): Promise<MatrixFile> {
  const file = await writeVector(folder, name, values);
  return { file, rows, columns: columns.map((_, index) => `c${index}`) };
}

export async function writeVector(
  folder: string,
  name: string,
  { buffer, byteOffset, byteLength }: Float32Array,
): Promise<string> {
  const file = path.join(folder, `${name}.f4`);
  await writeFile(file, new Uint8Array(buffer, byteOffset, byteLength));
  return file;
}
