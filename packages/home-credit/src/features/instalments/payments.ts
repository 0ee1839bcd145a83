import {
  counts,
  cross,
  distinct,
  greater,
  latest,
  less,
  max,
  mean,
  measure,
  ratio,
  shares,
  subtract,
  trait,
  type Feature,
} from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';
import { daysEarly, daysLate, instalment, instalments, sinceDue } from './instalments.ts';

const { AMT_INSTALMENT: amountDue, AMT_PAYMENT: amountPaid } = instalment;

const delay = measure('DPD', ['delay', 'un retard', 'days', 'increasing'], daysLate);
const lead = measure('DBD', ['lead', 'une avance', 'days', 'decreasing'], daysEarly);
const paidShare = measure(
  'PAID_SHARE',
  ['share paid', 'une part payée', 'ratio', 'decreasing'],
  ratio(amountPaid, amountDue),
);
const shortfall = measure(
  'SHORTFALL',
  ['amount not paid', 'un montant impayé', 'euro', 'increasing'],
  subtract(amountDue, amountPaid),
);
const due = measure('DUE', ['amount due', 'un montant dû', 'euro'], amountDue);
const paid = measure('PAID', ['amount paid', 'un montant payé', 'euro'], amountPaid);

const late = trait('LATE', ['paid late', 'payées en retard', 'increasing'], greater(sinceDue, 0));
const lateAWeek = trait(
  'LATE_7D',
  ['paid over 7 days late', 'payées avec plus de 7 jours de retard', 'increasing'],
  greater(sinceDue, 7),
);
const lateTwoWeeks = trait(
  'LATE_15D',
  ['paid over 15 days late', 'payées avec plus de 15 jours de retard', 'increasing'],
  greater(sinceDue, 15),
);
const inPart = trait(
  'IN_PART',
  ['paid in part', 'payées en partie', 'increasing'],
  less(amountPaid, amountDue),
);

const recent = instalments.days(60, 90, 180, 365);
const last = instalments.newest(2, 3, 5);
const lateOnes = instalments.only(
  'PAST_DUE',
  ['late instalments', 'échéances en retard'],
  greater(sinceDue, 0),
);

/** Families 55 to 59: how punctually and how fully instalments were paid. */
export const paymentFeatures: readonly Feature[] = [
  ...counts([instalments, ...recent, lateOnes]),
  ...cross(['mean', 'max', 'sum', 'std'], [delay, lead, shortfall], [instalments]),
  ...cross(['mean', 'min', 'std'], [paidShare], [instalments]),
  ...cross(['mean', 'max', 'sum'], [due, paid], [instalments]),
  ...cross(['fading'], [delay, lead, paidShare], [instalments]),
  ...shares([late, lateAWeek, lateTwoWeeks, inPart], [instalments, ...recent]),
  ...shares([late], last),
  ...cross(['mean', 'max'], [delay], [...recent, ...last]),
  ...cross(['mean'], [lead, paidShare], [...recent, ...last]),
  ...cross(['sum'], [shortfall], [...recent, ...last]),
  ...cross(['mean', 'max', 'sum'], [delay, shortfall], [lateOnes]),
  ...cross(['trend'], [delay, paidShare], instalments.newest(12, 24, 60, 120)),
  define(
    'INSTALMENTS_VERSIONS',
    ['Number of payment calendars', 'Nombre d’échéanciers', 'count'],
    distinct(instalments.rows, instalment.NUM_INSTALMENT_VERSION),
  ),
  define(
    'ANNUITY_TO_DUE_MAX',
    [
      'Instalment over the highest past one',
      'Mensualité rapportée à la plus haute échéance passée',
      'ratio',
    ],
    ratio(application.AMT_ANNUITY, max(instalments.rows, amountDue)),
  ),
  define(
    'ANNUITY_TO_DUE_MEAN',
    [
      'Instalment over the mean past one',
      'Mensualité rapportée à l’échéance passée moyenne',
      'ratio',
    ],
    ratio(application.AMT_ANNUITY, mean(instalments.rows, amountDue)),
  ),
  define(
    'ANNUITY_TO_DUE_LATEST',
    [
      'Instalment over the latest past one',
      'Mensualité rapportée à la dernière échéance passée',
      'ratio',
    ],
    ratio(application.AMT_ANNUITY, latest(instalments.rows, amountDue)),
  ),
];
