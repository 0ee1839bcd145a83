import type { ColumnContract, FormField, FormInput, ValueRange } from '@octroi/features';
import { demo20Preset } from '../features/demo20-preset.ts';
import { translated } from '../labels/translated.ts';
import { applicationTrain } from '../tables/application-train.ts';

type Pair = readonly [en: string, fr: string];

interface FieldAsked {
  /** One line in English and French. */
  readonly help: Pair;
  readonly input: FormInput;
}

/** One field of the demo form, labelled with the meaning of its feature. */
export function formField(name: string, { help, input }: FieldAsked): FormField {
  const feature = demo20Preset.features.find((one) => one.name === name);
  if (feature === undefined) throw new Error(`demo20 has no feature ${name}`);
  const { meaning, expression } = feature;
  const range =
    expression.kind === 'number-column' ? rangeOfColumn(expression.name) : rangeOfInput(input);
  return { name, label: meaning, help: translated(...help), input, range };
}

function rangeOfColumn(name: string): ValueRange {
  const columns: Readonly<Record<string, ColumnContract>> = applicationTrain.columns;
  const column = columns[name];
  return column.type === 'text' ? {} : (column.range ?? {});
}

function rangeOfInput(input: FormInput): ValueRange {
  if (input.kind !== 'choice') return {};
  const values = input.options.map(({ value }) => value);
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}
