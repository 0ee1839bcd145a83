import type { Condition, NumberExpression, TextExpression } from '../expression/expression.ts';
import { conditionSteps } from './condition-steps.ts';
import type { History } from './history.ts';
import { numberSteps } from './number-steps.ts';
import type { Program } from './program.ts';
import { StructureIds } from './structure-ids.ts';
import { TableRows } from './table-rows.ts';
import { textSteps } from './text-steps.ts';
import type { Flags, Numbers, Texts } from './vectors.ts';

/** Formulas over the rows of one table and what other tables tell of each, computed together. */
export class FormulaProgram implements Program {
  /** To be loaded before a run. */
  readonly outer = new TableRows();
  readonly #tables = new Map<string, TableRows>();
  readonly #ids = new StructureIds();
  readonly #made = new Map<TableRows, Map<number, unknown>>();
  readonly #steps: (() => void)[] = [];

  /** Computes every vector anew. */
  run(history: History): void {
    for (const [name, table] of this.#tables) {
      table.load(Object.hasOwn(history, name) ? history[name] : undefined);
    }
    for (const step of this.#steps) step();
  }

  table(name: string): TableRows {
    const table = this.#tables.get(name) ?? new TableRows();
    this.#tables.set(name, table);
    return table;
  }

  number(formula: NumberExpression, over: TableRows): Numbers {
    return this.once(['number', formula], over, () => numberSteps(this, formula, over));
  }

  text(formula: TextExpression, over: TableRows): Texts {
    return this.once(['text', formula], over, () => textSteps(this, formula, over));
  }

  condition(formula: Condition, over: TableRows): Flags {
    return this.once(['condition', formula], over, () => conditionSteps(this, formula, over));
  }

  once<Made>(content: readonly unknown[], over: TableRows, make: () => Made): Made {
    const made = this.#made.get(over) ?? new Map<number, unknown>();
    this.#made.set(over, made);
    const id = this.#ids.of(content);
    if (!made.has(id)) made.set(id, make());
    return made.get(id) as Made;
  }

  step(run: () => void): void {
    this.#steps.push(run);
  }
}
