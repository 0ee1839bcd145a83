import type { FormGroup } from '@octroi/features';
import { translated } from '../labels/translated.ts';
import { formField } from './form-field.ts';

export const loanGroup: FormGroup = {
  name: 'loan',
  label: translated('The loan', 'Le prêt'),
  fields: [
    formField('AMT_CREDIT', {
      help: [
        'What is lent in all, insurance included.',
        'Somme prêtée en tout, assurance comprise.',
      ],
      input: { kind: 'money' },
    }),
    formField('AMT_GOODS_PRICE', {
      help: [
        'What the loan pays for; the amount of the credit where nothing is bought.',
        'Ce que le prêt finance ; le montant du crédit s’il n’y a pas d’achat.',
      ],
      input: { kind: 'money' },
    }),
    formField('AMT_ANNUITY', {
      help: [
        'What is paid back each month, interest included.',
        'Somme remboursée chaque mois, intérêts compris.',
      ],
      input: { kind: 'money', per: 'month' },
    }),
    formField('NAME_CONTRACT_TYPE', {
      help: [
        'A loan paid out once, or a line of credit drawn on at will.',
        'Un prêt versé en une fois ou une réserve utilisable à volonté.',
      ],
      input: {
        kind: 'choice',
        options: [
          { value: 0, label: translated('Cash loan', 'Prêt personnel') },
          { value: 1, label: translated('Revolving credit', 'Crédit renouvelable') },
        ],
      },
    }),
    formField('HOUR_APPR_PROCESS_START', {
      help: [
        'The hour at which the application was made, 0 to 23.',
        'Heure à laquelle la demande a été faite, de 0 à 23.',
      ],
      input: { kind: 'hour' },
    }),
  ],
};
