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
import { define } from '../define.ts';

/** Families 16, 17 and 20: what the file holds, and how full it is. */
export const fileFeatures: readonly Feature[] = [
  define(
    'DOCUMENTS',
    ['Documents handed in', 'Pièces fournies', 'count'],
    sumOf(...numbersWhere((name) => name.startsWith('FLAG_DOCUMENT_'))),
  ),
  define(
    'BUILDING_MEAN',
    ['Mean of the building figures', 'Moyenne des données de l’immeuble', 'share'],
    meanOf(...buildingAverages()),
  ),
  define(
    'BUILDING_STD',
    ['Spread of the building figures', 'Dispersion des données de l’immeuble', 'share'],
    stdOf(...buildingAverages()),
  ),
  define(
    'BUILDING_MISSING',
    ['Building figures missing', 'Données de l’immeuble manquantes', 'count'],
    countMissing(...buildingAverages()),
  ),
  define(
    'ENQUIRIES',
    ['Credit-bureau enquiries in all', 'Consultations du fichier, au total', 'count'],
    sumOf(...numbersWhere((name) => name.startsWith('AMT_REQ_CREDIT_BUREAU_'))),
  ),
  define(
    'FIELDS_MISSING',
    ['Fields of the application left empty', 'Champs de la demande laissés vides', 'count'],
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
