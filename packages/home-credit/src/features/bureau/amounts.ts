import { cross, measure, ratio, subtract, sum, add, max, type Feature } from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';
import { active, closed, credit, credits, recent } from './credits.ts';

const { AMT_CREDIT_SUM: lent, AMT_CREDIT_SUM_DEBT: owed, AMT_CREDIT_SUM_OVERDUE: late } = credit;

const amount = measure('AMOUNT', ['amount', 'un montant', 'euro'], lent);
export const debt = measure('DEBT', ['debt', 'une dette', 'euro', 'increasing'], owed);
const repaid = measure(
  'REPAID',
  ['amount repaid', 'un montant remboursé', 'euro'],
  subtract(lent, owed),
);
export const burden = measure(
  'DEBT_TO_CREDIT',
  ['share still owed', 'une part restant due', 'ratio', 'increasing'],
  ratio(owed, lent),
);
const overdue = measure('OVERDUE', ['arrears', 'un arriéré', 'euro', 'increasing'], late);
const worstOverdue = measure(
  'WORST_OVERDUE',
  ['record arrears', 'un arriéré record', 'euro', 'increasing'],
  credit.AMT_CREDIT_MAX_OVERDUE,
);
const limit = measure('LIMIT', ['card limit', 'un plafond', 'euro'], credit.AMT_CREDIT_SUM_LIMIT);
const annuity = measure('ANNUITY', ['instalment', 'une mensualité', 'euro'], credit.AMT_ANNUITY);

/** Families 25 to 27, 30 and 33 to 35: what is owed elsewhere, and what is late. */
export const bureauAmountFeatures: readonly Feature[] = [
  ...cross(['mean', 'max', 'sum'], [amount], [credits, active, closed]),
  ...cross(['mean', 'max', 'sum'], [debt], [credits, active]),
  ...cross(['mean', 'min', 'sum'], [repaid], [credits, active]),
  ...cross(['mean', 'max'], [burden], [credits, active]),
  ...cross(['max', 'sum'], [overdue], [credits]),
  ...cross(['mean', 'max', 'latest'], [worstOverdue], [credits, active]),
  ...cross(['mean', 'max', 'sum'], [limit], [active]),
  ...cross(['mean', 'max', 'sum'], [annuity], [credits, active]),
  ...cross(['mean', 'sum'], [amount], recent),
  ...cross(['sum'], [debt], recent),
  ...cross(['mean'], [burden], recent),
  ...cross(['max'], [worstOverdue], recent),
  define(
    'BUREAU_DEBT_SHARE',
    [
      'Debt elsewhere over credit elsewhere',
      'Dette ailleurs rapportée au crédit ailleurs',
      'ratio',
      'increasing',
    ],
    ratio(sum(credits.rows, owed), sum(credits.rows, lent)),
  ),
  define(
    'BUREAU_DEBT_SHARE_ACTIVE',
    [
      'Debt over credit, active credits elsewhere',
      'Dette rapportée au crédit, crédits en cours ailleurs',
      'ratio',
      'increasing',
    ],
    ratio(sum(active.rows, owed), sum(active.rows, lent)),
  ),
  define(
    'BUREAU_OVERDUE_TO_DEBT',
    [
      'Arrears elsewhere over debt elsewhere',
      'Arriérés ailleurs rapportés à la dette',
      'ratio',
      'increasing',
    ],
    ratio(sum(credits.rows, late), sum(credits.rows, owed)),
  ),
  define(
    'BUREAU_DEBT_TO_INCOME',
    [
      'Debt elsewhere over yearly income',
      'Dette ailleurs rapportée au revenu annuel',
      'ratio',
      'increasing',
    ],
    ratio(sum(active.rows, owed), application.AMT_INCOME_TOTAL),
  ),
  define(
    'BUREAU_ANNUITY_TO_INCOME',
    [
      'Instalments elsewhere over yearly income',
      'Mensualités ailleurs rapportées au revenu annuel',
      'ratio',
    ],
    ratio(sum(active.rows, credit.AMT_ANNUITY), application.AMT_INCOME_TOTAL),
  ),
  define(
    'ALL_ANNUITIES_TO_INCOME',
    [
      'Instalments here and elsewhere over yearly income',
      'Mensualités ici et ailleurs rapportées au revenu annuel',
      'ratio',
    ],
    ratio(
      add(application.AMT_ANNUITY, sum(active.rows, credit.AMT_ANNUITY)),
      application.AMT_INCOME_TOTAL,
    ),
  ),
  define(
    'GOODS_TO_BUREAU_DEBT',
    [
      'Price of the goods over debt elsewhere',
      'Prix du bien rapporté à la dette ailleurs',
      'ratio',
    ],
    ratio(application.AMT_GOODS_PRICE, sum(active.rows, owed)),
  ),
  define(
    'CREDIT_TO_BUREAU_DEBT',
    ['Credit over debt elsewhere', 'Crédit rapporté à la dette ailleurs', 'ratio'],
    ratio(application.AMT_CREDIT, sum(active.rows, owed)),
  ),
  define(
    'CREDIT_TO_BUREAU_AMOUNT',
    [
      'Credit over the largest credit elsewhere',
      'Crédit rapporté au plus grand crédit ailleurs',
      'ratio',
    ],
    ratio(application.AMT_CREDIT, max(credits.rows, lent)),
  ),
];
