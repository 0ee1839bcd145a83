/** A dozen features of the history as they come out of the catalogue, against SQL written by hand. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { ingest } from '@octroi/pipeline';
import { openWorkspace } from '@octroi/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../apps/cli/src/context.ts';
import { featuresStep } from '../../apps/cli/src/steps/features-step.ts';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { query } from '../../packages/pipeline/src/duckdb/query.ts';
import { useDuckdb } from '../../packages/pipeline/src/duckdb/use-duckdb.ts';

const real =
  process.env['OCTROI_REAL_DATA'] ??
  path.join(import.meta.dirname, '../../../shared/data/home-credit');
const source = path.join(real, 'relational');
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-by-hand-'));
const workspace = openWorkspace(path.join(folder, 'workspace'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lastState = (column: string): string => `arg_max(${column}, MONTHS_BALANCE)`;
const oneLoan = `previous_application JOIN (SELECT SK_ID_PREV, ${lastState('CNT_INSTALMENT_FUTURE')} AS remaining
  FROM POS_CASH_balance GROUP BY 1) USING (SK_ID_PREV)`;

/** The value of each applicant; a feature is missing where there is none. */
const byHand: Readonly<Record<string, string>> = {
  BUREAU_DEBT_SUM_12M:
    'SELECT SK_ID_CURR, sum(AMT_CREDIT_SUM_DEBT) AS v FROM bureau WHERE DAYS_CREDIT BETWEEN -365 AND 0 GROUP BY 1',
  BUREAU_DEBT_SHARE_ACTIVE: `SELECT SK_ID_CURR, sum(AMT_CREDIT_SUM_DEBT) / nullif(sum(AMT_CREDIT_SUM), 0) AS v
    FROM bureau WHERE CREDIT_ACTIVE = 'Active' GROUP BY 1`,
  BUREAU_KIND_ENTROPY:
    'SELECT SK_ID_CURR, entropy(CREDIT_TYPE) * ln(2) AS v FROM bureau GROUP BY 1',
  BUREAU_LATE_MONTHS_SHARE_24M: `SELECT SK_ID_CURR, avg(CAST(STATUS IN ('1', '2', '3', '4', '5') AS INTEGER)) AS v
    FROM bureau JOIN bureau_balance USING (SK_ID_BUREAU) WHERE MONTHS_BALANCE >= -24 GROUP BY 1`,
  BUREAU_WORST_LEVEL_MEAN: `SELECT SK_ID_CURR, avg(worst) AS v FROM (
    SELECT SK_ID_CURR, max(CASE STATUS WHEN 'C' THEN 0 WHEN 'X' THEN NULL ELSE CAST(STATUS AS INTEGER) END) AS worst
    FROM bureau JOIN bureau_balance USING (SK_ID_BUREAU) GROUP BY 1, SK_ID_BUREAU) GROUP BY 1`,
  PREVIOUS_REFUSED_SHARE_LAST3: `SELECT SK_ID_CURR, avg(CAST(NAME_CONTRACT_STATUS = 'Refused' AS INTEGER)) AS v FROM (
    SELECT *, row_number() OVER (PARTITION BY SK_ID_CURR ORDER BY DAYS_DECISION DESC, SK_ID_PREV) AS place
    FROM previous_application) WHERE place <= 3 GROUP BY 1`,
  PREVIOUS_LEFT_TO_PAY_SUM_APPROVED_RUNNING: `SELECT SK_ID_CURR, sum(nullif(AMT_ANNUITY, 0) * remaining) AS v
    FROM ${oneLoan} WHERE NAME_CONTRACT_STATUS = 'Approved' AND NAME_CONTRACT_TYPE <> 'Revolving loans'
    AND (DAYS_TERMINATION IS NULL OR DAYS_TERMINATION = 365243) GROUP BY 1`,
  CREDIT_TO_PREVIOUS_MAX: `SELECT SK_ID_CURR, any_value(a.AMT_CREDIT) / max(nullif(p.AMT_CREDIT, 0)) AS v
    FROM application_train AS a JOIN previous_application AS p USING (SK_ID_CURR)
    WHERE NAME_CONTRACT_STATUS = 'Approved' GROUP BY 1`,
  PREVIOUS_EARLY_SHARE_STATED_COMPLETED: `SELECT SK_ID_CURR, avg(coalesce(CAST(last_term < first_term AS INTEGER), 0)) AS v
    FROM previous_application JOIN (SELECT SK_ID_PREV, ${lastState('NAME_CONTRACT_STATUS')} AS state,
      ${lastState('CNT_INSTALMENT')} AS last_term, arg_min(CNT_INSTALMENT, MONTHS_BALANCE) AS first_term
      FROM POS_CASH_balance GROUP BY 1) USING (SK_ID_PREV) WHERE state = 'Completed' GROUP BY 1`,
  POS_DPD_TREND_12M: `SELECT SK_ID_CURR, regr_slope(SK_DPD, MONTHS_BALANCE) AS v FROM POS_CASH_balance
    WHERE MONTHS_BALANCE >= -12 GROUP BY 1 HAVING count(DISTINCT MONTHS_BALANCE) > 1`,
  INSTALMENTS_DPD_STD: `SELECT SK_ID_CURR, stddev_samp(greatest(DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT, 0)) AS v
    FROM installments_payments WHERE DAYS_ENTRY_PAYMENT IS NOT NULL GROUP BY 1`,
  INSTALMENTS_LATE_7D_SHARE_365D: `SELECT SK_ID_CURR, avg(coalesce(CAST(DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT > 7 AS INTEGER), 0)) AS v
    FROM installments_payments WHERE DAYS_INSTALMENT >= -365 GROUP BY 1`,
  CARD_USAGE_MAX_6M: `SELECT SK_ID_CURR, max(AMT_BALANCE / nullif(AMT_CREDIT_LIMIT_ACTUAL, 0)) AS v
    FROM credit_card_balance WHERE MONTHS_BALANCE >= -6 GROUP BY 1`,
};

