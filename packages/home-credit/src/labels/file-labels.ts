import type { ColumnLabel } from '@octroi/features';
import { columnLabel } from './column-label.ts';

const documents = Array.from({ length: 20 }, (_, index) => index + 2);

/** Each period leaves out the shorter ones before it in this list. */
const periods = {
  HOUR: ['hour', 'heure'],
  DAY: ['day', 'jour'],
  WEEK: ['week', 'semaine'],
  MON: ['month', 'mois'],
  QRT: ['quarter', 'trimestre'],
  YEAR: ['year', 'année'],
} as const;

/** External scores, credit-bureau enquiries and documents handed in. */
export const fileLabels: Readonly<Record<string, ColumnLabel>> = {
  ...Object.fromEntries(
    [1, 2, 3].map((number) => [
      `EXT_SOURCE_${number}`,
      columnLabel(`External score ${number}`, `Score externe ${number}`, 'score'),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(periods).map(([suffix, [en, fr]]) => [
      `AMT_REQ_CREDIT_BUREAU_${suffix}`,
      columnLabel(`Credit-bureau enquiries, ${en}`, `Consultations du fichier, ${fr}`, 'count'),
    ]),
  ),
  ...Object.fromEntries(
    documents.map((number) => [
      `FLAG_DOCUMENT_${number}`,
      columnLabel(`Document ${number} handed in`, `Pièce ${number} fournie`, 'flag'),
    ]),
  ),
};
