import type { Translated } from '@octroi/core';
import type { FindAlternatives } from './alternatives/alternative.ts';
import type { NumberExpression, TextExpression } from './expression/expression.ts';
import type { Preset, Unit } from './feature.ts';
import type { Form } from './form.ts';
import type { Policy } from './policy.ts';
import type { ReasonGroup } from './reasons/reason-group.ts';
import type { SyntheticPortfolio } from './synthetic-portfolio.ts';
import type { TableContract } from './table-contract.ts';

/** An applicant a person can try a model with, as a flat record of one preset's features. */
export interface DemoApplicant {
  readonly name: string;
  readonly label: Translated;
  readonly values: Readonly<Record<string, number | string | null>>;
}

/** A source column as a person reads it. */
export interface ColumnLabel {
  readonly label: Translated;
  readonly unit: Unit;
}

/** Everything that is particular to one lender's data: the rest of Octroi knows none of it. */
export interface Portfolio {
  readonly name: string;
  readonly tables: readonly TableContract[];
  /** The table of labelled applicants, and of those yet to be decided. */
  readonly labelled: string;
  readonly unlabelled?: string;
  /** Column that identifies an applicant in both. */
  readonly applicantKey: string;
  /** Column of `labelled`: 1 is a default, 0 is none. */
  readonly target: string;
  /**
   * Formulas that stay the same when one person applies twice: rows that agree on all of them are
   * kept in one fold. Rows where one is missing stand alone.
   */
  readonly samePerson: readonly (NumberExpression | TextExpression)[];
  /** Columns of `labelled` that law protects, or nearly so: said aloud wherever a model reads them. */
  readonly protectedColumns?: readonly string[];
  /** Bands of the numbers among them, by their inner edges, in the unit a person says them in. */
  readonly protectedBands?: Readonly<Record<string, readonly number[]>>;
  /** The reasons a decision may be given for; a feature in none of them is a reason of its own. */
  readonly reasons?: readonly ReasonGroup[];
  /** Column of `labelled` that says what is lent, in euro: for the expected loss. */
  readonly exposure?: string;
  /** What a refused applicant can ask for instead, in fields of the application; else nothing. */
  readonly alternatives?: FindAlternatives;
  readonly presets: readonly Preset[];
  readonly defaultPreset: string;
  /** The preset whose features the demo form asks for and the demo applicants have. */
  readonly demoPreset: string;
  readonly demoForm: Form;
  readonly demoApplicants: readonly DemoApplicant[];
  /** Columns of the application tables, by name. */
  readonly labels: Readonly<Record<string, ColumnLabel>>;
  /** Levels of text columns of any table as a person reads them, by column and level. */
  readonly levelLabels: Readonly<Record<string, Readonly<Record<string, Translated>>>>;
  /** The lender's own rules, beside the one of least cost that each training finds. */
  readonly policies: readonly Policy[];
  /** The rule that decides on the demo form where none is named; elsewhere it is `least-cost`. */
  readonly demoPolicy: string;
  /** How rows like the lender's are made up, for demos and tests; loaded when asked for. */
  readonly synthetic?: () => Promise<SyntheticPortfolio>;
}

/** Checks a portfolio as it is written down. */
export function definePortfolio(portfolio: Portfolio): Portfolio {
  return portfolio;
}
