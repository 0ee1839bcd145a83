import {
  counts,
  count,
  cross,
  distinct,
  earliest,
  greater,
  isMissing,
  latest,
  latestText,
  less,
  measure,
  not,
  ratio,
  share,
  shares,
  textEquals,
  trait,
  where,
  type Feature,
} from '@octroi/features';
import { define } from '../define.ts';
import { applications } from '../previous/applications.ts';
import { isLate, statement, statements, statementsOfLoan } from './statements.ts';

const { CNT_INSTALMENT: total, CNT_INSTALMENT_FUTURE: future } = statement;

const delay = measure('DPD', ['delay', 'un retard', 'days', 'increasing'], statement.SK_DPD);
const materialDelay = measure(
  'DPD_MATERIAL',
  ['material delay', 'un retard significatif', 'days', 'increasing'],
  statement.SK_DPD_DEF,
);
const left = measure(
  'LEFT',
  ['number of instalments left', 'un nombre d’échéances restantes', 'count'],
  future,
);
const leftShare = measure(
  'LEFT_SHARE',
  ['share of instalments left', 'une part d’échéances restantes', 'share'],
  ratio(future, total),
);
const late = trait('LATE', ['with a delay', 'avec un retard', 'increasing'], isLate);
const materiallyLate = trait(
  'LATE_MATERIAL',
  ['with a material delay', 'avec un retard significatif', 'increasing'],
  greater(statement.SK_DPD_DEF, 0),
);
const windows = statements.months(6, 12, 30);

/** Loans with monthly statements, and those of them that are paid off. */
const loans = applications.only(
  'STATED',
  ['loans with statements', 'prêts avec relevés', 'm'],
  greater(count(statementsOfLoan.rows), 0),
);
const completed = loans.only(
  'COMPLETED',
  ['loans paid off', 'prêts remboursés'],
  textEquals(latestText(statementsOfLoan.rows, statement.NAME_CONTRACT_STATUS), 'Completed'),
);
const lateShareOfLoan = measure(
  'LATE_SHARE',
  ['share of late months', 'une part de mois en retard', 'share', 'increasing'],
  share(statementsOfLoan.rows, isLate),
);
/** One oldest statement in forty does not tell the term. */
const withTerm = where(statementsOfLoan.rows, not(isMissing(total)));
const shortened = measure(
  'TERM_KEPT',
  ['term kept to', 'une durée tenue', 'ratio'],
  ratio(latest(withTerm, total), earliest(withTerm, total)),
);
/** A term is shortened to what was paid where a loan is paid off before it ends. */
const paidEarly = trait(
  'EARLY',
  ['before their term', 'avant terme'],
  less(latest(withTerm, total), earliest(withTerm, total)),
);

/** Families 51 to 54: how earlier cash and point-of-sale loans were paid, month by month. */
export const posFeatures: readonly Feature[] = [
  ...counts([statements, ...windows, completed]),
  define(
    'POS_LOANS',
    ['Number of loans with monthly statements', 'Nombre de prêts avec relevés mensuels', 'count'],
    distinct(statements.rows, statement.SK_ID_PREV),
  ),
  ...cross(['mean', 'max', 'fading'], [delay, materialDelay], [statements]),
  ...cross(['mean', 'max', 'trend'], [delay, materialDelay], windows),
  ...shares([late, materiallyLate], [statements, ...windows]),
  ...cross(['latest', 'mean', 'min', 'max'], [left, leftShare], [statements]),
  ...shares([paidEarly], [completed]),
  ...cross(['mean', 'min'], [shortened], [completed]),
  ...cross(['mean', 'max'], [lateShareOfLoan], [loans, ...loans.newest(3)]),
];
