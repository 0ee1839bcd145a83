import { add, codes, ratio, subtract, type Feature } from '@octroi/features';
import { ago } from '../ago.ts';
import { credit, credits } from '../bureau/credits.ts';
import { define } from '../define.ts';
import { instalment, instalments, sinceDue } from '../instalments/instalments.ts';
import { applications, previous } from '../previous/applications.ts';
import { bandOf, kindOf, rowCode } from './row-code.ts';

const ofCredit = rowCode(
  kindOf(
    credit.CREDIT_TYPE,
    ...['Consumer credit', 'Credit card', 'Car loan', 'Mortgage', 'Microloan'],
  ),
  kindOf(credit.CREDIT_ACTIVE, 'Active', 'Closed', 'Sold', 'Bad debt'),
  bandOf(ago(credit.DAYS_CREDIT), 90, 180, 365, 730, 1095, 1825),
  bandOf(credit.DAYS_CREDIT_ENDDATE, -1095, -365, 0, 365, 1095, 5000),
  bandOf(
    ratio(credit.AMT_CREDIT_SUM_DEBT, credit.AMT_CREDIT_SUM),
    ...[0.001, 0.25, 0.5, 0.75, 0.95],
  ),
  bandOf(credit.AMT_CREDIT_MAX_OVERDUE, 0.01, 1000, 5000, 20_000),
  bandOf(add(credit.CREDIT_DAY_OVERDUE, credit.CNT_CREDIT_PROLONG), 1, 30),
);

const ofApplication = rowCode(
  kindOf(previous.NAME_CONTRACT_TYPE, 'Cash loans', 'Consumer loans', 'Revolving loans'),
  kindOf(previous.NAME_CONTRACT_STATUS, 'Approved', 'Refused', 'Canceled', 'Unused offer'),
  kindOf(previous.CODE_REJECT_REASON, 'HC', 'LIMIT', 'SCO', 'SCOFR', 'CLIENT', 'VERIF'),
  kindOf(previous.NAME_YIELD_GROUP, 'low_action', 'low_normal', 'middle', 'high'),
  bandOf(ago(previous.DAYS_DECISION), 90, 180, 365, 730, 1095, 1825),
  bandOf(previous.CNT_PAYMENT, 7, 11, 13, 25, 37),
  bandOf(ratio(previous.AMT_APPLICATION, previous.AMT_CREDIT), 0.8, 0.9, 0.999, 1.001, 1.2),
  bandOf(ratio(previous.AMT_DOWN_PAYMENT, previous.AMT_CREDIT), 0.001, 0.1, 0.2),
);

const ofPayment = rowCode(
  bandOf(ago(instalment.DAYS_INSTALMENT), 90, 180, 365, 730, 1460),
  bandOf(sinceDue, -30, -10, -3, 1, 8, 16, 31),
  bandOf(subtract(instalment.AMT_INSTALMENT, instalment.AMT_PAYMENT), -0.01, 0.01, 100, 2000),
  bandOf(instalment.AMT_INSTALMENT, 3000, 6000, 10_000, 20_000, 50_000),
  bandOf(instalment.NUM_INSTALMENT_VERSION, 1, 2, 3),
);

/** What models of single rows read (family 65): a code for each row, a digit a trait of it. */
export const rowLists: readonly Feature[] = [
  define(
    'BUREAU_ROWS',
    ['Credits elsewhere, one by one', 'Crédits ailleurs, un par un', 'rows'],
    codes(credits.rows, ofCredit),
  ),
  define(
    'PREVIOUS_ROWS',
    ['Earlier applications, one by one', 'Demandes antérieures, une par une', 'rows'],
    codes(applications.rows, ofApplication),
  ),
  define(
    'INSTALMENTS_ROWS',
    ['Instalments, one by one', 'Échéances, une par une', 'rows'],
    codes(instalments.rows, ofPayment),
  ),
];
