import { OctroiError } from '@octroi/core';
import type { EngineName, EngineParameters } from './engine/engine.ts';

type ParameterValue = number | boolean | string | readonly (number | string)[];

const plainText = /^[^\s=#]+$/;

/**
 * Parameters as the engines' C APIs take them: text. `undefined` is left out.
 *
 * Throws BOOSTER_PARAMETER_INVALID for a name outside `known` and for a value that is not a finite
 * number, a truth value or text without blanks (a blank would begin another parameter).
 */
export function parameterTexts(
  engine: EngineName,
  parameters: object,
  known: Readonly<Record<string, unknown>>,
): EngineParameters {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined) as [
    string,
    ParameterValue,
  ][];
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (!Object.hasOwn(known, name)) {
        throw invalid(engine, name, { found: String(value), expected: 'a known parameter name' });
      }
      return [name, parameterText(engine, name, value)];
    }),
  );
}

function parameterText(engine: EngineName, name: string, value: ParameterValue): string {
  const text = String(value);
  const finite = typeof value !== 'number' || Number.isFinite(value);
  if (finite && plainText.test(text)) return text;
  const expected = 'a finite number, true, false or text without blanks';
  throw invalid(engine, name, { found: text, expected });
}

function invalid(
  engine: EngineName,
  name: string,
  values: { found: string; expected: string },
): OctroiError {
  return new OctroiError('BOOSTER_PARAMETER_INVALID', { engine, name, ...values });
}
