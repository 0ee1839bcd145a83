import type { LearntFeature } from '@octroi/features';
import { applicationLabels } from '../../labels/application-labels.ts';
import { translated } from '../../labels/translated.ts';

const scores = ['EXT_SOURCE_1', 'EXT_SOURCE_2', 'EXT_SOURCE_3'];

/** Family 24. */
const neighbours: LearntFeature = {
  kind: 'neighbour-share',
  name: 'NEIGHBOUR_DEFAULT_SHARE',
  meaning: translated(
    'Share of defaults among the 500 most alike',
    'Part de défauts parmi les 500 plus proches',
  ),
  unit: 'share',
  value: 'EXT_SOURCE_MEAN',
  by: [...scores, 'CREDIT_TO_ANNUITY'],
  neighbours: 500,
};

/** Family 66: what an external score says that the others and the person do not. */
const unexpected: readonly LearntFeature[] = scores.map((value) => {
  const { label } = applicationLabels[value];
  return {
    kind: 'residual',
    name: `${value}_UNEXPECTED`,
    meaning: translated(
      `${label.en} minus what the rest of the file suggests`,
      `${label.fr} moins ce que le reste du dossier suggère`,
    ),
    unit: 'score',
    value,
    by: [
      ...scores.filter((other) => other !== value),
      ...['DAYS_BIRTH', 'DAYS_EMPLOYED', 'DAYS_ID_PUBLISH', 'DAYS_REGISTRATION'],
      ...['DAYS_LAST_PHONE_CHANGE', 'REGION_POPULATION_RELATIVE', 'REGION_RATING_CLIENT_W_CITY'],
      ...['CREDIT_TO_ANNUITY', 'CREDIT_TO_GOODS', 'ANNUITY_TO_INCOME'],
    ],
  };
});

const lists = [
  ['BUREAU', 'credits elsewhere', 'crédits ailleurs'],
  ['PREVIOUS', 'earlier applications', 'demandes antérieures'],
  ['INSTALMENTS', 'instalments', 'échéances'],
] as const;

/** Family 65. */
const rowRisks: readonly LearntFeature[] = lists.flatMap(([prefix, en, fr]) => {
  const one = { kind: 'row-risk', unit: 'none', value: `${prefix}_ROWS`, by: [] } as const;
  return [
    {
      ...one,
      statistic: 'mean',
      name: `${prefix}_ROW_RISK_MEAN`,
      meaning: translated(`Mean risk told by ${en}`, `Risque moyen que disent les ${fr}`),
    },
    {
      ...one,
      statistic: 'max',
      name: `${prefix}_ROW_RISK_MAX`,
      meaning: translated(`Highest risk told by ${en}`, `Risque le plus haut que disent les ${fr}`),
    },
    {
      ...one,
      statistic: 'latest',
      name: `${prefix}_ROW_RISK_LATEST`,
      meaning: translated(
        `Risk told by the latest of ${en}`,
        `Risque que dit la plus récente ligne des ${fr}`,
      ),
    },
  ];
});

/** Families 24, 65 and 66: what is learnt from training rows, inside folds. */
export const learntFeatures: readonly LearntFeature[] = [neighbours, ...unexpected, ...rowRisks];
