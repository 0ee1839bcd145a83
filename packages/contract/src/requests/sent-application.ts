import { OctroiError } from '@octroi/core';
import type { HistoryTable, Portfolio, Row, TableContract } from '@octroi/features';
import type { AskedApplication } from './asked-application.ts';
import { historyTables, type HistoryRequest } from './history-schema.ts';

/** Stands for the applicant where neither the application nor a row says who that is. */
const nobody = 0;

/**
 * An application as it was sent, with the history beside it, if any: the applicant's id, which ties the two,
 * is put where it was left out, and every other column that was left out is missing.
 *
 * @throws OctroiError FEATURE_HISTORY_OF_ANOTHER for a row of another applicant; rows are counted from 0, as in
 * the request
 */
export function sentApplication(
  portfolio: Portfolio,
  application: Row,
  history: HistoryRequest | undefined,
): AskedApplication {
  const key = portfolio.applicantKey;
  if (history === undefined) return { applicant: idOf(application[key]), row: application };
  const given = [application, ...Object.values(history).flat()].map((row) => row[key] ?? null);
  const said = given.find((id) => id !== null);
  const applicant = said ?? nobody;
  const tables = historyTables(portfolio)
    .filter(({ name }) => Object.hasOwn(history, name))
    .map((contract): [string, HistoryTable] => {
      const rows = history[contract.name];
      checkRows(contract.name, rows, { key, applicant });
      return [contract.name, columnsOf(contract, rows, { key, applicant })];
    });
  return {
    applicant: idOf(said),
    row: { ...application, [key]: applicant },
    history: Object.fromEntries(tables),
  };
}

function idOf(cell: Row[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

interface Applicant {
  readonly key: string;
  readonly applicant: Row[string];
}

function checkRows(table: string, rows: readonly Row[], { key, applicant }: Applicant): void {
  for (const [row, { [key]: found }] of rows.entries()) {
    if ((found ?? applicant) === applicant) continue;
    throw new OctroiError('FEATURE_HISTORY_OF_ANOTHER', {
      ...{ table, row, key },
      found: String(found),
      expected: String(applicant),
    });
  }
}

function columnsOf(
  { columns }: TableContract,
  rows: readonly Row[],
  { key, applicant }: Applicant,
): HistoryTable {
  return {
    rows: rows.length,
    columns: Object.fromEntries(
      Object.keys(columns).map((name) => {
        const absent = name === key ? applicant : null;
        return [name, rows.map((row) => row[name] ?? absent)] as const;
      }),
    ),
  };
}
