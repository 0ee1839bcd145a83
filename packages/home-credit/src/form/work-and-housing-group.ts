import type { FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const workAndHousingGroup: FormGroup = {
  name: 'work-and-housing',
  label: translated('Work and housing', 'Emploi et logement'),
  fields: [
    formField(
      'AMT_INCOME_TOTAL',
      {
        label: ['Yearly income', 'Revenu annuel'],
        help: [
          'All that the applicant earns in a year.',
          'Tout ce que le demandeur gagne en un an.',
        ],
      },
      { kind: 'money', per: 'year' },
    ),
    formField(
      'DAYS_EMPLOYED',
      {
        label: ['Time with the employer', 'Ancienneté chez l’employeur'],
        help: [
          'Time since the present job began; empty where there is none.',
          'Temps écoulé depuis le début de l’emploi actuel ; vide s’il n’y en a pas.',
        ],
      },
      { kind: 'since' },
    ),
    formField(
      'OWN_CAR_AGE',
      {
        label: ['Age of the car', 'Âge de la voiture'],
        help: [
          'In whole years; empty where the applicant owns no car.',
          'En années entières ; vide si le demandeur n’a pas de voiture.',
        ],
      },
      { kind: 'years' },
    ),
    formField(
      'REGION_POPULATION_RELATIVE',
      {
        label: ['Weight of the region in the population', 'Poids de la région dans la population'],
        help: [
          'From 0 to 1: the more people live in the region, the higher.',
          'De 0 à 1 : plus la région est peuplée, plus il est élevé.',
        ],
      },
      { kind: 'share', decimals: 6 },
    ),
    formField(
      'TOTALAREA_MODE',
      {
        label: ['Relative area of the home', 'Surface relative du logement'],
        help: [
          'From 0, the smallest, to 1, the largest; empty where not known.',
          'De 0, le plus petit, à 1, le plus grand ; vide si elle est inconnue.',
        ],
      },
      { kind: 'share', decimals: 4 },
    ),
  ],
};
