export type Cell = number | string | null;

/**
 * The cells of a row as JSON, in column order. Every finite number comes back to the bit, -0 too;
 * another is missing, as it is to every formula.
 */
export function rowText(cells: readonly Cell[]): string {
  return `[${cells.map(cellText).join(',')}]`;
}

function cellText(cell: Cell): string {
  return Object.is(cell, -0) ? '-0' : JSON.stringify(cell);
}

/** The cells again; undefined where the text is not that of so many cells. */
export function parseRowText(text: string, columns: number): Cell[] | undefined {
  let cells: unknown;
  try {
    cells = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(cells) && cells.length === columns && cells.every(isCell)
    ? cells
    : undefined;
}

export function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || Number.isFinite(value);
}
