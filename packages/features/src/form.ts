import type { Translated } from '@octroi/core';
import type { ValueRange } from './table-contract.ts';

/** A form a person fills in: the features of one preset, named and grouped for the eye. */
export interface Form {
  readonly groups: readonly FormGroup[];
}

export interface FormGroup {
  readonly name: string;
  readonly label: Translated;
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** A number feature of the preset. */
  readonly name: string;
  readonly label: Translated;
  /** One line: what to enter and why it counts. */
  readonly help: Translated;
  readonly input: FormInput;
  /** Values a form may be sent with. */
  readonly range: ValueRange;
}

/**
 * How a value is shown and entered. The value itself is always the feature's:
 * `age` and `since` are negative days before the application, shown as years and months.
 */
export type FormInput =
  | { readonly kind: 'money'; readonly per?: 'month' | 'year' }
  | { readonly kind: 'age' }
  | { readonly kind: 'since' }
  /** Whole years. */
  | { readonly kind: 'years' }
  | { readonly kind: 'count' }
  /** Hour of the day, 0 to 23. */
  | { readonly kind: 'hour' }
  /** A number from 0 to 1, shown with at most `decimals` digits after the point. */
  | { readonly kind: 'share'; readonly decimals: number }
  | { readonly kind: 'choice'; readonly options: readonly FormOption[] };

export interface FormOption {
  readonly value: number;
  readonly label: Translated;
}
