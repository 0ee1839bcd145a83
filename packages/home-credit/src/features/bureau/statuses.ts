import {
  any,
  choose,
  columnsOf,
  count,
  cross,
  namedRowsOf,
  max,
  mean,
  measure,
  missing,
  ratio,
  share,
  slope,
  sum,
  textEquals,
  weightedMean,
  type Feature,
  type NumberExpression,
  where,
} from '@octroi/features';
import { bureauBalance } from '../../tables/bureau-balance.ts';
import { bureau } from '../../tables/bureau.ts';
import { ago } from '../ago.ts';
import { define } from '../define.ts';
import { active, credits } from './credits.ts';

const { MONTHS_BALANCE: month, STATUS: status } = columnsOf(bureauBalance);

/** The months that the bureau has of one credit. */
const months = namedRowsOf(bureauBalance, {
  prefix: 'BUREAU_MONTHS',
  noun: { en: 'months', fr: 'mois', gender: 'm' },
  per: bureau,
  by: 'SK_ID_BUREAU',
  when: 'MONTHS_BALANCE',
  in: 'months',
});

const lateLevels = ['1', '2', '3', '4', '5'];
const isLate = any(...lateLevels.map((level) => textEquals(status, level)));
/** 0 where paid in time or closed, 1 to 5 the later the payment is; missing where unknown. */
const level = lateLevels.reduceRight<NumberExpression<'bureau_balance'>>(
  (otherwise, text) => choose(textEquals(status, text), Number(text), otherwise),
  choose(any(textEquals(status, '0'), textEquals(status, 'C')), 0, missing),
);

const lateShare = measure(
  'LATE_SHARE',
  ['share of late months', 'une part de mois en retard', 'share', 'increasing'],
  share(months.rows, isLate),
);
const worst = measure(
  'WORST_LEVEL',
  ['worst level of delay', 'un pire niveau de retard', 'none', 'increasing'],
  max(months.rows, level),
);
const usual = measure(
  'MEAN_LEVEL',
  ['usual level of delay', 'un niveau de retard habituel', 'none', 'increasing'],
  mean(months.rows, level),
);
const fading = measure(
  'FADING_LEVEL',
  ['recent level of delay', 'un niveau de retard récent', 'none', 'increasing'],
  weightedMean(months.rows, level, 0.8),
);
const worsening = measure(
  'LEVEL_SLOPE',
  ['worsening of delay by month', 'une aggravation mensuelle du retard', 'none'],
  slope(months.rows, level, month),
);
const sinceLate = measure(
  'SINCE_LATE',
  [
    'time since the last late month',
    'une ancienneté du dernier mois en retard',
    'months',
    'decreasing',
  ],
  ago(max(where(months.rows, isLate), month)),
);
const observed = measure(
  'MONTHS',
  ['time on file', 'une durée connue', 'months'],
  count(months.rows),
);

/** Of all months of all credits together, the share with a status. */
const statusShares = ['0', ...lateLevels, 'C', 'X'].map((text) =>
  define(
    `BUREAU_STATUS_${text}_SHARE`,
    [
      `Share of months elsewhere of status ${text}`,
      `Part des mois ailleurs au statut ${text}`,
      'share',
    ],
    ratio(
      sum(credits.rows, count(where(months.rows, textEquals(status, text)))),
      sum(credits.rows, count(months.rows)),
    ),
  ),
);

const recentLateShares = [6, 12, 24].map((length) => {
  const [recent] = months.months(length);
  return define(
    `BUREAU_LATE_MONTHS_SHARE_${length}M`,
    [
      `Share of late months elsewhere, last ${length} months`,
      `Part des mois en retard ailleurs, ${length} derniers mois`,
      'share',
      'increasing',
    ],
    ratio(
      sum(credits.rows, count(where(recent.rows, isLate))),
      sum(credits.rows, count(recent.rows)),
    ),
  );
});

/** Families 37 to 40: month by month, how credits elsewhere were paid. */
export const bureauStatusFeatures: readonly Feature[] = [
  ...statusShares,
  ...recentLateShares,
  ...cross(['max', 'mean', 'latest'], [worst], [credits, active]),
  ...cross(['max', 'mean'], [lateShare, usual, fading], [credits, active]),
  ...cross(['max', 'mean'], [worsening], [credits]),
  ...cross(['min', 'mean'], [sinceLate], [credits]),
  ...cross(['max', 'mean', 'sum'], [observed], [credits]),
];
