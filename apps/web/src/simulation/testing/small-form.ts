import type { FormAnswer } from '@octroi/contract';

const said = (text: string): { en: string; fr: string } => ({ en: text, fr: text });

/** A form of three fields and two applicants, for tests. */
export const smallForm: FormAnswer = {
  form: {
    groups: [
      {
        name: 'all',
        label: said('all'),
        fields: [
          {
            name: 'loan',
            label: said('Loan'),
            help: said('A loan.'),
            input: { kind: 'money' },
            range: { above: 0 },
          },
          {
            name: 'born',
            label: said('Age'),
            help: said('An age.'),
            input: { kind: 'age' },
            range: { minimum: -36_525, maximum: -6574 },
          },
          {
            name: 'policy',
            label: said('Policy'),
            help: said('A field named as a part of the link.'),
            input: { kind: 'share', decimals: 3 },
            range: { minimum: 0, maximum: 1 },
          },
        ],
      },
    ],
  },
  applicants: [
    { name: 'safe', label: said('safe'), values: { loan: 8000, born: -11_680, policy: 0.7 } },
    { name: 'risky', label: said('risky'), values: { loan: 20_000, born: -10_220, policy: 0.2 } },
  ],
  reasons: [{ name: 'loan', label: { en: 'Loan', fr: 'Prêt' }, features: ['loan'] }],
  seen: { loan: { lowest: 1000, highest: 9000, typical: [2000, 8000], median: 5000 } },
  model: {
    role: 'form',
    bundle: 'b',
    name: 'gb',
    engine: 'xgboost',
    preset: 'form',
    features: 3,
    createdAt: '2026-01-01T00:00:00.000Z',
    trainedOn: 100,
    baseRate: 0.08,
    policies: [
      { name: 'deck', version: 1, label: said('deck'), scale: 'balanced-score', threshold: 0.65 },
      { name: 'least-cost', version: 1, label: said('cost'), scale: 'score', threshold: 0.09 },
    ],
    files: {},
  },
};
