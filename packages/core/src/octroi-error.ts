import type { ErrorValues } from './errors/error-table.ts';
import { errorTable, type ErrorCode } from '#error-table';
import type { Language } from './language.ts';

const place = /\{(\w+)\}/g;

type Texts = (typeof errorTable)[ErrorCode];

/** The `{name}` places of one template text. */
type PlacesOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest>
  : never;

type ValuesOf<Code extends ErrorCode> = Readonly<
  Record<PlacesOf<(typeof errorTable)[Code]['message' | 'mend']['en']>, ErrorValues[string]>
>;

/**
 * A known error: a row of the error table with its values.
 *
 * `message` is the English sentence; `describe` gives any language. The cause, if any, is kept whole.
 */
export class OctroiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'OctroiError';
  readonly code: Code;
  readonly values: ErrorValues;

  constructor(code: Code, values: ValuesOf<Code>, options?: ErrorOptions) {
    super(fill(errorTable[code].message.en, values, 'en'), options);
    this.code = code;
    this.values = values;
  }

  /** What happened and how to mend it, in one language. */
  describe(language: Language): { message: string; mend: string } {
    const row: Texts = errorTable[this.code];
    return {
      message: fill(row.message[language], this.values, language),
      mend: fill(row.mend[language], this.values, language),
    };
  }
}

function fill(template: string, values: ErrorValues, language: Language): string {
  return template.replaceAll(place, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** True for an `OctroiError`, of the given code where one is given. */
export function isOctroiError(error: unknown, code?: ErrorCode): error is OctroiError {
  return error instanceof OctroiError && (code === undefined || error.code === code);
}
