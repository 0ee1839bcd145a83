import {
  columnsOf,
  counts,
  cross,
  greater,
  namedRowsOf,
  mean,
  measure,
  ratio,
  shares,
  sum,
  trait,
  type Feature,
} from '@octroi/features';
import { applicationTrain } from '../../tables/application-train.ts';
import { creditCardBalance } from '../../tables/credit-card-balance.ts';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';

const card = columnsOf(creditCardBalance);
const {
  AMT_BALANCE: owed,
  AMT_CREDIT_LIMIT_ACTUAL: ceiling,
  AMT_DRAWINGS_ATM_CURRENT: withdrawn,
  AMT_DRAWINGS_CURRENT: drawn,
} = card;

/** Month by month, the credit cards of an applicant. */
const statements = namedRowsOf(creditCardBalance, {
  prefix: 'CARD',
  noun: { en: 'card statements', fr: 'relevés de carte', gender: 'm', on: true },
  per: applicationTrain,
  by: 'SK_ID_CURR',
  when: 'MONTHS_BALANCE',
  in: 'months',
});
const windows = statements.months(12, 24, 48);

const usage = measure(
  'USAGE',
  ['share of the limit used', 'un taux d’utilisation', 'ratio', 'increasing'],
  ratio(owed, ceiling),
);
const balance = measure('BALANCE', ['balance', 'un solde', 'euro'], owed);
const limit = measure('LIMIT', ['limit', 'un plafond', 'euro'], ceiling);
const payment = measure(
  'PAYMENT',
  ['payment', 'un paiement', 'euro'],
  card.AMT_PAYMENT_TOTAL_CURRENT,
);
const paidToMinimum = measure(
  'PAID_TO_MINIMUM',
  ['payment over the minimum due', 'un paiement rapporté au minimum dû', 'ratio'],
  ratio(card.AMT_PAYMENT_CURRENT, card.AMT_INST_MIN_REGULARITY),
);
const drawing = measure('DRAWN', ['amount drawn', 'un montant tiré', 'euro'], drawn);
const cash = measure('CASH', ['cash withdrawn', 'un retrait d’espèces', 'euro'], withdrawn);
const cashShare = measure(
  'CASH_SHARE',
  ['share drawn in cash', 'une part tirée en espèces', 'share'],
  ratio(withdrawn, drawn),
);
const cashToLimit = measure(
  'CASH_TO_LIMIT',
  ['cash withdrawn over the limit', 'un retrait rapporté au plafond', 'ratio', 'increasing'],
  ratio(withdrawn, ceiling),
);
const drawings = measure(
  'DRAWINGS',
  ['number of drawings', 'un nombre de tirages', 'count'],
  card.CNT_DRAWINGS_CURRENT,
);
const delay = measure('DPD', ['delay', 'un retard', 'days', 'increasing'], card.SK_DPD);
const materialDelay = measure(
  'DPD_MATERIAL',
  ['material delay', 'un retard significatif', 'days', 'increasing'],
  card.SK_DPD_DEF,
);
const late = trait(
  'LATE',
  ['with a delay', 'avec un retard', 'increasing'],
  greater(card.SK_DPD, 0),
);
const overLimit = trait(
  'OVER_LIMIT',
  ['over the limit', 'au-delà du plafond', 'increasing'],
  greater(owed, ceiling),
);
const cashDrawn = trait(
  'CASH_DRAWN',
  ['with cash withdrawn', 'avec retrait d’espèces'],
  greater(withdrawn, 0),
);

/** Families 61 to 64: how credit cards were used and paid, month by month. */
export const cardFeatures: readonly Feature[] = [
  ...counts([statements, ...windows]),
  ...cross(['mean', 'max', 'latest', 'std', 'trend', 'fading'], [usage], [statements]),
  ...cross(['max'], [usage], statements.months(2, 6)),
  ...cross(['mean'], [usage], windows),
  ...cross(['mean', 'max', 'latest'], [balance, limit], [statements]),
  ...cross(['mean', 'sum'], [payment, drawing, cash, drawings], [statements]),
  ...cross(['mean', 'min', 'latest'], [paidToMinimum], [statements]),
  ...cross(['mean', 'max'], [cashShare, cashToLimit], [statements]),
  ...cross(['mean'], [cashShare, cashToLimit], windows),
  ...cross(['mean', 'max'], [delay, materialDelay], [statements, ...windows]),
  ...shares([late, overLimit, cashDrawn], [statements]),
  ...shares([late], windows),
  define(
    'CARD_CASH_TO_DRAWN',
    [
      'Cash withdrawn over all that was drawn by card',
      'Espèces retirées sur tout ce que la carte a tiré',
      'share',
    ],
    ratio(sum(statements.rows, withdrawn), sum(statements.rows, drawn)),
  ),
  define(
    'CARD_PAID_TO_DRAWN',
    ['Paid over drawn by card', 'Payé rapporté au tiré par carte', 'ratio'],
    ratio(sum(statements.rows, card.AMT_PAYMENT_TOTAL_CURRENT), sum(statements.rows, drawn)),
  ),
  define(
    'CREDIT_TO_CARD_LIMIT',
    ['Credit over the mean card limit', 'Crédit rapporté au plafond de carte moyen', 'ratio'],
    ratio(application.AMT_CREDIT, mean(statements.rows, ceiling)),
  ),
];
