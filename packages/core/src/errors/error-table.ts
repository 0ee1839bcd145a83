import type { Translated } from '../language.ts';

/** One known error: what happened and how to mend it. `{name}` stands for a value. */
export interface ErrorRow {
  readonly message: Translated;
  readonly mend: Translated;
}

export type ErrorTable = Readonly<Record<string, ErrorRow>>;

/** Values for the `{name}` places of a row; a text may differ by language. */
export type ErrorValues = Readonly<Record<string, string | number | Translated>>;
