import type { FigureCell, FigureTable } from '@octroi/charts';

/** A table as a spreadsheet takes it from the clipboard: tabs between cells, numbers in full. */
export function tabSeparated(
  { columns, rows }: Omit<FigureTable, 'name'>,
  decimalSign: string,
): string {
  const write = (cell: FigureCell): string => {
    if (typeof cell === 'number') return String(cell).replace('.', decimalSign);
    return (cell ?? '').replace(/[\t\r\n]+/g, ' ');
  };
  return [columns.map(({ title }) => title), ...rows]
    .map((row) => row.map(write).join('\t'))
    .join('\n');
}
