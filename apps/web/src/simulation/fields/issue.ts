import type { FormField, FormInput, ValueRange } from '@octroi/features';

/** Why an entry is not taken. */
export type Issue =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-whole' }
  /** More months than a year has. */
  | { readonly kind: 'months' }
  | { readonly kind: 'outside'; readonly range: ValueRange }
  /** The server's words. */
  | { readonly kind: 'refused'; readonly expected: string };

const whole: ReadonlySet<FormInput['kind']> = new Set(['count', 'hour', 'years', 'age', 'since']);

/** What is wrong with a value of a field, if anything; a missing value is no mistake. */
export function issueOf(
  { input, range }: Pick<FormField, 'input' | 'range'>,
  value: number | null,
): Issue | undefined {
  if (value === null) return undefined;
  if (!Number.isFinite(value)) return { kind: 'unreadable' };
  if (input.kind === 'choice' && !input.options.some((option) => option.value === value)) {
    return { kind: 'unreadable' };
  }
  if (whole.has(input.kind) && !Number.isInteger(value)) return { kind: 'not-whole' };
  return isWithin(value, boundsOf(input, range)) ? undefined : { kind: 'outside', range };
}

function isWithin(value: number, { minimum, maximum, above }: ValueRange): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (above === undefined || value > above)
  );
}

/** Time before the application is never after it, whatever the range says. */
function boundsOf({ kind }: FormInput, range: ValueRange): ValueRange {
  return kind === 'since' || kind === 'age' ? { maximum: 0, ...range } : range;
}
