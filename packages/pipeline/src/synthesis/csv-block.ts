import type { SyntheticColumn, SyntheticRows } from '@octroi/features';

/** Writes a value at a place of the bytes; gives the place after it. */
type Writer = (bytes: Uint8Array, at: number, value: number) => number;

const utf8 = new TextEncoder();
const [comma, lineEnd, minus, point, zero] = [44, 10, 45, 46, 48];

/** The longest number: sign, seventeen digits, point, exponent. */
const longestNumber = 25;

/** The first line of a file. */
export function csvHeader(columns: readonly SyntheticColumn[]): Uint8Array {
  return utf8.encode(`${columns.map(({ name }) => quoted(name)).join(',')}\n`);
}

/** Rows as CSV without a header. */
export interface CsvBlock {
  readonly csv: Uint8Array<ArrayBuffer>;
  /** Empty fields. */
  readonly missing: number;
}

/** Writes rows as CSV: a missing value is empty, a field is quoted where it must be. */
export function csvWriter(columns: readonly SyntheticColumn[]): (rows: SyntheticRows) => CsvBlock {
  const writers = columns.map((column) => writerOf(column));
  const width = columns.length;
  const longestRow = columns.reduce((sum, column) => sum + 1 + longestField(column), 1);
  let bytes = new Uint8Array(0);
  return ({ rows, values }) => {
    if (bytes.length < rows * longestRow) bytes = new Uint8Array(rows * longestRow);
    let at = 0;
    let missing = 0;
    for (let row = 0, cell = 0; row < rows; row += 1) {
      for (let column = 0; column < width; column += 1, cell += 1) {
        const value = values[cell];
        if (column > 0) bytes[at++] = comma;
        if (Number.isNaN(value)) missing += 1;
        else at = writers[column](bytes, at, value);
      }
      bytes[at++] = lineEnd;
    }
    return { csv: bytes.slice(0, at), missing };
  };
}

function longestField(column: SyntheticColumn): number {
  if (column.form !== 'text') return longestNumber;
  return Math.max(0, ...column.levels.map((level) => utf8.encode(quoted(level)).length));
}

function writerOf(column: SyntheticColumn): Writer {
  if (column.form !== 'text') return column.form === 'integer' ? writeInteger : writeReal;
  const levels = column.levels.map((level) => utf8.encode(quoted(level)));
  return (bytes, at, value) => writeBytes(bytes, at, levels[value]);
}

function writeBytes(bytes: Uint8Array, at: number, field: Uint8Array): number {
  for (let place = 0; place < field.length; place += 1) bytes[at + place] = field[place];
  return at + field.length;
}

function writeInteger(bytes: Uint8Array, at: number, value: number): number {
  const size = Math.abs(value);
  if (!(size <= 0x7fff_ffff)) return writeBytes(bytes, at, utf8.encode(String(value)));
  if (value < 0) bytes[at++] = minus;
  let left = size | 0;
  const end = at + digitsOf(left);
  for (let place = end - 1; place >= at; place -= 1) {
    const tenth = (left / 10) | 0;
    bytes[place] = zero + left - tenth * 10;
    left = tenth;
  }
  return end;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits += 1;
  return digits;
}

/** Amounts have three decimals at most: those are written digit by digit, other numbers as text. */
function writeReal(bytes: Uint8Array, at: number, value: number): number {
  const thousandths = Math.round(value * 1000);
  const size = Math.abs(thousandths);
  if (thousandths / 1000 !== value || !(size < 1e12)) {
    return writeBytes(bytes, at, utf8.encode(realText(value)));
  }
  if (thousandths < 0) bytes[at++] = minus;
  const whole = Math.floor(size / 1000);
  const decimals = size - whole * 1000;
  at = writeInteger(bytes, at, whole);
  bytes[at++] = point;
  const second = ((decimals / 10) | 0) % 10;
  const third = decimals % 10;
  bytes[at++] = zero + ((decimals / 100) | 0);
  if (second > 0 || third > 0) bytes[at++] = zero + second;
  if (third > 0) bytes[at++] = zero + third;
  return at;
}

/** Whole numbers keep one decimal; small ones are written with an exponent of two digits. */
export function realText(value: number): string {
  if (Number.isInteger(value)) return `${String(value)}.0`;
  if (Math.abs(value) >= 1e-4) return String(value);
  return value.toExponential().replace(/e-(\d)$/, 'e-0$1');
}

function quoted(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
