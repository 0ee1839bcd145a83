import type { FormField, FormInput, ValueRange } from '@octroi/features';
import { demo20Preset } from '../features/demo20-preset.ts';
import { translated } from '../labels/translated.ts';
import { applicationColumns } from '../tables/application-columns.ts';

type Pair = readonly [en: string, fr: string];

interface FieldWords {
  readonly label: Pair;
  readonly help: Pair;
}

/** One field of the demo form: its words in English and French, and how it is entered. */
export function formField(name: string, words: FieldWords, input: FormInput): FormField {
  return {
    name,
    label: translated(...words.label),
    help: translated(...words.help),
    input,
    range: input.kind === 'choice' ? rangeOfOptions(input) : rangeOfColumn(name),
  };
}

function rangeOfOptions({ options }: FormInput & { kind: 'choice' }): ValueRange {
  const values = options.map(({ value }) => value);
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}

/** The contract's range where the feature is a plain column. */
function rangeOfColumn(field: string): ValueRange {
  const feature = demo20Preset.features.find(({ name }) => name === field);
  if (feature?.expression.kind !== 'number-column') return {};
  const column = applicationColumns[feature.expression.name as keyof typeof applicationColumns];
  return 'range' in column ? (column.range as ValueRange) : {};
}
