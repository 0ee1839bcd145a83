import {
  count,
  counts,
  cross,
  greater,
  max,
  measure,
  min,
  ratio,
  shares,
  subtract,
  textEquals,
  trait,
  type Feature,
} from '@octroi/features';
import { ago } from '../ago.ts';
import { define } from '../define.ts';
import { active, closed, credit, credits, recent } from './credits.ts';

const { DAYS_CREDIT: opened, DAYS_CREDIT_ENDDATE: end, DAYS_ENDDATE_FACT: actualEnd } = credit;

export const age = measure('AGE', ['time since the start', 'une ancienneté', 'days'], ago(opened));
const plannedLength = measure(
  'PLANNED_LENGTH',
  ['planned length', 'une durée prévue', 'days'],
  subtract(end, opened),
);
const timeLeft = measure('TIME_LEFT', ['time left', 'un temps restant', 'days'], end);
const endedEarly = measure(
  'ENDED_EARLY',
  ['lead of the actual end', 'une avance de clôture', 'days'],
  subtract(end, actualEnd),
);
const sinceEnd = measure(
  'SINCE_END',
  ['time since the end', 'une ancienneté de clôture', 'days'],
  ago(actualEnd),
);
const sinceUpdate = measure(
  'SINCE_UPDATE',
  ['time since the last report', 'une ancienneté de mise à jour', 'days'],
  ago(credit.DAYS_CREDIT_UPDATE),
);
const daysOverdue = measure(
  'DAYS_OVERDUE',
  ['delay', 'un retard', 'days', 'increasing'],
  credit.CREDIT_DAY_OVERDUE,
);
const prolongations = measure(
  'PROLONGATIONS',
  ['number of prolongations', 'un nombre de prolongations', 'count', 'increasing'],
  credit.CNT_CREDIT_PROLONG,
);
const stillActive = trait(
  'ACTIVE',
  ['still active', 'encore en cours'],
  textEquals(credit.CREDIT_ACTIVE, 'Active'),
);
const endsLater = trait('ENDS_LATER', ['that end later', 'finissant plus tard'], greater(end, 0));
const everOverdue = trait(
  'EVER_OVERDUE',
  ['ever in arrears', 'ayant connu un arriéré', 'increasing'],
  greater(credit.AMT_CREDIT_MAX_OVERDUE, 0),
);

/** Families 28, 29, 31, 33 and 36: when credits elsewhere began and end, and how many there are. */
export const bureauDateFeatures: readonly Feature[] = [
  ...counts([credits, active, closed, ...recent, ...active.months(6, 12, 24, 36)]),
  ...shares([stillActive, everOverdue], [credits, ...recent]),
  ...shares([endsLater], [credits, active]),
  ...cross(['mean', 'min', 'max', 'std'], [age], [credits, active, closed]),
  ...cross(['mean', 'max'], [plannedLength], [credits, active]),
  ...cross(['mean', 'max', 'sum'], [timeLeft], [active]),
  ...cross(['mean', 'min', 'max'], [endedEarly], [closed]),
  ...cross(['mean', 'min'], [sinceEnd], [closed]),
  ...cross(['mean', 'min'], [sinceUpdate], [credits, active]),
  ...cross(['mean', 'max'], [daysOverdue], [credits]),
  ...cross(['sum', 'max'], [prolongations], [credits]),
  define(
    'BUREAU_SPACING',
    ['Mean time between credits elsewhere', 'Temps moyen entre deux crédits ailleurs', 'days'],
    ratio(
      subtract(max(credits.rows, opened), min(credits.rows, opened)),
      subtract(count(credits.rows), 1),
    ),
  ),
];
