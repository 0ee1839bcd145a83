import type { FormAnswer } from '@octroi/contract';
import type { FormField } from '@octroi/features';

/** An applicant: a value for every field of the form, null where missing. */
export type Values = Readonly<Record<string, number | null>>;

/** What training saw of a number. */
export type Seen = FormAnswer['seen'][string];

/** Every field of the form, in its order. */
export function fieldsOf({ form }: Pick<FormAnswer, 'form'>): FormField[] {
  return form.groups.flatMap(({ fields }) => fields);
}

/** The values of a demo applicant, a field it does not have being missing. */
export function valuesOf(form: FormAnswer, applicant: string): Values {
  const chosen = form.applicants.find(({ name }) => name === applicant);
  const values: Partial<Values> = chosen?.values ?? {};
  return Object.fromEntries(fieldsOf(form).map(({ name }) => [name, values[name] ?? null]));
}

/** True where two applicants are the same in every field. */
export function sameValues(one: Values, other: Values): boolean {
  return Object.keys({ ...one, ...other }).every((name) => Object.is(one[name], other[name]));
}

/** True where a value lies beyond everything training saw. */
export function isOutside(value: number | null, seen: Seen | undefined): boolean {
  return value !== null && seen !== undefined && (value < seen.lowest || value > seen.highest);
}
