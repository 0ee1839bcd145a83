import type { ClientBlock, SyntheticPart } from '@octroi/features';
import { drawBalances } from './bureau-balance.ts';
import { drawCredit, type BureauCredit } from './bureau-credit.ts';
import { writeCredit } from './bureau-rows.ts';
import { bureauBalanceTable, bureauTable } from './bureau-table.ts';
import { clientsOf, rest, type Client } from './client.ts';
import { fitCounts } from './fit-counts.ts';
import { rowSheet, rowsOf } from './row-sheet.ts';

const firstId = 5_000_001;

/** bureau and bureau_balance. */
export const bureauPart: SyntheticPart = {
  tables: [bureauTable, bureauBalanceTable],
  draw: (block) => {
    const random = block.random.fork('bureau');
    const sheet = rowSheet(bureauTable, block.rows[bureauTable.name].rows);
    const credits = drawCredits(block);
    for (const credit of credits) writeCredit(sheet, random, credit);
    return [rowsOf(bureauTable, sheet), rowsOf(bureauBalanceTable, drawBalances(block, credits))];
  },
};

function drawCredits(block: ClientBlock): BureauCredit[] {
  const random = block.random.fork('credits');
  const clients = clientsOf(block);
  const { first, rows } = block.rows[bureauTable.name];
  const counts = Float64Array.from(clients, (client) => countOf(client, random.normal()));
  fitCounts(counts, rows, random);
  const credits: BureauCredit[] = [];
  clients.forEach((client, at) => {
    for (let credit = 0; credit < counts[at]; credit += 1) {
      credits.push(drawCredit(random, client, firstId + first + credits.length));
    }
  });
  return credits;
}

/** Log-normal, at least one for whom the bureau knows. */
function countOf({ known, income, scored, cash, test }: Client, normal: number): number {
  if (!known) return 0;
  const score = 0.14 * income + 0.2 * scored + rest(0.14, 0.2) * normal;
  const median = 4.5 * (cash ? 1.02 : 0.86) * (test ? 1.07 : 1);
  return Math.max(1, Math.floor(median * Math.exp(0.645 * score)));
}
