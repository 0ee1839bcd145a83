import { equal, flag, raw, type Preset } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import {
  application,
  applicationLevels,
  columnFeature,
  featureColumns,
} from './application-columns.ts';

/** Columns whose sentinel the reference project reads as missing; the others stay as they are. */
const cleaned = new Set(['DAYS_EMPLOYED', 'CODE_GENDER', 'NAME_FAMILY_STATUS']);

/**
 * The reference deck's 239 columns: one table, text of two levels as 0/1, the rest one-hot.
 *
 * 104 numbers and 4 two-level texts, 130 levels of 12 texts, and a flag where DAYS_EMPLOYED held its
 * sentinel 365243.
 */
export const applicationPreset: Preset = {
  name: 'application',
  meaning: {
    en: 'the 239 columns of the reference project, from the application alone',
    fr: 'les 239 colonnes du projet de référence, issues de la seule demande',
  },
  features: [
    ...featureColumns.map((name) => columnFeature(name, cleaned.has(name))),
    {
      name: 'DAYS_EMPLOYED_ANOM',
      meaning: translated(
        'Time with the employer not known',
        'Ancienneté chez l’employeur inconnue',
      ),
      unit: 'flag',
      expression: flag(equal(raw(application.DAYS_EMPLOYED), 365243)),
    },
  ],
  learnt: [],
  levels: applicationLevels,
  twoLevel: ['NAME_CONTRACT_TYPE', 'CODE_GENDER', 'FLAG_OWN_CAR', 'FLAG_OWN_REALTY'],
  weak: [],
  bending: [],
  categories: 'one-hot',
};
