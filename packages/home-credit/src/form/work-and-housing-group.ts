import type { FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const workAndHousingGroup: FormGroup = {
  name: 'work-and-housing',
  label: translated('Work and housing', 'Emploi et logement'),
  fields: [
    formField('AMT_INCOME_TOTAL', {
      help: ['All that the applicant earns in a year.', 'Tout ce que le demandeur gagne en un an.'],
      input: { kind: 'money', per: 'year' },
    }),
    formField('DAYS_EMPLOYED', {
      help: [
        'Time since the present job began; empty where there is none.',
        'Temps écoulé depuis le début de l’emploi actuel ; vide s’il n’y en a pas.',
      ],
      input: { kind: 'since' },
    }),
    formField('OWN_CAR_AGE', {
      help: [
        'In whole years; empty where the applicant owns no car.',
        'En années entières ; vide si le demandeur n’a pas de voiture.',
      ],
      input: { kind: 'years' },
    }),
    formField('REGION_POPULATION_RELATIVE', {
      help: [
        'From 0 to 1: the more people live in the region, the higher.',
        'De 0 à 1 : plus la région est peuplée, plus il est élevé.',
      ],
      input: { kind: 'share', decimals: 6 },
    }),
    formField('TOTALAREA_MODE', {
      help: [
        'Relative area, from 0 for the smallest to 1 for the largest; empty where not known.',
        'Surface relative, de 0 (le plus petit) à 1 (le plus grand) ; vide si inconnue.',
      ],
      input: { kind: 'share', decimals: 4 },
    }),
  ],
};
