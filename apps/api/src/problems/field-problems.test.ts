import { requestSchemas, type JsonSchema } from '@octroi/contract';
import type { Language } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { expect, test } from 'vitest';
import { compileSchema } from '../edge/compile-schema.ts';
import { closestName } from './closest-name.ts';
import { fieldProblems } from './field-problems.ts';
import { InvalidFields } from './invalid-fields.ts';

const { predict, score, explain } = requestSchemas(homeCredit);
const [{ values }] = homeCredit.demoApplicants;

function problems(schema: JsonSchema | undefined, value: unknown, language: Language = 'en') {
  try {
    compileSchema(schema ?? {})(value);
  } catch (error) {
    if (error instanceof InvalidFields) return fieldProblems(error, language);
    throw error;
  }
  return [];
}

test('a right body has none', () => {
  expect(problems(predict.body, values)).toEqual([]);
});

test.each<[string, object, string, string, string]>([
  [
    'a positive date of birth',
    { DAYS_BIRTH: 11680 },
    'DAYS_BIRTH',
    'days before the application, from -36,525 to -6,574',
    '11680',
  ],
  [
    'an income of 0',
    { AMT_INCOME_TOTAL: 0 },
    'AMT_INCOME_TOTAL',
    'an amount, more than 0, at most 1,000,000,000',
    '0',
  ],
  ['a choice nobody offers', { CODE_GENDER_F: 2 }, 'CODE_GENDER_F', '1 (Woman) or 0 (Man)', '2'],
  ['a text', { EXT_SOURCE_1: '0.5' }, 'EXT_SOURCE_1', 'a share, from 0 to 1', '"0.5"'],
  [
    'half an enquiry',
    { AMT_REQ_CREDIT_BUREAU_QRT: 0.5 },
    'AMT_REQ_CREDIT_BUREAU_QRT',
    'a count, from 0 to 1,000',
    '0.5',
  ],
  [
    'infinity',
    { EXT_SOURCE_1: Infinity },
    'EXT_SOURCE_1',
    'a share, from 0 to 1',
    'a number beyond every limit',
  ],
  [
    'a name that is nearly right',
    { AMT_CREDITS: 1 },
    'AMT_CREDITS',
    'no such field; AMT_CREDIT is close',
    '1',
  ],
  ['a name that is not', { whatever: 1 }, 'whatever', 'no such field', '1'],
  ['constructor', { constructor: 1 }, 'constructor', 'no such field', '1'],
])('%s is named with what was expected and found', (...[, change, field, expected, found]) => {
  expect(problems(predict.body, { ...values, ...change })).toEqual([{ field, expected, found }]);
});

test('a field that is left out is named', () => {
  const { AMT_CREDIT, ...others } = values;
  expect(AMT_CREDIT).toBeDefined();
  expect(problems(predict.body, others, 'fr')).toMatchObject([
    { field: 'AMT_CREDIT', found: 'rien' },
  ]);
});

test('an unknown category is told which there are', () => {
  const application = { NAME_CONTRACT_TYPE: 'Cash', CODE_GENDER: 'XNA' };
  expect(problems(score.body, { application })).toEqual([
    {
      field: 'application.NAME_CONTRACT_TYPE',
      expected: '"Cash loans" or "Revolving loans"',
      found: '"Cash"',
    },
  ]);
});

test.each([
  [{}, '', '{}'],
  [
    { applicant: 1, application: { CNT_CHILDREN: 1 } },
    '',
    '{"applicant":1,"application":{"CNT_CHILDREN":1}}',
  ],
  [[], '', '[]'],
  [null, '', 'null'],
])('%j is neither an application nor an applicant', (value, field, found) => {
  expect(problems(score.body, value)).toEqual([
    { field, expected: 'either "application", with or without "history", or "applicant"', found },
  ]);
});

test('an application without a field, or against nothing known, is told so', () => {
  expect(problems(score.body, { application: {} })).toEqual([
    { field: 'application', expected: 'at least one field', found: '{}' },
  ]);
  expect(problems(explain.body, { applicant: 1, against: 'all' })).toEqual([
    { field: 'against', expected: '"training" or "reference"', found: '"all"' },
  ]);
});

test('many wrong fields are listed up to a limit, and long values are cut', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x${at}`, 1]));
  const found = problems(predict.body, { ...values, ...many, EXT_SOURCE_1: 'y'.repeat(500) });
  expect(found.length).toBe(50);
  expect(Math.max(...found.map((one) => one.found.length))).toBeLessThan(100);
});

test('a name with slashes and tildes is said as it is', () => {
  expect(problems(predict.body, { ...values, 'a/b~c': 1 })).toMatchObject([{ field: 'a/b~c' }]);
});

test.each([
  ['AMT_CREDITS', 'AMT_CREDIT'],
  ['amt_credit', 'AMT_CREDIT'],
  ['AMT_CRDEIT', 'AMT_CREDIT'],
  ['AMT', undefined],
  ['NOTHING_LIKE_IT', undefined],
])('%s is close to %s', (name, closest) => {
  expect(closestName(name, ['AMT_CREDIT', 'AMT_ANNUITY'])).toBe(closest);
});
