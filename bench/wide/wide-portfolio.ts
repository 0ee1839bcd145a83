import type { Translated } from '@octroi/core';
import {
  columnsOf,
  definePortfolio,
  defineTable,
  type ColumnContract,
  type Feature,
  type FormField,
  type NumberExpression,
  type Preset,
} from '@octroi/features';

/** As many number fields as the reference project has features, and one more. */
export const wideFields = Array.from(
  { length: 240 },
  (_, index) => `F${`${index}`.padStart(3, '0')}`,
);

const real: ColumnContract = { type: 'real' };

const applications = defineTable({
  name: 'applications',
  label: both('applications'),
  columns: {
    ID: { type: 'integer', required: true },
    TARGET: { type: 'integer', oneOf: [0, 1] },
    ...Object.fromEntries(wideFields.map((name) => [name, real])),
  },
  key: ['ID'],
  references: [],
});

const expressions: Readonly<Record<string, NumberExpression>> = columnsOf(applications);

/** Loans of 240 number fields, each a feature as it is: what the load of the API is measured with. */
export const widePortfolio = definePortfolio({
  name: 'wide',
  tables: [applications],
  labelled: applications.name,
  applicantKey: 'ID',
  target: 'TARGET',
  samePerson: [],
  presets: [presetOf('wide', wideFields), presetOf('short', wideFields.slice(0, 20))],
  defaultPreset: 'wide',
  demoPreset: 'short',
  demoForm: {
    groups: [{ name: 'all', label: both('all'), fields: wideFields.slice(0, 20).map(fieldNamed) }],
  },
  demoApplicants: [
    {
      name: 'zero',
      label: both('zero'),
      values: Object.fromEntries(wideFields.slice(0, 20).map((name) => [name, 0])),
    },
  ],
  labels: Object.fromEntries(
    wideFields.map((name) => [name, { label: both(name), unit: 'none' as const }]),
  ),
  levelLabels: {},
  policies: [],
  demoPolicy: 'least-cost',
});

function both(text: string): Translated {
  return { en: text, fr: text };
}

function presetOf(name: string, fields: readonly string[]): Preset {
  const features = fields.map((field): Feature => ({
    name: field,
    meaning: both(field),
    unit: 'none',
    expression: expressions[field],
  }));
  return {
    name,
    meaning: both(name),
    features,
    learnt: [],
    levels: {},
    twoLevel: [],
    weak: [],
    bending: [],
    categories: 'one-hot',
  };
}

function fieldNamed(name: string): FormField {
  const input = { kind: 'share', decimals: 4 } as const;
  return { name, label: both(name), help: both(name), input, range: {} };
}
