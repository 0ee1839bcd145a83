import {
  columnsOf,
  raw,
  type Feature,
  type NumberExpression,
  type TextExpression,
} from '@octroi/features';
import { applicationLabels } from '../labels/application-labels.ts';
import { applicationTrain } from '../tables/application-train.ts';

/** The columns of an application, cleaned: sentinels are missing. */
export const application = columnsOf(applicationTrain);

type ApplicationColumn = keyof typeof application;

/** Columns that say who an applicant is and what became of the loan: never a feature. */
const notFeatures: ReadonlySet<string> = new Set(['SK_ID_CURR', 'TARGET']);

/** Every column that may be a feature, in the order of the file. */
export const featureColumns = (Object.keys(application) as ApplicationColumn[]).filter(
  (name) => !notFeatures.has(name),
);

/** Known levels of the text columns. */
export const applicationLevels: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(applicationTrain.columns).flatMap(([name, column]) =>
    'levels' in column ? [[name, column.levels]] : [],
  ),
);

/** A source column as a feature of its own name and label; `clean` reads its sentinels as missing. */
export function columnFeature(name: ApplicationColumn, clean: boolean): Feature {
  const column: NumberExpression | TextExpression = application[name];
  const { label, unit } = applicationLabels[name];
  return {
    name,
    meaning: label,
    unit,
    expression: clean ? column : raw(application[name]),
  };
}
