import {
  countMissing,
  flag,
  isMissing,
  meanOf,
  stdOf,
  sumOf,
  type Feature,
  type NumberExpression,
} from '@octroi/features';
import { application, featureColumns } from '../application-columns.ts';
import { define } from './define.ts';

/** Families 16, 17 and 20: what the file holds, and how full it is. */
export const fileFeatures: readonly Feature[] = [
  define(
    'DOCUMENTS',
    ['documents handed in', 'pièces fournies', 'count'],
    sumOf(...numbersWhere((name) => name.startsWith('FLAG_DOCUMENT_'))),
  ),
  define(
    'BUILDING_MEAN',
    ['mean of the building figures', 'moyenne des données du logement', 'share'],
    meanOf(...buildingAverages()),
  ),
  define(
    'BUILDING_STD',
    ['spread of the building figures', 'dispersion des données du logement', 'share'],
    stdOf(...buildingAverages()),
  ),
  define(
    'BUILDING_MISSING',
    ['building figures missing', 'données du logement manquantes', 'count'],
    countMissing(...buildingAverages()),
  ),
  define(
    'ENQUIRIES',
    ['credit-bureau enquiries in all', 'demandes au bureau de crédit, total', 'count'],
    sumOf(...numbersWhere((name) => name.startsWith('AMT_REQ_CREDIT_BUREAU_'))),
  ),
  define(
    'FIELDS_MISSING',
    ['fields of the application left empty', 'champs de la demande laissés vides', 'count'],
    sumOf(...featureColumns.map((name) => flag(isMissing(application[name])))),
  ),
];

function buildingAverages(): NumberExpression[] {
  return numbersWhere((name) => name.endsWith('_AVG'));
}

function numbersWhere(wanted: (name: string) => boolean): NumberExpression[] {
  return featureColumns
    .filter(wanted)
    .map((name) => application[name])
    .filter((column) => column.kind === 'number-column');
}
