import type { Translated } from '@octroi/core';

/**
 * A JSON Schema (2020-12) of the API.
 *
 * `x-label` says what a value is, `x-expected` which values are right: both in every language, for the
 * OpenAPI document and for problem details.
 */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly not?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minProperties?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly 'x-label'?: Translated;
  readonly 'x-expected'?: Translated;
}

/** Keywords of ours that a validator must let be. */
export const ownKeywords = ['x-label', 'x-expected'] as const;
