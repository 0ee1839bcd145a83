import type { History, HistoryTable } from '@octroi/features';
import { readHistory } from '@octroi/pipeline';
import { rowsFromTexts } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { applicationTables } from '../steps/application-tables.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import type { NeededHistory } from '../steps/history-tables.ts';

/** What the tables of the workspace tell of one applicant, beside the application. */
export async function historyInTables(
  context: Context,
  applicant: number,
  histories: readonly NeededHistory[],
): Promise<History> {
  const tables = histories.flatMap((each) =>
    each.path === undefined ? [] : [{ ...each, path: each.path }],
  );
  const found: [string, HistoryTable][] = [];
  for (const { table, columns } of tables) {
    let texts: readonly string[] = [];
    await readHistory({
      ...engineSettings(context),
      applications: applicationTables(context).map(({ path }) => path),
      applicantKey: context.portfolio.applicantKey,
      tables,
      table,
      applicant,
      take: (_, rows) => {
        texts = rows;
      },
    });
    found.push([table, rowsFromTexts(texts, columns)]);
  }
  return Object.fromEntries(found);
}
