import {
  add,
  all,
  counts,
  cross,
  isMissing,
  latest,
  max,
  mean,
  measure,
  multiply,
  not,
  ratio,
  subtract,
  sum,
  textEquals,
  type Feature,
} from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';
import { instalment, instalmentsOfLoan } from '../instalments/instalments.ts';
import { statement, statementsOfLoan } from '../pos/statements.ts';
import { approved, previous } from './applications.ts';
import { termOfLoan } from './terms.ts';

const { AMT_ANNUITY: annuity, AMT_CREDIT: lent, NAME_CONTRACT_TYPE: contract } = previous;

/** Loans without a date of their end that are not cards. */
const running = approved.only(
  'RUNNING',
  ['running loans', 'prêts en cours'],
  all(isMissing(previous.DAYS_TERMINATION), not(textEquals(contract, 'Revolving loans'))),
);

const toPay = multiply(annuity, termOfLoan);
const paid = sum(instalmentsOfLoan.rows, instalment.AMT_PAYMENT);
const instalmentsLeft = latest(statementsOfLoan.rows, statement.CNT_INSTALMENT_FUTURE);
const leftToPay = multiply(annuity, instalmentsLeft);

const repaidShare = measure(
  'REPAID_SHARE',
  ['share repaid', 'une part remboursée', 'ratio'],
  ratio(paid, toPay),
);
const left = measure('LEFT_TO_PAY', ['amount left to pay', 'un reste à payer', 'euro'], leftToPay);
const missingPayments = measure(
  'NOT_YET_PAID',
  ['amount not yet paid', 'un montant non encore payé', 'euro'],
  subtract(toPay, paid),
);
const count = measure(
  'INSTALMENTS_LEFT',
  ['number of instalments left', 'un nombre d’échéances restantes', 'count'],
  instalmentsLeft,
);
const term = measure('TERM', ['term', 'une durée', 'months'], termOfLoan);

const runningAnnuity = sum(running.rows, annuity);
const runningDebt = sum(running.rows, leftToPay);

/** Families 47, 48 and 50: loans that still run, and the loan asked for against those before it. */
export const runningLoanFeatures: readonly Feature[] = [
  ...counts([running]),
  ...cross(['sum', 'max'], [left, count], [running]),
  ...cross(['sum'], [term, missingPayments], [running]),
  ...cross(['mean', 'min'], [repaidShare], [approved, running]),
  define(
    'PREVIOUS_LEFT_TO_INCOME',
    [
      'Left to pay on running loans over yearly income',
      'Reste à payer des prêts en cours sur revenu annuel',
      'ratio',
    ],
    ratio(runningDebt, application.AMT_INCOME_TOTAL),
  ),
  define(
    'CREDIT_TO_PREVIOUS_LEFT',
    [
      'Credit over what is left to pay on running loans',
      'Crédit rapporté au reste à payer des prêts en cours',
      'ratio',
    ],
    ratio(application.AMT_CREDIT, runningDebt),
  ),
  define(
    'RUNNING_ANNUITIES_TO_INCOME',
    [
      'Instalments with those of running loans over yearly income',
      'Mensualités avec celles des prêts en cours sur revenu annuel',
      'ratio',
    ],
    ratio(add(application.AMT_ANNUITY, runningAnnuity), application.AMT_INCOME_TOTAL),
  ),
  define(
    'CREDIT_TO_PREVIOUS_MAX',
    [
      'Credit over the largest earlier loan',
      'Crédit rapporté au plus grand prêt antérieur',
      'ratio',
    ],
    ratio(application.AMT_CREDIT, max(approved.rows, lent)),
  ),
  define(
    'CREDIT_TO_PREVIOUS_MEAN',
    ['Credit over the mean earlier loan', 'Crédit rapporté au prêt antérieur moyen', 'ratio'],
    ratio(application.AMT_CREDIT, mean(approved.rows, lent)),
  ),
  define(
    'CREDIT_TO_PREVIOUS_LATEST',
    ['Credit over the latest earlier loan', 'Crédit rapporté au dernier prêt antérieur', 'ratio'],
    ratio(application.AMT_CREDIT, latest(approved.rows, lent)),
  ),
  define(
    'ANNUITY_TO_PREVIOUS_MAX',
    [
      'Instalment over the highest earlier one',
      'Mensualité rapportée à la plus haute antérieure',
      'ratio',
    ],
    ratio(application.AMT_ANNUITY, max(approved.rows, annuity)),
  ),
  define(
    'ANNUITY_TO_PREVIOUS_MEAN',
    [
      'Instalment over the mean earlier one',
      'Mensualité rapportée à la moyenne antérieure',
      'ratio',
    ],
    ratio(application.AMT_ANNUITY, mean(approved.rows, annuity)),
  ),
];
