import {
  atLeast,
  choose,
  featureNamed,
  impliedRate,
  missing,
  multiply,
  ratio,
  subtract,
  textEquals,
  type Feature,
  type NumberExpression,
} from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';

const { AMT_ANNUITY: annuity, AMT_CREDIT: credit, NAME_CONTRACT_TYPE: contract } = application;

/**
 * The usual term of a cash loan, in months, where credit over instalment is at least so much: the most
 * frequent one among earlier applications (docs/decisions/0017).
 */
const usualTerms: readonly (readonly [least: number, months: number])[] = [
  [33, 60],
  [31, 48],
  [28, 60],
  [27, 48],
  [22, 36],
  [21, 48],
  [19, 36],
  [14, 24],
  [11, 18],
  [7, 12],
  [0, 6],
];
/** The usual term, in months, of a cash loan of so much credit over instalment. */
export function usualTermOf(creditToAnnuity: number): number | undefined {
  return usualTerms.find(([least]) => creditToAnnuity >= least)?.[1];
}

const term = featureNamed('LOAN_TERM');
const interest = featureNamed('LOAN_INTEREST');

/** Families 21 to 23: what the loan asked for costs. */
export const pricingFeatures: readonly Feature[] = [
  define(
    'LOAN_TERM',
    ['Usual term of such a loan', 'Durée usuelle d’un tel prêt', 'months'],
    choose(
      textEquals(contract, 'Cash loans'),
      usualTerm(featureNamed('CREDIT_TO_ANNUITY')),
      missing,
    ),
  ),
  define(
    'LOAN_RATE',
    ['Monthly rate of the loan', 'Taux mensuel du prêt', 'ratio', 'increasing'],
    impliedRate(annuity, credit, term),
  ),
  define(
    'LOAN_INTEREST',
    ['Interest over the whole term', 'Intérêts sur toute la durée', 'euro'],
    subtract(multiply(term, annuity), credit),
  ),
  define(
    'LOAN_INTEREST_TO_CREDIT',
    ['Interest over credit', 'Intérêts rapportés au crédit', 'ratio'],
    ratio(interest, credit),
  ),
  define(
    'LOAN_INTEREST_SHARE',
    ['Share of interest in all instalments', 'Part des intérêts dans les mensualités', 'share'],
    ratio(interest, multiply(term, annuity)),
  ),
  define(
    'LOAN_INTEREST_TO_INCOME',
    ['Interest over yearly income', 'Intérêts rapportés au revenu annuel', 'ratio'],
    ratio(interest, application.AMT_INCOME_TOTAL),
  ),
];

function usualTerm(length: NumberExpression): NumberExpression {
  return usualTerms.reduceRight<NumberExpression>(
    (otherwise, [least, months]) => choose(atLeast(length, least), months, otherwise),
    missing,
  );
}
