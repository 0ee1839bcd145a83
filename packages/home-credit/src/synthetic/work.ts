import { pick, type Applicant } from './applicant.ts';
import { columnAt, organisations } from './application-columns.ts';
import { normalProbability } from './normal-distribution.ts';
import { marginCurves } from './quantile-curve.ts';
import { cumulate, pickFrom } from './share-table.ts';
import { margins } from './shares/margins.ts';
import { occupations } from './shares/occupation-shares.ts';
import { organisationShares, organisationsOfOccupation } from './shares/organisation-shares.ts';
import { incomeTypes } from './shares/person-shares.ts';

const incomeType = columnAt('NAME_INCOME_TYPE');
const occupation = columnAt('OCCUPATION_TYPE');
const organisation = columnAt('ORGANIZATION_TYPE');
const income = columnAt('AMT_INCOME_TOTAL');
const employed = columnAt('DAYS_EMPLOYED');

const notEmployed = 365243;
const incomes = marginCurves(margins.income);
const employments = marginCurves(margins.employedDays);
const withoutOccupation = occupations.levels.indexOf('');
const manager = occupations.levels.indexOf('Managers');
const manual: readonly string[] = [
  'Laborers',
  'Low-skill Laborers',
  'Cleaning staff',
  'Cooking staff',
  'Sales staff',
];
const isManual = occupations.levels.map((level) => (manual.includes(level) ? 1 : 0));
const idle = ['Pensioner', 'Unemployed'].map((level) =>
  (incomeTypes.levels as readonly string[]).indexOf(level),
);
const unknownOrganisation = organisations.length - 1;
const organisationSums = {
  train: occupations.levels.map((level) => organisationsOf(level, 0)),
  test: occupations.levels.map((level) => organisationsOf(level, 1)),
};

/** Occupation, employer, length of employment and income. */
export function drawWork(applicant: Applicant): void {
  const { row, random, work, male, higher } = applicant;
  applicant.occupation = pick(applicant, occupations, (work * 2 + male) * 2 + higher);
  const isIdle = idle.includes(row[incomeType]);
  if (isIdle) applicant.occupation = withoutOccupation;
  row[occupation] = applicant.occupation === withoutOccupation ? NaN : applicant.occupation;
  const sums = (applicant.test ? organisationSums.test : organisationSums.train)[
    applicant.occupation
  ];
  row[organisation] = isIdle ? unknownOrganisation : pickFrom(sums, random.uniform());
  applicant.manual = isManual[applicant.occupation];
  applicant.employedScore = 0;
  row[employed] = isIdle ? notEmployed : -employedDays(applicant);
  drawIncome(applicant);
}

/** Standardised weights of the income: a least-squares fit of normal scores, as those below. */
function drawIncome(applicant: Applicant): void {
  const { random, work, male, higher, rating, test } = applicant;
  const ofWork = work === 3 ? -0.41 : work === 2 ? 0.07 : work === 1 ? 0.27 : 0;
  const ofOccupation = applicant.occupation === manager ? 0.5 : -0.12 * applicant.manual;
  const known =
    -0.2 + 0.06 * applicant.ageScore + 0.39 * male + 0.38 * higher - 0.39 * (rating - 2);
  applicant.incomeScore = known + ofWork + ofOccupation + 0.888 * random.normal();
  const exact = (test ? incomes.test : incomes.train)(normalProbability(applicant.incomeScore));
  applicant.income = rounded(exact, random.uniform());
  applicant.row[income] = applicant.income;
}

/** Incomes are told in round numbers. */
function rounded(amount: number, uniform: number): number {
  const grain = uniform < 0.7 ? 22500 : uniform < 0.96 ? 4500 : uniform < 0.99 ? 450 : 4.5;
  return Math.max(Math.round(amount / grain) * grain, 26100);
}

function employedDays(applicant: Applicant): number {
  const { work, male, higher, random, ageScore } = applicant;
  const ofWork = work === 2 ? 0.35 : work === 1 ? -0.08 : 0;
  const known =
    0.2 + 0.37 * ageScore - 0.12 * male - 0.02 * higher + ofWork - 0.13 * applicant.manual;
  applicant.employedScore = known + 0.937 * random.normal();
  const place = normalProbability(applicant.employedScore);
  const days = (applicant.test ? employments.test : employments.train)(place);
  const possible = (applicant.ageYears - 17) * 365;
  return Math.round(days < possible ? days : possible * random.uniform());
}

/** Where an occupation names some kinds of employer, the others keep their proportions. */
function organisationsOf(level: string, file: 0 | 1): Float64Array {
  const named = organisationsOfOccupation[level];
  const names = Object.keys(organisationShares);
  const overall = names.map((name) => organisationShares[name][file]);
  const ratio = names.map((name) => ratioOf(organisationShares[name]));
  const namedSum = sumOf(names.map((name) => named[name] ?? 0));
  const restSum = sumOf(names.map((name, at) => (name in named ? 0 : overall[at])));
  return cumulate(
    names.map((name, at) =>
      name in named
        ? named[name] * (file === 1 ? ratio[at] : 1)
        : (overall[at] / restSum) * (1 - namedSum),
    ),
  );
}

function ratioOf([train, test]: readonly [number, number]): number {
  return train > 0 ? test / train : 1;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
