import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import * as shares from '../shares/bureau-shares.ts';
import type { BureauCredit } from './bureau-credit.ts';
import { bureauAt, bureauTable, creditStates } from './bureau-table.ts';
import { leaning } from './copula.ts';
import { money } from './money.ts';
import type { RowSheet } from './row-sheet.ts';

const width = bureauTable.columns.length;
const [active, closed, sold] = creditStates.keys();
const card = 1;

const at = {
  client: bureauAt('SK_ID_CURR'),
  id: bureauAt('SK_ID_BUREAU'),
  state: bureauAt('CREDIT_ACTIVE'),
  currency: bureauAt('CREDIT_CURRENCY'),
  opened: bureauAt('DAYS_CREDIT'),
  daysOverdue: bureauAt('CREDIT_DAY_OVERDUE'),
  planned: bureauAt('DAYS_CREDIT_ENDDATE'),
  ended: bureauAt('DAYS_ENDDATE_FACT'),
  mostOverdue: bureauAt('AMT_CREDIT_MAX_OVERDUE'),
  prolonged: bureauAt('CNT_CREDIT_PROLONG'),
  amount: bureauAt('AMT_CREDIT_SUM'),
  owed: bureauAt('AMT_CREDIT_SUM_DEBT'),
  limit: bureauAt('AMT_CREDIT_SUM_LIMIT'),
  overdue: bureauAt('AMT_CREDIT_SUM_OVERDUE'),
  kind: bureauAt('CREDIT_TYPE'),
  news: bureauAt('DAYS_CREDIT_UPDATE'),
  annuity: bureauAt('AMT_ANNUITY'),
};

const curves = shares.creditCourses.map(({ amount, owed }) => ({
  amount: quantileCurve(amount),
  owed: quantileCurve(owed),
}));
const mostOverdues = quantileCurve(shares.mostOverdue);
const annuities = quantileCurve(shares.annuityOverSum);
const activeNews = quantileCurve(shares.activeNews);
const closedNews = quantileCurve(shares.closedNews);
const daysOverdue = quantileCurve(shares.daysOverdue);

/** Writes a credit into the next row of the sheet. */
export function writeCredit(sheet: RowSheet, random: Random, credit: BureauCredit): void {
  const row = sheet.values.subarray(sheet.used * width, (sheet.used + 1) * width);
  sheet.used += 1;
  const runs = Number.isNaN(credit.ended);
  const uniform = random.uniform();
  row[at.client] = credit.client.id;
  row[at.id] = credit.id;
  row[at.state] = runs ? active : credit.sold ? sold : closed;
  row[at.currency] = uniform < 0.9993 ? 0 : uniform < 0.9999 ? 1 : 2;
  row[at.opened] = credit.opened;
  row[at.planned] = credit.planned;
  row[at.ended] = credit.sold && random.uniform() < 0.8 ? NaN : credit.ended;
  row[at.prolonged] = random.uniform() < 0.0037 ? 1 + Math.floor(random.uniform() ** 4 * 3) : 0;
  row[at.kind] = credit.kind;
  row[at.news] = runs
    ? Math.max(-Math.round(activeNews(random.uniform())), credit.opened)
    : Math.min(credit.ended + Math.round(closedNews(random.uniform())), 0);
  writeAmounts(row, random, credit);
  writeArrears(row, random, credit);
}

function writeAmounts(row: Float64Array, random: Random, credit: BureauCredit): void {
  const { client, kind } = credit;
  const state = row[at.state];
  const gaps = shares.bureauGaps[client.test ? 'test' : 'train'];
  const curve = curves[Math.min(kind, curves.length - 1)];
  const amount = money(curve.amount(leaning(random, client.income, 0.3)));
  const used = curve.owed(leaning(random, client.appetite, 0.5));
  const owed = state === active ? money(Math.min(used * amount, 5e7)) : 0;
  row[at.amount] = amount;
  row[at.owed] = random.uniform() < gaps.owed[state] ? NaN : owed;
  const hasLimit = kind === card && state === active && random.uniform() < 0.55;
  row[at.limit] =
    random.uniform() < gaps.limit[state] ? NaN : hasLimit ? money(Math.max(amount - owed, 0)) : 0;
  if (random.uniform() < annuityGap(client.id, client.test)) return;
  const none = random.uniform() < (state === active ? 0.226 : 0.81);
  row[at.annuity] = none ? 0 : money(amount * annuities(random.uniform()));
}

function writeArrears(row: Float64Array, random: Random, credit: BureauCredit): void {
  const { client, late } = credit;
  const gaps = shares.bureauGaps[client.test ? 'test' : 'train'];
  const most = late ? money(mostOverdues(random.uniform())) : 0;
  row[at.mostOverdue] = random.uniform() < gaps.mostOverdue ? NaN : most;
  const isOverdue = row[at.state] === active && late && random.uniform() < 0.032;
  row[at.daysOverdue] = isOverdue ? Math.round(daysOverdue(random.uniform())) : 0;
  row[at.overdue] = isOverdue ? money(Math.max(most * random.uniform() ** 3, 4.5)) : 0;
}

/** Whether a client's credits tell their annuity at all hangs on the client alone. */
function annuityGap(client: number, test: boolean): number {
  const { silent, others } = shares.annuityGaps[test ? 'test' : 'train'];
  return (client * 0.618_033_988_749_895) % 1 < silent ? 1 : others;
}
