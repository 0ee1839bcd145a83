import type { CheckOutcome, ProtectedAttribute, ProtectedInputFinding } from '../audit-finding.ts';
import type { CheckInput } from './check-input.ts';

/** Words of column names in English and French; a name is cut at signs, digits and capitals first. */
const words: Readonly<Record<ProtectedAttribute, readonly string[]>> = {
  gender: [
    'gender',
    'sex',
    'sexe',
    'genre',
    'civility',
    'civilite',
    'male',
    'female',
    'homme',
    'femme',
  ],
  age: ['age', 'birth', 'birthdate', 'birthday', 'dob', 'naissance'],
  'marital-status': ['marital', 'married', 'matrimonial', 'matrimoniale', 'conjugal'],
  origin: [
    'race',
    'ethnic',
    'ethnicity',
    'ethnie',
    'nationality',
    'nationalite',
    'birthplace',
    'citizenship',
    'origine',
    'immigrant',
  ],
  religion: ['religion', 'religious', 'church'],
  health: [
    'disability',
    'handicap',
    'disabled',
    'pregnant',
    'pregnancy',
    'grossesse',
    'health',
    'sante',
  ],
  opinion: ['political', 'politics', 'politique', 'union', 'syndicat', 'orientation'],
};

/** Words beside which `age` is another thing's: the age of a car, of an account. */
const ofThings = [
  'car',
  'vehicle',
  'house',
  'building',
  'account',
  'credit',
  'loan',
  'voiture',
  'compte',
];

/** No lender may turn these into a reason, declared or not. */
const neverDeclared: readonly ProtectedAttribute[] = ['gender', 'origin', 'religion', 'opinion'];

/** Inputs that are protected attributes by their name. */
export function checkInputs({ results }: CheckInput): CheckOutcome<ProtectedInputFinding> {
  const { inputs: names, declaredInputs } = results;
  if (names === undefined) return { missing: ['inputs'] };
  const inputs = names.flatMap((name) => {
    const attribute = attributeOf(name);
    if (attribute === undefined) return [];
    const declared = declaredInputs.includes(name) && !neverDeclared.includes(attribute);
    return declared ? [] : { name, attribute };
  });
  if (inputs.length === 0) return 'clear';
  return { check: 'protected-input', inputs, outOf: names.length };
}

function attributeOf(name: string): ProtectedAttribute | undefined {
  const parts = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const thing = parts.some((part) => ofThings.includes(part));
  const attributes = Object.keys(words) as ProtectedAttribute[];
  return attributes.find(
    (attribute) =>
      !(attribute === 'age' && thing) && words[attribute].some((word) => parts.includes(word)),
  );
}
