import type { Condition, NumberExpression, TextExpression } from '../expression/expression.ts';
import type { TableRows } from './table-rows.ts';
import type { Flags, Numbers, Texts } from './vectors.ts';

/**
 * Formulas as steps, each of which computes one vector from those of earlier steps: formulas that have a
 * part in common over the same table share its step.
 */
export interface Program {
  table(name: string): TableRows;
  number(formula: NumberExpression, over: TableRows): Numbers;
  text(formula: TextExpression, over: TableRows): Texts;
  condition(formula: Condition, over: TableRows): Flags;
  /** What `make` makes, made once for all that have the same content over the same table. */
  once<Made>(content: readonly unknown[], over: TableRows, make: () => Made): Made;
  /** Adds a step, behind all that were added before. */
  step(run: () => void): void;
}
