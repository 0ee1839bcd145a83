import type { Values } from '../fields/values.ts';

/** The body the API is sent: fields in the order of their names, as the reference project shows them. */
export function bodyOf(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** JSON indented for the eye. */
export function jsonText(body: unknown): string {
  return JSON.stringify(body, null, 4);
}
