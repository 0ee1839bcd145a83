/** A cell is text; a number column aligns its cells on the decimal sign. */
export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right' | 'decimal';
  readonly cells: readonly string[];
}

const gap = '  ';

/** Columns as lines of text: titles, a rule, one line a row. */
export function renderTable(columns: readonly TextColumn[]): string {
  const aligned = columns.map(alignColumn);
  const rule = aligned.map(({ width }) => '─'.repeat(width));
  const titles = aligned.map(({ title }) => title);
  const rows = columns[0].cells.map((_, row) => aligned.map(({ cells }) => cells[row]));
  return [titles, rule, ...rows].map((cells) => cells.join(gap).trimEnd()).join('\n');
}

function alignColumn({ title, align, cells }: TextColumn): {
  title: string;
  width: number;
  cells: string[];
} {
  const prepared = align === 'decimal' ? alignDecimals(cells) : [...cells];
  const width = Math.max(title.length, ...prepared.map((cell) => cell.length));
  const pad = (text: string): string =>
    align === 'left' ? text.padEnd(width) : text.padStart(width);
  return { title: pad(title), width, cells: prepared.map(pad) };
}

/** Pads on the right so that decimal signs (point or comma) stand under each other. */
function alignDecimals(cells: readonly string[]): string[] {
  const after = cells.map((cell) => {
    const sign = cell.search(/[.,]\d*\D*$/);
    return sign < 0 ? 0 : cell.length - sign;
  });
  const most = Math.max(0, ...after);
  return cells.map((cell, index) => cell + ' '.repeat(most - after[index]));
}
