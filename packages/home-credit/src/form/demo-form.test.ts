import type { Translated } from '@octroi/core';
import type { FormField } from '@octroi/features';
import { expect, test } from 'vitest';
import { demoApplicants } from '../demo-applicants.ts';
import { demo20Fields, demo20Preset } from '../features/demo20-preset.ts';
import { demoForm } from './demo-form.ts';

const fields = demoForm.groups.flatMap((group) => group.fields);
const texts: Translated[] = [
  ...demoForm.groups.map(({ label }) => label),
  ...fields.flatMap(({ label, help }) => [label, help]),
  ...fields.flatMap(({ input }) =>
    input.kind === 'choice' ? input.options.map(({ label }) => label) : [],
  ),
];

test('every field of the preset is in the form exactly once', () => {
  expect(fields.map(({ name }) => name).sort()).toEqual([...demo20Fields].sort());
});

test('the groups keep their names and order: links and tests refer to them', () => {
  expect(demoForm.groups.map(({ name }) => name)).toEqual([
    'loan',
    'person',
    'work-and-housing',
    'enquiries-and-scores',
  ]);
});

test('labels are distinct, in both languages', () => {
  for (const language of ['en', 'fr'] as const) {
    expect(new Set(fields.map(({ label }) => label[language])).size).toBe(fields.length);
  }
});

test('a label is short and a help is one line that ends with a full stop', () => {
  for (const language of ['en', 'fr'] as const) {
    expect(fields.filter(({ label }) => label[language].length > 40)).toEqual([]);
    expect(fields.filter(({ help }) => !/^[^\n]{1,100}\.$/.test(help[language]))).toEqual([]);
  }
});

test('no text shows the name of a column', () => {
  expect(texts.filter(({ en, fr }) => /[A-Z]{2,}|_/.test(en + fr))).toEqual([]);
});

test('French has a narrow no-break space before ; : ? ! and %', () => {
  expect(texts.filter(({ fr }) => /[^\u202f][;:?!%]/.test(fr))).toEqual([]);
});

test('the three demo applicants lie within the range of every field', () => {
  for (const { values } of demoApplicants) {
    for (const { name, range } of fields) {
      const value = values[name];
      expect(value, name).toBeTypeOf('number');
      expect(value, name).toBeGreaterThanOrEqual(range.minimum ?? -Infinity);
      expect(value, name).toBeLessThanOrEqual(range.maximum ?? Infinity);
      expect(value, name).toBeGreaterThan(range.above ?? -Infinity);
    }
  }
});

test('a choice asks for one of two flags; 1 is a woman, 1 is a revolving credit', () => {
  const choices = fields.filter(({ input }) => input.kind === 'choice');
  expect(choices.map(({ name, range }) => [name, range])).toEqual([
    ['NAME_CONTRACT_TYPE', { minimum: 0, maximum: 1 }],
    ['CODE_GENDER_F', { minimum: 0, maximum: 1 }],
  ]);
  expect(choices.map((field) => optionLabel(field, 1))).toEqual(['Revolving credit', 'Woman']);
});

test('every feature of the preset is a number', () => {
  const numbers = new Set(['number-column', 'choose']);
  expect(demo20Preset.features.filter(({ expression }) => !numbers.has(expression.kind))).toEqual(
    [],
  );
});

function optionLabel({ input }: FormField, value: number): string | undefined {
  if (input.kind !== 'choice') return undefined;
  return input.options.find((option) => option.value === value)?.label.en;
}
