import type { GroupMedianDifference, Preset } from '@octroi/features';
import { applicationLabels } from '../labels/application-labels.ts';
import { translated } from '../labels/translated.ts';
import { applicationLevels, columnFeature, featureColumns } from './application-columns.ts';
import { externalScoreFeatures } from './application/external-scores.ts';
import { fileFeatures } from './application/file.ts';
import { loanFeatures } from './application/loan.ts';
import { personFeatures } from './application/person.ts';

/** Family 18: a value against what is usual for people of the same education, occupation and age. */
const againstPeers: readonly GroupMedianDifference[] = [
  'AMT_INCOME_TOTAL',
  'EXT_SOURCE_1',
  'EXT_SOURCE_2',
  'EXT_SOURCE_3',
].flatMap((value) => {
  const { label, unit } = applicationLabels[value];
  return [
    {
      kind: 'group-median-difference' as const,
      name: `${value}_AGAINST_OCCUPATION`,
      meaning: translated(
        `${label.en} minus the median of the occupation`,
        `${label.fr} moins la médiane du métier`,
      ),
      unit,
      value,
      by: ['OCCUPATION_TYPE'],
    },
    {
      kind: 'group-median-difference' as const,
      name: `${value}_AGAINST_PEERS`,
      meaning: translated(
        `${label.en} minus the median of education and age`,
        `${label.fr} moins la médiane à études et âge égaux`,
      ),
      unit,
      value,
      by: ['NAME_EDUCATION_TYPE', 'AGE_BAND'],
    },
  ];
});

/** Every column of the application, cleaned, with native categories, and feature families 1 to 20. */
export const applicationPlusPreset: Preset = {
  name: 'application-plus',
  meaning: {
    en: 'the application with ratios, external scores combined and peers compared',
    fr: 'la demande, avec ratios, scores externes combinés et comparaison aux pairs',
  },
  features: [
    ...featureColumns.map((name) => columnFeature(name, true)),
    ...externalScoreFeatures,
    ...loanFeatures,
    ...personFeatures,
    ...fileFeatures,
  ],
  learnt: againstPeers,
  levels: applicationLevels,
  twoLevel: ['NAME_CONTRACT_TYPE', 'CODE_GENDER', 'FLAG_OWN_CAR', 'FLAG_OWN_REALTY'],
  weak: [...featureColumns.filter(isNearCopy), ...againstPeers.map(({ name }) => name)],
  bending: [
    'EXT_SOURCE_1',
    'EXT_SOURCE_2',
    'EXT_SOURCE_3',
    'EXT_SOURCE_MEAN',
    'EXT_SOURCE_MIN',
    'EXT_SOURCE_MAX',
    'EXT_SOURCE_LOG_ODDS',
    'CREDIT_TO_ANNUITY',
    'CREDIT_TO_GOODS',
    'DAYS_BIRTH',
    'DAYS_EMPLOYED',
    'EMPLOYED_TO_BIRTH',
    'ANNUITY_TO_INCOME',
    'CREDIT_TO_INCOME',
    'AMT_CREDIT',
    'AMT_GOODS_PRICE',
    'AMT_ANNUITY',
    'DAYS_ID_PUBLISH',
    'DAYS_REGISTRATION',
    'DAYS_LAST_PHONE_CHANGE',
    'OWN_CAR_AGE',
    'REGION_POPULATION_RELATIVE',
    'SURPLUS_TO_ANNUITY',
  ],
  categories: 'native',
};

/** Building figures come as average, mode and median; most documents and contact flags hardly vary. */
function isNearCopy(name: string): boolean {
  if (name === 'FLAG_MOBIL' || name === 'FLAG_CONT_MOBILE') return true;
  if (name.startsWith('FLAG_DOCUMENT_')) return name !== 'FLAG_DOCUMENT_3';
  return /_(MODE|MEDI)$/.test(name) && name !== 'TOTALAREA_MODE';
}
