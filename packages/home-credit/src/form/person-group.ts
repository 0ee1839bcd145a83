import type { FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const personGroup: FormGroup = {
  name: 'person',
  label: translated('The person', 'La personne'),
  fields: [
    formField(
      'CODE_GENDER_F',
      {
        label: ['Gender', 'Genre'],
        help: ['As on the identity document.', 'Tel qu’il figure sur la pièce d’identité.'],
      },
      {
        kind: 'choice',
        options: [
          { value: 1, label: translated('Woman', 'Femme') },
          { value: 0, label: translated('Man', 'Homme') },
        ],
      },
    ),
    formField(
      'DAYS_BIRTH',
      {
        label: ['Age', 'Âge'],
        help: [
          'Age on the day of the application, in years and months.',
          'Âge au jour de la demande, en années et en mois.',
        ],
      },
      { kind: 'age' },
    ),
    formField(
      'DAYS_ID_PUBLISH',
      {
        label: ['Age of the identity document', 'Ancienneté de la pièce d’identité'],
        help: [
          'Time since the identity document was issued or last changed.',
          'Temps écoulé depuis que la pièce a été délivrée ou changée.',
        ],
      },
      { kind: 'since' },
    ),
    formField(
      'DAYS_REGISTRATION',
      {
        label: ['Time since registration', 'Ancienneté de l’inscription'],
        help: [
          'Time since the registration of the address was last changed.',
          'Temps écoulé depuis le dernier changement d’inscription du domicile.',
        ],
      },
      { kind: 'since' },
    ),
    formField(
      'DAYS_LAST_PHONE_CHANGE',
      {
        label: ['Time since the phone was changed', 'Ancienneté du téléphone'],
        help: [
          'Time since the phone was last changed.',
          'Temps écoulé depuis le dernier changement de téléphone.',
        ],
      },
      { kind: 'since' },
    ),
  ],
};
