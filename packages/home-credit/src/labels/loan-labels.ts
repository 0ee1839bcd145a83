import type { ColumnLabel } from '@octroi/features';
import { columnLabel } from './column-label.ts';

/** The loan asked for, and the day and hour it was asked for. */
export const loanLabels: Readonly<Record<string, ColumnLabel>> = {
  SK_ID_CURR: columnLabel('Number of the application', 'Numéro de la demande', 'none'),
  TARGET: columnLabel('Default', 'Défaut', 'flag'),
  NAME_CONTRACT_TYPE: columnLabel('Type of contract', 'Type de contrat', 'category'),
  AMT_CREDIT: columnLabel('Amount of the credit', 'Montant du crédit', 'euro'),
  AMT_ANNUITY: columnLabel('Monthly instalment', 'Mensualité', 'euro'),
  AMT_GOODS_PRICE: columnLabel('Price of the goods', 'Prix du bien', 'euro'),
  NAME_TYPE_SUITE: columnLabel('Accompanying person', 'Accompagnement à la demande', 'category'),
  WEEKDAY_APPR_PROCESS_START: columnLabel(
    'Weekday of the application',
    'Jour de la demande',
    'category',
  ),
  HOUR_APPR_PROCESS_START: columnLabel('Hour of the application', 'Heure de la demande', 'hour'),
};
