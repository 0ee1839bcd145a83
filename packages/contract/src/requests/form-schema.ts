import type { Translated } from '@octroi/core';
import type {
  ColumnContract,
  Feature,
  FormField,
  FormInput,
  Portfolio,
  Unit,
  ValueRange,
} from '@octroi/features';
import { applicationColumns } from './application-schema.ts';
import { boundsOf } from './column-schema.ts';
import { join, nounOf, oneOf, rangeText } from './expectation.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * The body of the demo form: the features of the demo preset, flat, all of them, null for missing.
 *
 * A field that is a source column as it stands takes what the column's contract allows, sentinels apart;
 * the way it is entered narrows that further.
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

function fieldSchema({ label, input }: FormField, column?: ColumnContract): JsonSchema {
  if (input.kind === 'choice') {
    const values = input.options.map(({ value }) => value);
    return {
      enum: [...values, null],
      'x-label': label,
      'x-expected': choiceText(input.options),
    };
  }
  const way = ways[input.kind];
  const range = narrow(way.range, column !== undefined && 'range' in column ? column.range : {});
  const isWhole = way.whole || column?.type === 'integer';
  return {
    type: [isWhole ? 'integer' : 'number', 'null'],
    ...boundsOf(range),
    'x-label': label,
    'x-expected': join([nounOf(way.unit, isWhole), rangeText(range)]),
  };
}

type Entered = Exclude<FormInput['kind'], 'choice'>;

/** What the way of entering a value says of the value. */
const ways: Readonly<Record<Entered, { unit: Unit; whole: boolean; range: ValueRange }>> = {
  money: { unit: 'euro', whole: false, range: { minimum: 0 } },
  age: { unit: 'days-before', whole: false, range: { maximum: 0 } },
  since: { unit: 'days-before', whole: false, range: { maximum: 0 } },
  years: { unit: 'years', whole: false, range: { minimum: 0 } },
  count: { unit: 'count', whole: true, range: { minimum: 0 } },
  hour: { unit: 'hour', whole: true, range: { minimum: 0, maximum: 23 } },
  share: { unit: 'share', whole: false, range: { minimum: 0, maximum: 1 } },
};

function narrow(one: ValueRange, other: ValueRange = {}): ValueRange {
  const minimum = Math.max(one.minimum ?? -Infinity, other.minimum ?? -Infinity);
  const maximum = Math.min(one.maximum ?? Infinity, other.maximum ?? Infinity);
  const above = Math.max(one.above ?? -Infinity, other.above ?? -Infinity);
  return {
    ...(Number.isFinite(minimum) && minimum > above ? { minimum } : {}),
    ...(Number.isFinite(maximum) ? { maximum } : {}),
    ...(Number.isFinite(above) && above >= minimum ? { above } : {}),
  };
}

function choiceText(options: readonly { value: number; label: Translated }[]): Translated {
  const named = (language: 'en' | 'fr'): string[] =>
    options.map(({ value, label }) => `${value} (${label[language]})`);
  return { en: oneOf(named('en')).en, fr: oneOf(named('fr')).fr };
}
