import type { SyntheticPart, SyntheticPortfolio, SyntheticRows } from '@octroi/features';
import { clientBlock, type Plan } from './client-blocks.ts';
import { csvWriter, type CsvBlock } from './csv-block.ts';

/** Rows of one table in one block. */
export interface DrawnRows extends CsvBlock {
  readonly rows: number;
}

/** The rows of a block, in the order of the tables of the parts. */
export type DrawBlock = (index: number) => DrawnRows[];

/** What is drawn, and of which tables: the parts of a portfolio by position. */
export interface DrawRequest extends Plan {
  readonly parts: readonly number[];
}

/** Makes a function that draws the blocks of some parts and writes them as CSV. */
export function blockDrawer(
  portfolio: SyntheticPortfolio,
  { parts, ...plan }: DrawRequest,
): DrawBlock {
  const chosen = parts.map((at) => portfolio.parts[at]);
  const writers = chosen.map(({ tables }) => tables.map(({ columns }) => csvWriter(columns)));
  return (index) => {
    const block = clientBlock(portfolio, plan, index);
    return chosen.flatMap((part, place) =>
      part.draw(block).map((rows, at) => {
        checkRows(part, at, { rows, expected: block.rows[rows.table].rows });
        return { rows: rows.rows, ...writers[place][at](rows) };
      }),
    );
  };
}

function checkRows(
  { tables }: SyntheticPart,
  at: number,
  { rows, expected }: { rows: SyntheticRows; expected: number },
): void {
  if (tables[at].name === rows.table && rows.rows === expected) return;
  throw new RangeError(
    `${tables[at].name}: ${expected} rows asked for, ${rows.rows} of ${rows.table} drawn`,
  );
}
