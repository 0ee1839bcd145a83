import type { FormAnswer } from '@octroi/contract';
import type { FeatureValue, Reason } from '@octroi/scoring';
import type { Speech } from '../../words/words.ts';
import { valueWords } from '../fields/value-words.ts';
import { fieldsOf } from '../fields/values.ts';

/** A reason as the applicant is told it. */
export interface ToldReason {
  readonly name: string;
  readonly label: string;
  /** Most weight first. */
  readonly fields: readonly ToldField[];
}

interface ToldField {
  readonly name: string;
  readonly label: string;
  readonly own: string;
  /** What is typical of accepted applicants. */
  readonly typical: string;
}

/** Fields told of each reason. */
const most = 2;

/** Reasons in words: each with the fields that weigh most, as they are here and as is typical. */
export function toldReasons(
  form: FormAnswer,
  reasons: readonly Reason[],
  speech: Speech,
): ToldReason[] {
  const { language } = speech;
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const labels = new Map(form.reasons.map(({ name, label }) => [name, label[language]]));
  return reasons.map(({ name, fields: behind }) => ({
    name,
    label: labels.get(name) ?? name,
    fields: behind.slice(0, most).map(({ feature, value, typical }): ToldField => {
      const field = fields.get(feature);
      const said = (told: FeatureValue): string =>
        field === undefined ? String(told) : valueWords(field, numberOrNone(told), speech);
      return {
        name: feature,
        label: field?.label[language] ?? feature,
        own: said(value),
        typical: said(typical),
      };
    }),
  }));
}

/** Every field of the form is a number. */
function numberOrNone(value: FeatureValue): number | null {
  return typeof value === 'number' ? value : null;
}
