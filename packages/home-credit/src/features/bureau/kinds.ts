import {
  counts,
  cross,
  crossTexts,
  textEquals,
  textMeasure,
  variety,
  type Feature,
} from '@octroi/features';
import { burden, debt } from './amounts.ts';
import { active, credit, credits } from './credits.ts';
import { age } from './dates.ts';

const kinds = [
  credits.only(
    'CONSUMER',
    ['consumer credits elsewhere', 'crédits à la consommation ailleurs'],
    textEquals(credit.CREDIT_TYPE, 'Consumer credit'),
  ),
  credits.only(
    'CARD',
    ['credit cards elsewhere', 'cartes de crédit ailleurs', 'f'],
    textEquals(credit.CREDIT_TYPE, 'Credit card'),
  ),
  credits.only(
    'CAR',
    ['car loans elsewhere', 'prêts automobiles ailleurs'],
    textEquals(credit.CREDIT_TYPE, 'Car loan'),
  ),
  credits.only(
    'MORTGAGE',
    ['mortgages elsewhere', 'prêts immobiliers ailleurs'],
    textEquals(credit.CREDIT_TYPE, 'Mortgage'),
  ),
  credits.only(
    'MICROLOAN',
    ['microloans elsewhere', 'microcrédits ailleurs'],
    textEquals(credit.CREDIT_TYPE, 'Microloan'),
  ),
];
const kind = textMeasure('KIND', ['kind', 'un type'], credit.CREDIT_TYPE);

/** Family 32: which kinds of credit there are elsewhere, and what is owed on each. */
export const bureauKindFeatures: readonly Feature[] = [
  ...counts(kinds),
  ...cross(['sum'], [debt], kinds),
  ...cross(['mean'], [burden], kinds),
  ...cross(['min'], [age], kinds),
  ...variety([kind], [credits, active]),
  ...crossTexts(['mode', 'latest'], [kind], [credits]),
];
