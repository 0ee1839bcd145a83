import type { FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const personGroup: FormGroup = {
  name: 'person',
  label: translated('The person', 'La personne'),
  fields: [
    formField('CODE_GENDER_F', {
      help: ['As on the identity document.', 'Tel qu’il figure sur la pièce d’identité.'],
      input: {
        kind: 'choice',
        options: [
          { value: 1, label: translated('Woman', 'Femme') },
          { value: 0, label: translated('Man', 'Homme') },
        ],
      },
    }),
    formField('DAYS_BIRTH', {
      help: [
        'Age on the day of the application, in years and months.',
        'Âge au jour de la demande, en années et en mois.',
      ],
      input: { kind: 'age' },
    }),
    formField('DAYS_ID_PUBLISH', {
      help: [
        'Time since the identity document was issued or last changed.',
        'Temps écoulé depuis que la pièce a été délivrée ou changée.',
      ],
      input: { kind: 'since' },
    }),
    formField('DAYS_REGISTRATION', {
      help: [
        'Time since the registration of the address was last changed.',
        'Temps écoulé depuis le dernier changement d’inscription du domicile.',
      ],
      input: { kind: 'since' },
    }),
    formField('DAYS_LAST_PHONE_CHANGE', {
      help: [
        'Time since the phone was last changed.',
        'Temps écoulé depuis le dernier changement de téléphone.',
      ],
      input: { kind: 'since' },
    }),
  ],
};
