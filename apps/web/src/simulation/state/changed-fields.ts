import type { Values } from '../fields/values.ts';

interface Entered {
  readonly state: { readonly values: Values };
  readonly chosen: Values;
}

/** Names of the fields that differ from the applicant as chosen. */
export function changedFields({ state, chosen }: Entered): string[] {
  return Object.keys(chosen).filter((name) => !Object.is(chosen[name], state.values[name]));
}
