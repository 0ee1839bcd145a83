import type { JsonSchema } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { ErrorObject } from 'ajv';

/** A value that its schema refuses, with all that is wrong in it; worded when the language is known. */
export class InvalidFields extends OctroiError<'API_FIELDS_INVALID'> {
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly errors: readonly ErrorObject[];

  constructor(schema: JsonSchema, value: unknown, errors: readonly ErrorObject[]) {
    super('API_FIELDS_INVALID', { count: countPlaces(errors) });
    this.schema = schema;
    this.value = value;
    this.errors = errors;
  }
}

function countPlaces(errors: readonly ErrorObject[]): number {
  return new Set(errors.map(placeOf)).size;
}

/** The field an error is about, as a path of names; a field that is absent or unknown included. */
export function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const within = params as { missingProperty?: string; additionalProperty?: string };
  if (keyword === 'required' && within.missingProperty !== undefined) {
    return `${instancePath}/${escaped(within.missingProperty)}`;
  }
  if (keyword === 'additionalProperties' && within.additionalProperty !== undefined) {
    return `${instancePath}/${escaped(within.additionalProperty)}`;
  }
  return instancePath;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The names of a path of `placeOf`. */
export function namesOf(place: string): string[] {
  return place
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