describe.skipIf(!existsSync(source))('on real rows (skipped: OCTROI_REAL_DATA is absent)', () => {
  beforeAll(async () => {
    await ingest({ source, tables: homeCredit.tables, out: workspace.tables });
    await featuresStep(context, presetNamed(context.portfolio, 'relational'));
  });

  test.each(Object.entries(byHand))('%s is what its SQL gives', async (name, sql) => {
    const matrix = path.join(workspace.features('relational'), 'application_train.parquet');
    const [{ present, different }] = await useDuckdb({}, async (connection) => {
      for (const table of homeCredit.tables.filter(({ auxiliary }) => auxiliary !== true)) {
        const file = path.join(workspace.tables, `${table.name}.parquet`);
        await query(connection, `CREATE VIEW ${table.name} AS SELECT * FROM '${file}'`);
      }
      return query(
        connection,
        `SELECT count(*) FILTER (v IS NOT NULL) AS present,
           count(*) FILTER (v IS DISTINCT FROM ${name}
             AND coalesce(abs(v - ${name}) > 1e-9 * greatest(abs(v), 1), TRUE)) AS different
         FROM '${matrix}' LEFT JOIN (${sql}) USING (SK_ID_CURR)`,
      );
    });
    expect(different).toBe(0);
    expect(present).toBeGreaterThan(400);
  });
});

const relational = presetNamed(homeCredit, 'relational');
const context: Context = {
  portfolio: {
    ...homeCredit,
    presets: [
      { ...relational, features: relational.features.filter(({ name }) => name in byHand) },
    ],
  },
  workspace,
  version: 'test',
  home: folder,
  language: 'en',
  json: false,
  threads: 2,
  memoryBytes: 2 ** 29,
  environment: {},
  progress: () => undefined,
  signal: new AbortController().signal,
  width: Infinity,
  colour: false,
  print: () => undefined,
  note: () => undefined,
  exitWith: () => undefined,
  now: () => new Date(0),
};
