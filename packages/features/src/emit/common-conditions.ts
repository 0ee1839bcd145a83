import type { Condition, RowsStep } from '../expression/expression.ts';
import type { AnyAggregate } from '../plan/plan-features.ts';

/** The conditions that the rows of all aggregates begin with, and the aggregates without them. */
export function commonConditions(aggregates: readonly AnyAggregate[]): {
  common: Condition[];
  aggregates: AnyAggregate[];
} {
  const common: Condition[] = [];
  const [first] = aggregates;
  for (const [at, step] of first.rows.steps.entries()) {
    const isShared = aggregates.every(({ rows }) => isSame(rows.steps[at], step));
    if (step.kind !== 'where' || !isShared) break;
    common.push(step.condition);
  }
  return {
    common,
    aggregates: aggregates.map((aggregate) => {
      const steps = aggregate.rows.steps.slice(common.length);
      return { ...aggregate, rows: { ...aggregate.rows, steps } };
    }),
  };
}

function isSame(one: RowsStep | undefined, other: RowsStep): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
