import type { SyntheticColumn, SyntheticRows } from '@octroi/features';

type Writer = (value: number) => string;

/** The first line of a file. */
export function csvHeader(columns: readonly SyntheticColumn[]): string {
  return `${columns.map(({ name }) => quoted(name)).join(',')}\n`;
}

/** Writes rows as CSV: a missing value is empty, a field is quoted where it must be. */
export function csvWriter(columns: readonly SyntheticColumn[]): (rows: SyntheticRows) => string {
  const writers = columns.map((column) => writerOf(column));
  const width = columns.length;
  return ({ rows, values }) => {
    let text = '';
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const value = values[row * width + column];
        if (column > 0) text += ',';
        if (!Number.isNaN(value)) text += writers[column](value);
      }
      text += '\n';
    }
    return text;
  };
}

function writerOf(column: SyntheticColumn): Writer {
  if (column.form === 'text') {
    const levels = column.levels.map((level) => quoted(level));
    return (value) => levels[value];
  }
  return column.form === 'integer' ? String : realText;
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
