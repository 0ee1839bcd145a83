import { ownKeywords, type JsonSchema } from '@octroi/contract';
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import { InvalidFields } from '../problems/invalid-fields.ts';

/** @throws InvalidFields with everything that is wrong */
export type CheckValue = (value: unknown) => void;

const options: Options = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictNumbers: true,
  validateSchema: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  code: { optimize: 1 },
};

/**
 * A check of values against a schema of the contract: nothing is coerced, filled in or removed.
 *
 * Right values pass through code that stops at the first error; only a wrong one is looked at a second
 * time, for all of its errors.
 */
export function compileSchema(schema: JsonSchema): CheckValue {
  let quick: ValidateFunction | undefined;
  let thorough: ValidateFunction | undefined;
  return (value) => {
    quick ??= compile(schema, options);
    if (quick(value)) return;
    thorough ??= compile(schema, { ...options, allErrors: true });
    thorough(value);
    throw new InvalidFields(schema, value, (thorough.errors ?? []).filter(isItsOwn));
  };
}

function compile(schema: JsonSchema, settings: Options): ValidateFunction {
  const ajv = new Ajv(settings);
  for (const keyword of ownKeywords) ajv.addKeyword(keyword);
  return ajv.compile(schema);
}

/** What the alternatives of `oneOf` and `anyOf` lack says less than that none of them is met. */
const isItsOwn = ({ schemaPath }: ErrorObject): boolean =>
  !/\/(?:oneOf|anyOf)\/\d/.test(schemaPath);
