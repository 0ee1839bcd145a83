import type { Translated } from '@octroi/core';
import type {
  ColumnContract,
  Feature,
  FormField,
  FormInput,
  Portfolio,
  Unit,
} from '@octroi/features';
import { applicationColumns } from './application-schema.ts';
import { boundsOrSentinels } from './column-schema.ts';
import { join, nounOf, oneOf, rangeText, sentinelText } from './expectation.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * The body of the demo form: the features of the demo preset, flat, all of them, null for missing.
 *
 * A field that is a column as it stands takes the column's sentinels too, and whole numbers where the
 * column holds no others.
 */
export function formSchema(portfolio: Portfolio): JsonSchema {
  const fields = portfolio.demoForm.groups.flatMap(({ fields }) => fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, fieldSchema(field, columnOf(portfolio, field.name))]),
    ),
    required: fields.map(({ name }) => name),
    additionalProperties: false,
    examples: portfolio.demoApplicants.map(({ values }) => values),
  };
}

function columnOf(portfolio: Portfolio, field: string): ColumnContract | undefined {
  const preset = portfolio.presets.find(({ name }) => name === portfolio.demoPreset);
  const feature: Feature | undefined = preset?.features.find(({ name }) => name === field);
  if (feature?.expression.kind !== 'number-column') return undefined;
  const columns = applicationColumns(portfolio);
  const { name } = feature.expression;
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

function fieldSchema({ label, input, range }: FormField, column?: ColumnContract): JsonSchema {
  if (input.kind === 'choice') {
    const values = input.options.map(({ value }) => value);
    return {
      enum: [...values, null],
      'x-label': label,
      'x-expected': choiceText(input.options),
    };
  }
  const { unit, whole } = ways[input.kind];
  const { sentinels = [] } = column ?? {};
  const isWhole = whole || column?.type === 'integer';
  return {
    type: [isWhole ? 'integer' : 'number', 'null'],
    ...boundsOrSentinels(range, sentinels),
    'x-label': label,
    'x-expected': join([nounOf(unit, isWhole), rangeText(range), sentinelText(sentinels)]),
  };
}

type Entered = Exclude<FormInput['kind'], 'choice'>;

/** What the way of entering a value says of the value. */
const ways: Readonly<Record<Entered, { readonly unit: Unit; readonly whole: boolean }>> = {
  money: { unit: 'euro', whole: false },
  age: { unit: 'days-before', whole: false },
  since: { unit: 'days-before', whole: false },
  years: { unit: 'years', whole: true },
  count: { unit: 'count', whole: true },
  hour: { unit: 'hour', whole: true },
  share: { unit: 'share', whole: false },
};

function choiceText(options: readonly { value: number; label: Translated }[]): Translated {
  const named = (language: 'en' | 'fr'): string[] =>
    options.map(({ value, label }) => `${value} (${label[language]})`);
  return { en: oneOf(named('en')).en, fr: oneOf(named('fr')).fr };
}
