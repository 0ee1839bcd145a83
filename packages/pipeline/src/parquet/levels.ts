/** Which rows have a value, as Parquet stores it: 1 where there is one, behind the number of bytes. */

/** The same level in every row. */
export function oneRun(rows: number, level: 0 | 1): Uint8Array {
  const run = [...variable(rows * 2), level];
  return Uint8Array.of(...fourBytes(run.length), ...run);
}

/** What stands before a bit a row, the first row in the lowest: one run of packed bits. */
export function packedHead(rows: number): Uint8Array {
  const bytes = Math.ceil(rows / 8);
  const run = variable(bytes * 2 + 1);
  return Uint8Array.of(...fourBytes(run.length + bytes), ...run);
}

const fourBytes = (whole: number): Uint8Array => new Uint8Array(Uint32Array.of(whole).buffer);

/** A whole number, seven bits a byte, the lowest first. */
function variable(whole: number): number[] {
  const bytes = [];
  for (let rest = whole; ; rest = Math.floor(rest / 0x80)) {
    bytes.push(rest < 0x80 ? rest : (rest % 0x80) + 0x80);
    if (rest < 0x80) return bytes;
  }
}
