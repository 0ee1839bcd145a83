/** A cell is text; a number column aligns its cells on the decimal sign. */
export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right' | 'decimal';
  readonly cells: readonly string[];
}

const gap = '  ';

/**
 * Columns as lines of text: titles, a rule, one line a row.
 *
 * What is wider than `width` goes on below, the first column repeated.
 */
export function renderTable(columns: readonly TextColumn[], width = Infinity): string {
  const [first, ...others] = columns.map(alignColumn);
  const blocks: AlignedColumn[][] = [[first]];
  for (const column of others) {
    const block = blocks[blocks.length - 1];
    if (block.length > 1 && widthOf([...block, column]) > width) blocks.push([first, column]);
    else block.push(column);
  }
  return blocks.map(renderBlock).join('\n\n');
}

interface AlignedColumn {
  readonly title: string;
  readonly width: number;
  readonly cells: readonly string[];
}

function widthOf(columns: readonly AlignedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width + gap.length, -gap.length);
}

function renderBlock(aligned: readonly AlignedColumn[]): string {
  const rule = aligned.map(({ width }) => '─'.repeat(width));
  const titles = aligned.map(({ title }) => title);
  const rows = aligned[0].cells.map((_, row) => aligned.map(({ cells }) => cells[row]));
  return [titles, rule, ...rows].map((cells) => cells.join(gap).trimEnd()).join('\n');
}

function alignColumn({ title, align, cells }: TextColumn): AlignedColumn {
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
