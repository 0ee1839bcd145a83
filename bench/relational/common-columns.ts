import {
  columnsOf,
  count,
  type Feature,
  max,
  mean,
  min,
  type NumberExpression,
  raw,
  rowsOf,
  std,
  sum,
  type TableContract,
  within,
} from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';

/** Columns of one table that every side summarises for each applicant. */
export interface Summary {
  readonly table: string;
  readonly when: string;
  readonly values: readonly string[];
  /** Rows as far back as this, in the unit of `when`; all rows where null. */
  readonly windows: readonly (number | null)[];
}

const statistics = { mean, max, min, sum, std } as const;

/** 160 columns: how many rows, and five statistics of each value, in two windows of five tables. */
export const summaries: readonly Summary[] = [
  {
    table: 'bureau',
    when: 'DAYS_CREDIT',
    values: ['AMT_CREDIT_SUM', 'AMT_CREDIT_SUM_DEBT', 'DAYS_CREDIT'],
    windows: [null, 365],
  },
  {
    table: 'previous_application',
    when: 'DAYS_DECISION',
    values: ['AMT_CREDIT', 'AMT_ANNUITY', 'CNT_PAYMENT'],
    windows: [null, 365],
  },
  {
    table: 'POS_CASH_balance',
    when: 'MONTHS_BALANCE',
    values: ['SK_DPD', 'SK_DPD_DEF', 'CNT_INSTALMENT_FUTURE'],
    windows: [null, 12],
  },
  {
    table: 'installments_payments',
    when: 'DAYS_INSTALMENT',
    values: ['AMT_PAYMENT', 'AMT_INSTALMENT', 'DAYS_ENTRY_PAYMENT'],
    windows: [null, 365],
  },
  {
    table: 'credit_card_balance',
    when: 'MONTHS_BALANCE',
    values: ['AMT_BALANCE', 'AMT_DRAWINGS_CURRENT', 'SK_DPD'],
    windows: [null, 12],
  },
];

/** The same columns in the feature language, in the order in which the peers write them. */
export function commonFeatures(): Feature[] {
  return summaries.flatMap(summaryFeatures);
}

function summaryFeatures({ table, when, values, windows }: Summary): Feature[] {
  const contract = tableNamed(table);
  const columns = columnsOf(contract);
  const applications = tableNamed(homeCredit.labelled);
  const all = rowsOf(contract, { per: applications, by: homeCredit.applicantKey, when });
  return windows.flatMap((window) => {
    const numberOf = (name: string): NumberExpression =>
      raw(columns[name] as NumberExpression & { kind: 'number-column' });
    const rows = window === null ? all : within(all, numberOf(when), window);
    const named = (name: string, expression: NumberExpression): Feature => ({
      name: `${table}:${name}:${window ?? 'all'}`,
      meaning: { en: name, fr: name },
      unit: 'none',
      expression,
    });
    const ofValues = values.flatMap((value) =>
      Object.entries(statistics).map(([statistic, aggregate]) =>
        named(`${value}:${statistic}`, aggregate(rows, numberOf(value))),
      ),
    );
    return [named('count', count(rows)), ...ofValues];
  });
}

function tableNamed(name: string): TableContract {
  const table = homeCredit.tables.find((each) => each.name === name);
  if (table === undefined) throw new TypeError(`the portfolio has no table ${name}`);
  return table;
}
