import {
  choose,
  cross,
  greater,
  impliedRate,
  measure,
  missing,
  multiply,
  ratio,
  subtract,
  type Feature,
} from '@octroi/features';
import { applications, approved, previous, refused } from './applications.ts';

const {
  AMT_ANNUITY: annuity,
  AMT_APPLICATION: requested,
  AMT_CREDIT: lent,
  AMT_DOWN_PAYMENT: down,
  CNT_PAYMENT: payments,
} = previous;

/** A card has no term: its number of payments is 0. */
export const termOfLoan = choose(greater(payments, 0), payments, missing);

const instalment = measure('ANNUITY', ['instalment', 'une mensualité', 'euro'], annuity);
const asked = measure('ASKED', ['amount asked', 'un montant demandé', 'euro'], requested);
const granted = measure('CREDIT', ['credit', 'un crédit', 'euro'], lent);
const goods = measure(
  'GOODS',
  ['price of the goods', 'un prix du bien', 'euro'],
  previous.AMT_GOODS_PRICE,
);
const askedToCredit = measure(
  'ASKED_TO_CREDIT',
  ['ratio of amount asked to credit', 'un rapport demande sur crédit', 'ratio'],
  ratio(requested, lent),
);
const askedMinusCredit = measure(
  'ASKED_MINUS_CREDIT',
  ['amount asked beyond the credit', 'un montant demandé au-delà du crédit', 'euro'],
  subtract(requested, lent),
);
const downShare = measure(
  'DOWN_PAYMENT_TO_CREDIT',
  ['down payment over credit', 'un apport rapporté au crédit', 'ratio', 'decreasing'],
  ratio(down, lent),
);
const downPayment = measure('DOWN_PAYMENT', ['down payment', 'un apport', 'euro'], down);
const term = measure('TERM', ['term', 'une durée', 'months'], termOfLoan);
const length = measure(
  'CREDIT_TO_ANNUITY',
  ['ratio of credit to instalment', 'un rapport crédit sur mensualité', 'ratio'],
  ratio(lent, annuity),
);
const rate = measure(
  'RATE',
  ['monthly rate', 'un taux mensuel', 'ratio'],
  impliedRate(annuity, lent, payments),
);
const simpleRate = measure(
  'SIMPLE_RATE',
  ['monthly rate without compounding', 'un taux mensuel simple', 'ratio'],
  ratio(subtract(ratio(multiply(annuity, payments), lent), 1), payments),
);

const windows = [
  ...applications.months(6, 12, 24),
  ...applications.newest(3, 5),
  ...applications.oldest(2, 4),
];

/** Families 41 to 43, 46, 49 and 50: amounts, rates and terms of what was asked for before. */
export const previousTermFeatures: readonly Feature[] = [
  ...cross(
    ['mean', 'min', 'max'],
    [instalment, granted, askedToCredit, rate, simpleRate, term],
    [applications, approved, refused],
  ),
  ...cross(['mean', 'max'], [asked, downShare, length], [applications, approved]),
  ...cross(['mean', 'sum'], [askedMinusCredit], [applications, approved]),
  ...cross(['mean', 'max'], [downPayment], [approved]),
  ...cross(
    ['latest'],
    [instalment, granted, goods, askedToCredit, rate, term, downShare],
    [approved],
  ),
  ...cross(['mean'], [instalment, granted, askedToCredit, rate, term], windows),
  ...cross(['max'], [instalment, granted], windows),
  ...cross(['trend'], [granted, rate], [approved]),
];
