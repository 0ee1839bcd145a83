import type { FormField, FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const enquiriesAndScoresGroup: FormGroup = {
  name: 'enquiries-and-scores',
  label: translated(
    'Enquiries and external scores',
    'Consultations du fichier de crédit et scores externes',
  ),
  fields: [
    formField('AMT_REQ_CREDIT_BUREAU_QRT', {
      help: [
        'Enquiries in the three months before the application, its last month left out.',
        'Consultations des trois mois avant la demande, hors dernier mois.',
      ],
      input: { kind: 'count' },
    }),
    formField('AMT_REQ_CREDIT_BUREAU_YEAR', {
      help: [
        'Enquiries in the year before the application, its last three months left out.',
        'Consultations de l’année avant la demande, hors trois derniers mois.',
      ],
      input: { kind: 'count' },
    }),
    externalScore(1),
    externalScore(2),
    externalScore(3),
  ],
};

function externalScore(number: 1 | 2 | 3): FormField {
  return formField(`EXT_SOURCE_${number}`, {
    help: [
      'From 0 to 1, given by an outside source; the higher, the safer. Empty where none.',
      'De 0 à 1, fourni par un organisme extérieur ; plus il est haut, plus il rassure. Vide sans score.',
    ],
    input: { kind: 'share', decimals: 3 },
  });
}
