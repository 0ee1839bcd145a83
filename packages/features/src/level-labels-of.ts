import type { Translated } from '@octroi/core';
import type { Expression } from './expression/expression.ts';
import type { Preset } from './feature.ts';
import type { Portfolio } from './portfolio.ts';

/** By feature of a preset, then by level: how the levels of the column that it shows are called. */
export function levelLabelsOf(
  { levelLabels }: Pick<Portfolio, 'levelLabels'>,
  { features }: Pick<Preset, 'features'>,
): ReadonlyMap<string, Readonly<Record<string, Translated>>> {
  return new Map(
    features.flatMap(({ name, expression }) => {
      const column = columnShown(expression);
      const isKnown = column !== undefined && Object.hasOwn(levelLabels, column);
      return isKnown ? [[name, levelLabels[column]] as const] : [];
    }),
  );
}

/** The text column whose levels a formula has; undefined where they are its own. */
function columnShown(expression: Expression): string | undefined {
  if (expression.kind === 'text-column') return expression.name;
  return expression.kind === 'text-aggregate' ? columnShown(expression.of) : undefined;
}
