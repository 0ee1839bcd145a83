import type { FormAnswer } from '@octroi/contract';
import { issueOf } from '../fields/issue.ts';
import { fieldsOf, valuesOf, type Values } from '../fields/values.ts';

/** What a link holds: an applicant as chosen, the fields changed, the rule, and whether it was decided. */
export interface LinkState {
  readonly applicant: string;
  readonly values: Values;
  readonly policy: string;
  readonly decided: boolean;
}

export interface RestoredState extends LinkState {
  /** Parts of the link that were not taken: they name nothing, or hold no value the form takes. */
  readonly ignored: readonly string[];
}

const fieldPrefix = 'set.';
const longestLink = 8000;
const plainNumber = /^-?\d{1,15}(?:\.\d{1,30})?(?:e-\d{1,2})?$/;

/**
 * The part of an address after `#` that restores a state: `applicant=risky&set.FIELD=1`. Only what
 * differs from the applicant as chosen is written; an emptied field is `set.FIELD=`.
 */
export function writeLink(state: LinkState, form: FormAnswer): string {
  const chosen = valuesOf(form, state.applicant);
  const parts = new URLSearchParams({ applicant: state.applicant, policy: state.policy });
  if (state.decided) parts.set('decided', '1');
  for (const { name } of fieldsOf(form)) {
    const value = state.values[name] ?? null;
    if (!Object.is(value, chosen[name] ?? null)) {
      parts.set(`${fieldPrefix}${name}`, value === null ? '' : String(value));
    }
  }
  return parts.toString();
}

/** Reads a link; whatever the form would not take is left out and named. */
export function readLink(hash: string, form: FormAnswer): RestoredState {
  const text = hash.replace(/^#/, '');
  const given = text.length <= longestLink ? new URLSearchParams(text) : new URLSearchParams();
  const ignored: string[] = text.length <= longestLink ? [] : ['#'];
  const applicant = named(given, 'applicant', form.applicants) ?? form.applicants[0].name;
  const policies = form.model.policies;
  const policy = named(given, 'policy', policies) ?? policies[0].name;
  const values: Record<string, number | null> = { ...valuesOf(form, applicant) };
  for (const [key, value] of given) {
    if (!isTaken({ key, value, applicant, policy, form, values })) ignored.push(key.slice(0, 60));
  }
  return { applicant, policy, values, decided: given.get('decided') === '1', ignored };
}

function named(
  given: URLSearchParams,
  key: string,
  known: readonly { readonly name: string }[],
): string | undefined {
  return known.find(({ name }) => name === given.get(key))?.name;
}

interface LinkPart {
  readonly key: string;
  readonly value: string;
  readonly applicant: string;
  readonly policy: string;
  readonly form: FormAnswer;
  /** Takes the value, where the part holds one. */
  readonly values: Record<string, number | null>;
}

function isTaken({ key, value, applicant, policy, form, values }: LinkPart): boolean {
  if (key === 'applicant') return value === applicant;
  if (key === 'policy') return value === policy;
  if (key === 'decided') return value === '1';
  const field = fieldsOf(form).find(({ name }) => key === `${fieldPrefix}${name}`);
  if (field === undefined || (value !== '' && !plainNumber.test(value))) return false;
  const entered = value === '' ? null : Number(value);
  if (issueOf(field, entered) !== undefined) return false;
  values[field.name] = entered;
  return true;
}
